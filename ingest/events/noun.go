package events

// eventNoun is the rule of a noun that tells of an event, and the token that carries the meaning:
// "strikes", "air strikes", "a wave of strikes", "a bombing campaign".
func (s *scene) eventNoun(i int) (*Rule, int) {
	if !oneOf(s.token(i).Pos, "NOUN", "PROPN") || !oneOf(s.token(i).EntType, "", "EVENT") || s.isName(i) {
		return nil, i
	}
	lemma := s.lemma(i)
	for _, m := range s.childrenOf(i, "compound", "amod", "nmod") {
		if r := s.lex.nouns[s.lemma(m)+"_"+lemma]; r != nil {
			return r.orNil(), i
		}
	}
	if s.lex.classes["series"][lemma] {
		return s.counted(i)
	}
	return s.lex.nouns[lemma].orNil(), i
}

// orNil makes a veto ("a heart attack") read as no rule.
func (r *Rule) orNil() *Rule {
	if r == nil || r.None {
		return nil
	}
	return r
}

// counted looks through a noun that counts or frames another: "a series of raids", "a bombing campaign".
func (s *scene) counted(i int) (*Rule, int) {
	for _, m := range s.childrenOf(i, "compound", "amod") {
		if r := s.lex.nouns[s.lemma(m)].orNil(); r != nil {
			return r, i
		}
	}
	for _, p := range s.childrenOf(i, "prep") {
		if o := s.child(p, "pobj"); o >= 0 && s.lower(p) == "of" {
			if r := s.lex.nouns[s.lemma(o)].orNil(); r != nil {
				return r, o
			}
		}
	}
	return s.lex.nouns[s.lemma(i)].orNil(), i
}

// readNoun is what an event noun says with the phrases that hang on it, or nil.
func (s *scene) readNoun(i int) *reading {
	if r := s.readNounOperator(i); r != nil {
		return r
	}
	rule, core := s.eventNoun(i)
	if rule == nil {
		return nil
	}
	r := newReading(rule, s, core)
	r.nominal = true
	r.used = []int{i, core}
	r.preps = append(s.prepsOf(i, true), s.participlePreps(i)...)
	if core != i {
		r.preps = append(r.preps, s.prepsOf(core, true)...)
	}
	r.sources = s.nounSources(i, core, r)
	for _, source := range r.sources {
		r.preps = append(r.preps, s.prepsOf(source, true)...) // "raids by rebels on the port"
	}
	r.targets = s.nounTargets(rule, core, r)
	if rule.Reciprocal && len(r.sources) == 0 && len(r.targets) > 0 {
		r.sources = s.attendants(i)
	}
	r.status, r.future = s.nounStatus(i)
	if rule.Reciprocal && len(r.sources) == 1 && len(r.targets) == 0 && s.placeName(r.sources[0]) {
		r.sources = nil // "the Geneva talks"
	}
	if rule.Reciprocal && len(r.targets) == 0 && len(r.sources) > 1 && !contains(s.by(i), r.sources[0]) {
		r.sources, r.targets = r.sources[:1], r.sources[1:]
	}
	return r
}

