package events

import "slices"

// setNounParties finds who did what an event noun tells, and to whom.
func (s *scene) setNounParties(r *reading, i int) {
	r.sources = s.nounSources(r, i)
	for _, source := range r.sources {
		for _, g := range s.prepsOf(source, true) { // "raids by rebels on the port", not "raids by the army of Kestria"
			if g.prep != "of" {
				r.preps = append(r.preps, g)
			}
		}
	}
	r.targets = s.nounTargets(r)
	if len(r.targets) == 0 {
		r.targets = s.chained(r)
	}
	if len(r.targets) == 0 {
		r.targets = s.obliged(r, i)
	}
	if len(r.targets) == 0 {
		r.targets = s.fallen(r, i)
	}
	if r.rule.Reciprocal {
		s.setMembers(r, i)
	}
}

// fallen are those who died in a deed: "three soldiers died in a Kestrian raid".
func (s *scene) fallen(r *reading, i int) []int {
	v := s.token(s.token(i).Head).Head
	if r.rule.Type != "ASSAULT" || s.dep(i) != "pobj" || s.lower(s.token(i).Head) != "in" || !oneOf(s.lemma(v), "die", "perish") {
		return nil
	}
	return s.without(s.subjectOf(v), r.sources)
}

// obliged is who does what a request was for: "at the request of Kestria, Borovian divers searched the lake".
func (s *scene) obliged(r *reading, i int) []int {
	if r.rule.Type != "REQUEST" || s.dep(i) != "pobj" || !oneOf(s.lower(s.token(i).Head), "at", "on", "upon") {
		return nil
	}
	return s.without(s.attendants(i), r.sources)
}

// setMembers completes a meeting: everyone is an actor, and where they met is none.
func (s *scene) setMembers(r *reading, i int) {
	if len(r.sources) == 0 {
		r.sources = s.attendants(i)
		if len(r.sources) == 0 && r.mode == "phone" {
			r.sources, r.targets = s.onThePhone(i)
		}
		if len(r.sources) == 1 && len(r.targets) == 0 {
			r.sources = nil // nobody meets alone
		}
	}
	if len(r.targets) > 0 {
		return
	}
	if len(r.sources) == 1 && s.mayBePlace(r.sources[0]) {
		r.sources = nil // "the Geneva talks"
	}
	if len(r.sources) > 1 && !contains(s.by(i), r.sources[0]) {
		r.split()
	}
}

// onThePhone are those at the ends of "assured the envoy of its support in a telephone call".
func (s *scene) onThePhone(i int) (caller, called []int) {
	prep := s.token(i).Head
	v := s.token(prep).Head
	if s.dep(i) != "pobj" || s.lower(prep) != "in" || !s.isVerb(v) {
		return nil, nil
	}
	f := s.frame(v)
	for _, h := range slices.Concat(f.objects, f.datives) {
		if s.actorLike(h) {
			return f.subjects, []int{h}
		}
	}
	return nil, nil
}

// mayBePlace tells of a name before a noun that may be a place: not of "Kestrian talks".
func (s *scene) mayBePlace(i int) bool {
	return s.token(i).EntType == "GPE" && s.dep(i) == "compound"
}

// attendants is who takes part in "after talks with the envoy, the minister left": the subject of the verb.
func (s *scene) attendants(i int) []int {
	prep := s.token(i).Head
	if s.dep(i) != "pobj" || !s.lex.words.Occasion[s.lower(prep)] {
		return nil
	}
	v := s.token(prep).Head
	if !s.isVerb(v) {
		return nil
	}
	var found []int
	for _, h := range s.subjectOf(v) {
		if s.actorLike(h) {
			found = append(found, h)
		}
	}
	return found
}

// nounSources is who did it, named beside the noun or beside what frames it: "the rebels' wave of raids".
func (s *scene) nounSources(r *reading, i int) []int {
	found := s.doers(i, nil)
	if r.head != i {
		found = s.doers(r.head, found)
	}
	if len(found) == 0 && r.rule.Reciprocal {
		for _, g := range r.preps {
			if oneOf(g.prep, "between", "among", "of") && s.mayAct(g) {
				found = append(found, s.coordinated(g.head)...)
			}
		}
	}
	return unique(found)
}

// doers adds the possessors of a noun to those found before; where there is nobody, whom it is by, the peoples before it,
// or the armed or working groups.
func (s *scene) doers(noun int, found []int) []int {
	for _, p := range s.antecedents(s.groups(s.childrenOf(noun, "poss"))) {
		if s.actorLike(p) && !s.isTime(p) {
			found = append(found, p)
		}
	}
	for _, look := range []func(int) []int{s.by, s.demonyms, s.agentModifiers} {
		if len(found) == 0 {
			found = look(noun)
		}
	}
	return found
}

// mayAct tells of a prepositional object that can act.
func (s *scene) mayAct(g governed) bool { return s.actorLike(g.head) && !s.isTime(g.head) }

// by is who did it as a phrase says: "by rebels", "launched by rebels".
func (s *scene) by(noun int) []int {
	var found []int
	for _, g := range s.prepsOf(noun, true) {
		from := g.prep == "from" && s.lex.words.Deverbal[s.lemma(noun)] == "" // not "a withdrawal from Kestria"
		if (g.prep == "by" || from || g.prep == "of" && s.lex.words.Speech[s.lemma(noun)]) && s.mayAct(g) {
			found = append(found, g.head)
		}
	}
	for _, of := range s.prepsOf(noun, true) {
		if of.prep != "of" || len(found) > 0 {
			continue
		}
		for _, g := range s.prepsOf(of.head, true) { // "the expulsion of envoys by Kestria"
			if g.prep == "by" && s.mayAct(g) {
				found = append(found, g.head)
			}
		}
	}
	for _, v := range s.childrenOf(noun, "acl") {
		if s.tag(v) == "VBN" && s.lex.words.Launch[s.lemma(v)] {
			found = append(found, s.frame(v).subjects...)
		}
	}
	return found
}

// agentModifiers: "rebel attacks", "government forces raids".
func (s *scene) agentModifiers(noun int) []int {
	var found []int
	for _, c := range s.childrenOf(noun, "compound", "amod") {
		agent, body := s.lex.words.Agent[s.lemma(c)], oneOf(s.token(c).EntType, "ORG", "PERSON")
		if s.token(c).Pos == "ADJ" {
			agent, body = agent && s.lex.words.Armed[s.lemma(c)], false
		}
		if agent || body {
			found = append(found, c)
		}
	}
	return found
}

// nounTargets is whom a noun's phrases name. The core of "a round of talks" is no party to it.
func (s *scene) nounTargets(r *reading) []int {
	for _, where := range slices.Concat(s.lex.words.Against, r.rule.To) {
		var found []int
		for _, g := range r.preps {
			if g.prep == where && g.head != r.head && !s.isTime(g.head) {
				found = append(found, s.party(g.head)...)
			}
		}
		if found = s.without(found, r.sources); len(found) > 0 {
			return found
		}
	}
	return nil
}
