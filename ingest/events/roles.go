package events

import (
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// sources is who acts: the subject, or the actor inside it ("the Kestrian strike killed ..."), or the speaker
// where the subject is a pronoun for the speaker ("the ministry said it would ...").
func (s *scene) sources(f *frame) []int {
	var found []int
	for _, h := range f.subjects {
		if s.isTime(h) {
			continue
		}
		if speaker := s.speakerFor(h, f.head); len(speaker) > 0 {
			found = append(found, speaker...)
			continue
		}
		found = append(found, s.coordinated(h)...)
	}
	if len(found) == 0 && f.agentless {
		found = s.placeAsAgent(f)
	}
	return unique(found)
}

// coordinated splits "Kestrian and Borovian envoys" and "the envoys of Kestria and Borovia" into the two countries;
// otherwise it is the party itself.
func (s *scene) coordinated(h int) []int {
	if demonyms := s.demonyms(h); len(demonyms) > 1 && s.actorLike(h) && s.token(h).EntType == "" {
		return demonyms
	}
	if s.tag(h) == "NNS" && s.actorLike(h) {
		for _, p := range s.childrenOf(h, "prep") {
			if o := s.child(p, "pobj"); o >= 0 && oneOf(s.lower(p), "of", "from") && len(s.group(o)) > 1 && oneOf(s.token(o).EntType, "GPE", "ORG") {
				return s.group(o)
			}
		}
	}
	return s.party(h)
}

// speakerFor is the speaker, when h is a pronoun in a clause that the speaker says.
func (s *scene) speakerFor(h, v int) []int {
	if s.token(h).Pos != "PRON" || !oneOf(s.lower(h), "it", "he", "she", "they", "we", "i") {
		return nil
	}
	say := s.reporter(v)
	if say < 0 {
		return nil
	}
	var found []int
	for _, speaker := range s.subjectOf(say) {
		found = append(found, s.party(speaker)...)
	}
	return found
}

// placeAsAgent finds who does what a passive leaves unsaid. "Two aides were detained in Kestria" is the doing of Kestria,
// for acts that only a state does.
func (s *scene) placeAsAgent(f *frame) []int {
	p, _ := s.match(f)
	switch {
	case p == nil:
		return nil
	case oneOf(p.rule.Type, "RETREAT", "MOBILIZE"): // "Kestrian troops were withdrawn"
		return s.demonymsOf(f.objects)
	case p.rule.Reciprocal: // "was signed between Kestria and Borovia"
		return s.governedBy(f, "between")
	case !oneOf(p.rule.Type, "COERCE", "SANCTION"):
		return nil
	}
	for _, h := range s.governedBy(f, "in") {
		if s.token(h).EntType == "GPE" {
			return []int{h}
		}
	}
	return nil
}

func (s *scene) governedBy(f *frame, prep string) []int {
	var found []int
	for _, g := range f.preps {
		if g.prep == prep && s.actorLike(g.head) {
			found = append(found, g.head)
		}
	}
	return found
}

func (s *scene) demonymsOf(heads []int) []int {
	var found []int
	for _, h := range heads {
		found = append(found, s.demonyms(h)...)
	}
	return found
}

// setTargets looks for who it is done to, in the order the rule names: first for a phrase that can act itself,
// then for an actor inside one, at last for the thing.
func (s *scene) setTargets(r *reading, f *frame, slots []int) {
	order := s.phrases(r.rule.To, f, slots)
	for _, pick := range []func(int) []int{s.direct, s.party} {
		for _, heads := range order {
			var found []int
			for _, h := range heads {
				found = append(found, pick(h)...)
			}
			if found = s.without(unique(found), r.sources); len(found) > 0 {
				r.targets = found
				return
			}
		}
	}
	if r.rule.Reciprocal && len(r.sources) > 1 {
		r.sources, r.targets = r.sources[:1], r.sources[1:]
		return
	}
	picks := []func(int) []int{s.inner} // "rejected Kestria's offer"
	if oneOf("object", r.rule.To...) {
		picks = []func(int) []int{s.direct, s.inner} // "freed the hostages"
	}
	for _, pick := range picks {
		for _, slot := range slots {
			if found := s.without(pick(slot), r.sources); len(found) > 0 {
				r.targets = found
				return
			}
		}
	}
	if found := s.pointedAt(r, f); len(found) > 0 {
		r.targets = found
		return
	}
	if r.specific >= 10 && !r.rule.Reciprocal { // where they met is no party
		if found := s.namedBelow(r, f); len(found) > 0 {
			r.targets = found
			return
		}
	}
	if things := s.phrases([]string{"object", "dative", "on", "against", "to", "with", "from"}, f, slots); len(things) > 0 && s.token(things[0][0]).Pos != "PRON" {
		r.targets, r.loose = things[0][:1], true
	}
}

// pointedAt is the party that an accuser singles out in a participle: "condemned the raids, blaming Kestria".
func (s *scene) pointedAt(r *reading, f *frame) []int {
	if r.rule.Type != "ACCUSE" {
		return nil
	}
	for _, v := range s.childrenOf(f.head, "advcl", "xcomp") {
		if s.lex.classes["point"][s.verbLemma(v)] && s.tag(v) == "VBG" {
			if found := s.namedUnder(v, r.sources); len(found) > 0 {
				return found[:1]
			}
		}
	}
	return nil
}

// namedBelow is the last resort: a country or body named in the phrases under the verb.
func (s *scene) namedBelow(r *reading, f *frame) []int {
	var found []int
	for _, p := range s.childrenOf(f.head, "dobj", "prep", "dative") {
		found = append(found, s.namedUnder(p, r.sources)...)
	}
	if len(found) == 0 {
		return nil
	}
	return found[len(found)-1:]
}

// namedUnder are the countries, peoples and bodies in a subtree, without those at the other end.
func (s *scene) namedUnder(head int, other []int) []int {
	span := s.doc.Subtree(head)
	var found []int
	for i := span.Start; i < span.End; i++ {
		last := i+1 == len(s.doc.Tokens) || s.token(i+1).EntType != s.token(i).EntType
		if last && oneOf(s.token(i).EntType, "GPE", "NORP", "ORG") && s.token(i).Pos != "PART" && !s.sameWords(i, other) {
			found = append(found, i)
		}
	}
	return found
}

// direct is the head if it can act itself. Coordinated peoples on one noun count one by one.
func (s *scene) direct(h int) []int {
	if s.actorLike(h) {
		return s.coordinated(h)
	}
	return nil
}

// phrases are the words at the places a rule names, in its order, without those its slots took.
func (s *scene) phrases(places []string, f *frame, slots []int) [][]int {
	var order [][]int
	add := func(heads []int) {
		var kept []int
		for _, h := range heads {
			if !contains(slots, h) && !s.isTime(h) {
				kept = append(kept, h)
			}
		}
		if len(kept) > 0 {
			order = append(order, kept)
		}
	}
	for _, place := range places {
		switch place {
		case "object":
			add(f.objects)
		case "dative":
			add(f.datives)
		case "clause":
			for _, c := range f.clauses {
				add(s.nouns(s.frame(c).subjects))
				add(s.nouns(s.frame(c).objects))
			}
		default:
			var heads []int
			for _, g := range f.preps {
				if g.prep == place {
					heads = append(heads, g.head)
				}
			}
			add(heads)
		}
	}
	return order
}

// nouns leaves out pronouns: in "criticised what he called a farce" he is the critic.
func (s *scene) nouns(heads []int) []int {
	var kept []int
	for _, h := range heads {
		if s.token(h).Pos != "PRON" {
			kept = append(kept, h)
		}
	}
	return kept
}

// settle reads status, and the parties that neither act nor suffer: mediators and hosts.
func (s *scene) settle(r *reading, f *frame) {
	r.status, r.future = s.verbStatus(f.head)
	for _, g := range r.preps {
		if s.lex.classes["mediation"][s.lemma(g.head)] {
			r.mediators = append(r.mediators, s.possessors(g.head)...)
		}
	}
	nouns := append([]int{}, r.used...)
	for _, g := range r.preps {
		nouns = append(nouns, g.head)
	}
	for _, noun := range unique(nouns) {
		for _, v := range s.childrenOf(noun, "acl", "relcl") {
			switch {
			case oneOf(s.lemma(v), "mediate", "broker", "facilitate"):
				r.mediators = append(r.mediators, s.frame(v).subjects...)
			case oneOf(s.lemma(v), "host"):
				r.hosts = append(r.hosts, s.frame(v).subjects...)
			}
		}
	}
}

// place is the words that say where: a named place after in, at, near or across.
func (s *scene) place(r *reading) nlp.Span {
	for _, head := range r.used {
		for _, g := range s.prepsOf(head, false) {
			if oneOf(g.prep, "in", "at", "near", "across", "outside") && oneOf(s.token(g.head).EntType, "GPE", "LOC", "FAC") && !contains(r.targets, g.head) {
				return s.entity(g.head)
			}
		}
		for _, c := range s.childrenOf(head, "compound") {
			if r.nominal && s.token(c).EntType == "GPE" && !contains(r.sources, c) && !contains(r.targets, c) {
				return s.entity(c)
			}
		}
	}
	return nlp.Span{}
}

// time is the words that say when: the nearest date under the trigger, else under what governs it.
func (s *scene) time(r *reading) nlp.Span {
	heads := append([]int{}, r.used...)
	if r.remade && r.status != schema.Planned {
		heads = []int{r.head} // when they agreed, not when they will meet
	}
	told := len(heads)
	heads = append(heads, s.clause(r.head)...)
	for n, head := range heads {
		if n >= told && r.nominal && s.isVerb(head) && s.afterPhrase(r.head) {
			return s.nearbyPast(r.head)
		}
		if span := s.dateUnder(head); span.Len() > 0 {
			return span
		}
	}
	return nlp.Span{}
}

func (s *scene) dateUnder(head int) nlp.Span {
	for _, c := range s.doc.Children(head) {
		if s.token(c).EntType == "DATE" && !s.duration(c) && oneOf(s.dep(c), "npadvmod", "poss", "advmod", "nmod", "compound", "amod", "nummod") {
			return s.entity(c)
		}
		if s.dep(c) == "prep" {
			if o := s.child(c, "pobj"); o >= 0 && s.token(o).EntType == "DATE" && !s.duration(o) && !oneOf(s.lower(c), "for", "until", "from") {
				return s.entity(o)
			}
		}
	}
	return nlp.Span{}
}

// duration tells of "12-day" and "three weeks", which say how long and not when.
func (s *scene) duration(i int) bool {
	span := s.entity(i)
	counted := false
	for t := span.Start; t < span.End; t++ {
		if oneOf(s.lower(t), "last", "next", "past", "ago", "earlier", "later", "this") {
			return false
		}
		counted = counted || s.tag(t) == "CD"
	}
	unit := s.lemma(span.End - 1)
	return counted && oneOf(unit, "day", "week", "month", "year", "hour", "decade", "year-old")
}

// afterPhrase tells whether a noun stands in a phrase of what came before: "following the raids".
func (s *scene) afterPhrase(i int) bool {
	for _, up := range s.ancestors(i) {
		if oneOf(s.lower(up), "after", "following", "since") {
			return true
		}
	}
	return false
}

// nearbyPast is the last date before i that is itself part of a phrase of what came before:
// in "since last year's collapse, following the raids" the raids are last year's too.
func (s *scene) nearbyPast(i int) nlp.Span {
	sentence := s.doc.Sentences[s.doc.Sentence(i)]
	for t := i - 1; t >= sentence.Start; t-- {
		if s.token(t).EntType == "DATE" && !s.duration(t) && s.afterPhrase(t) {
			return s.entity(t)
		}
	}
	return nlp.Span{}
}

// entity is the whole named entity that a token belongs to.
func (s *scene) entity(i int) nlp.Span {
	for _, e := range s.doc.Entities {
		if e.Contains(i) {
			return e.Span
		}
	}
	return nlp.Span{Start: i, End: i + 1}
}

// topics are the phrases that may say what an event is about: what the trigger governs.
func (s *scene) topics(r *reading) []nlp.Span {
	var found []nlp.Span
	for _, head := range unique(r.used) {
		span := s.doc.Subtree(head)
		sentence := s.doc.Sentences[s.doc.Sentence(head)]
		found = append(found, nlp.Span{Start: max(span.Start, sentence.Start), End: min(span.End, sentence.End)})
	}
	return found
}

func contains(heads []int, h int) bool {
	for _, x := range heads {
		if x == h {
			return true
		}
	}
	return false
}

// real statuses are those of events that took place.
func isReal(status string) bool { return status == schema.Occurred || status == schema.Ongoing }