// attendants is who takes part in "after talks with the envoy, the minister left": the subject of the verb.
func (s *scene) attendants(i int) []int {
	prep := s.token(i).Head
	if s.dep(i) != "pobj" || !oneOf(s.lower(prep), "after", "during", "in", "at", "following", "before", "for") {
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

// placeName tells of a name before a noun that may be a place: not of "Kestrian talks".
func (s *scene) placeName(i int) bool {
	return s.token(i).EntType == "GPE" && s.dep(i) == "compound"
}

// participlePreps are what "sanctions targeting banks" and "talks involving envoys" aim at.
func (s *scene) participlePreps(noun int) []governed {
	var found []governed
	for _, v := range s.childrenOf(noun, "acl", "relcl") {
		if s.isPassive(v) { // "sanctions imposed on banks"
			found = append(found, s.prepsOf(v, true)...)
			continue
		}
		if oneOf(s.lemma(v), "target", "involve", "hit", "include") {
			for _, o := range s.groups(s.childrenOf(v, "dobj")) {
				if rule, _ := s.eventNoun(o); rule == nil || oneOf(s.lemma(v), "target", "hit") {
					found = append(found, governed{"against", o, true, s.isTime(o)})
				}
			}
		}
	}
	return found
}

func (s *scene) nounSources(i, core int, r *reading) []int {
	var found []int
	for _, n := range []int{i, core} {
		for _, p := range s.groups(s.childrenOf(n, "poss")) {
			if s.actorLike(p) && !s.isTime(p) {
				found = append(found, p)
			}
		}
		if len(found) == 0 {
			found = append(found, s.by(n)...)
		}
		if len(found) == 0 {
			found = append(found, s.demonyms(n)...)
		}
		if len(found) == 0 {
			found = append(found, s.agentModifiers(n)...)
		}
		if n == core && i == core {
			break
		}
	}
	if len(found) == 0 && r.rule.Reciprocal {
		for _, g := range r.preps {
			if oneOf(g.prep, "between", "among", "of") && s.actorLike(g.head) && !s.isTime(g.head) {
				found = append(found, g.head)
			}
		}
	}
	return unique(found)
}

func (s *scene) by(noun int) []int {
	var found []int
	for _, g := range s.prepsOf(noun, true) {
		if oneOf(g.prep, "by", "from") && s.actorLike(g.head) && !s.isTime(g.head) {
			found = append(found, g.head)
		}
	}
	for _, v := range s.childrenOf(noun, "acl") {
		if s.tag(v) == "VBN" && oneOf(s.lemma(v), "launch", "carry", "conduct", "make", "lead", "stage", "issue", "send", "impose", "mount", "blame", "commit", "voice",
			"file", "submit", "propose", "bring", "lodge", "draft", "back", "sponsor", "put") {
			found = append(found, s.frame(v).subjects...)
		}
	}
	return found
}

// agentModifiers: "rebel attacks", "government forces raids".
func (s *scene) agentModifiers(noun int) []int {
	var found []int
	for _, c := range s.childrenOf(noun, "compound", "amod") {
		if s.token(c).Pos != "ADJ" && (s.lex.classes["agent"][s.lemma(c)] || oneOf(s.token(c).EntType, "ORG", "PERSON")) {
			found = append(found, c)
		}
	}
	return found
}

func (s *scene) nounTargets(rule *Rule, core int, r *reading) []int {
	for _, where := range append([]string{"against", "on", "with", "to", "of"}, rule.To...) {
		var found []int
		for _, g := range r.preps {
			if g.prep == where && g.head != core && !s.isTime(g.head) { // the core of "a round of talks" is no party to it
				found = append(found, s.party(g.head)...)
			}
		}
		if found = s.without(found, r.sources); len(found) > 0 {
			return found
		}
	}
	return s.chained(core, r, 0)
}

// chained is the target of a further act that this one led to: "a campaign that triggered a war involving strikes on
// the port" was against the port's owner too.
func (s *scene) chained(noun int, r *reading, depth int) []int {
	if depth > 3 || families[r.rule.Type] != "coercive" || len(r.sources) == 0 {
		return nil
	}
	for _, v := range s.childrenOf(noun, "relcl", "acl") {
		if op := s.lex.operators[s.verbLemma(v)]; op == nil || !op.Own {
			continue
		}
		for _, o := range s.groups(s.childrenOf(v, "dobj")) {
			if rule, core := s.eventNoun(o); rule != nil && rule.Type == r.rule.Type {
				inner := newReading(rule, s, core)
				inner.preps = s.prepsOf(o, true)
				inner.sources = r.sources
				if found := s.without(s.nounTargets(rule, core, inner), r.sources); len(found) > 0 {
					return found
				}
			}
		}
	}
	return nil
}

func unique(heads []int) []int {
	var kept []int
	seen := map[int]bool{}
	for _, h := range heads {
		if !seen[h] {
			seen[h] = true
			kept = append(kept, h)
		}
	}
	return kept
}
