package events

import "slices"

// farthest is how many coordinated verbs back a verb of saying is looked for: "said it had signed, left and ...".
const farthest = 3

// reporter is the verb of saying that v is the content of, or -1.
func (s *scene) reporter(v int) int {
	for range farthest {
		up := s.token(v).Head
		if oneOf(s.dep(v), "ccomp", "xcomp", "pcomp") && s.isVerb(up) && s.lex.words.Say[s.lemma(up)] {
			return up
		}
		if c := s.quoter(v); c >= 0 {
			return c
		}
		if s.dep(v) != "conj" || up == v {
			return -1
		}
		v = up
	}
	return -1
}

// quoter is the verb of saying that follows its quotation: "It will attack, the ministry said".
func (s *scene) quoter(v int) int {
	for _, c := range s.childrenOf(v, "parataxis") {
		if s.lex.words.Say[s.lemma(c)] && s.child(c, "nsubj") >= 0 {
			return c
		}
	}
	return -1
}

// readObligation reads what a speaker says another must or should do: a request. What nobody in the text says is
// an opinion of the article's, and no event.
func (s *scene) readObligation(f *frame) *reading {
	modal := s.modal(f.head)
	if !oneOf(modal, "must", "should", "ought") || s.negated(f.head) {
		return nil
	}
	op := s.lex.operators["demand"]
	if modal == "should" {
		op = s.lex.operators["urge"]
	}
	say := s.reporter(f.head)
	if say < 0 || op == nil {
		return nil
	}
	r := newReading(&Rule{ID: op.rule.ID, Type: "REQUEST", Cameo: op.Cameo[""]}, f.head)
	r.firm, r.sources = true, s.speakers(say)
	if r.targets = s.parties(f.subjects, r); len(r.targets) == 0 {
		r.targets = s.parties(f.objects, r)
	}
	return r
}

// readBlame reads what a speaker says of another as an accusation: "said Kestria was responsible for the raid", "was behind
// the raid".
func (s *scene) readBlame(f *frame) *reading {
	say := s.reporter(f.head)
	if f.lemma != "be" || say < 0 || s.negated(f.head) || !s.isBlamed(f) {
		return nil
	}
	r := newReading(&Rule{ID: "accuse-blame", Type: "ACCUSE", Mode: "allege", Cameo: "112"}, f.head)
	r.firm, r.sources, r.preps = true, s.speakers(say), f.preps
	r.targets = s.parties(f.subjects, r)
	return r
}

// readVerdict reads what a speaker calls an act or a charge: "said the raid was unacceptable", "said the charge was baseless".
func (s *scene) readVerdict(f *frame) *reading {
	say := s.reporter(f.head)
	if f.lemma != "be" || say < 0 || s.negated(f.head) || s.modal(f.head) != "" {
		return nil
	}
	rule := s.verdict(f)
	if rule == nil {
		return nil
	}
	r := newReading(rule, f.head)
	r.firm, r.sources = true, s.speakers(say)
	for _, h := range f.subjects {
		r.targets = append(r.targets, s.judged(h, r)...)
	}
	if len(r.targets) == 0 && r.typ == "ACCUSE" {
		r.targets = s.parties(slices.Concat(s.frame(say).datives, s.frame(say).objects), r) // "told Kestria that the raid was illegal"
	}
	if len(r.targets) == 0 && s.isConduct(f.subjects) {
		r.targets, r.loose = f.subjects[:1], true
	}
	if len(r.targets) == 0 {
		return nil
	}
	return r
}

// judged is whom a verdict on something is on: who did the deed, or whose it is.
func (s *scene) judged(h int, r *reading) []int {
	if inner := s.readNoun(h); inner != nil {
		return s.without(inner.sources, r.sources)
	}
	return s.parties(s.nouns([]int{h}), r)
}

// isConduct tells of a deed or a charge, which somebody must have done or brought, as no weather is.
func (s *scene) isConduct(heads []int) bool {
	if len(heads) == 0 {
		return false
	}
	rule, _ := s.eventNoun(heads[0])
	lemma := s.lemma(heads[0])
	return rule != nil || s.lex.classes["conduct"][lemma] || s.lex.classes["charge"][lemma] || s.lex.classes["proposal"][lemma]
}

// verdict is what it tells to call something by a trait; nil for nothing.
func (s *scene) verdict(f *frame) *Rule {
	for _, t := range f.traits {
		switch lemma := s.lemma(t); {
		case s.lex.words.Bad[lemma]:
			return &Rule{ID: "accuse-verdict", Type: "ACCUSE", Mode: "disapprove", Cameo: "111"}
		case s.lex.words.Untrue[lemma]:
			return &Rule{ID: "reject-verdict", Type: "REJECT", Cameo: "120"}
		}
	}
	return nil
}

// isBlamed tells of "was responsible" and "was behind the raid". Who is responsible for trade is not blamed.
func (s *scene) isBlamed(f *frame) bool {
	for _, g := range f.preps {
		if rule, _ := s.eventNoun(g.head); g.prep == "behind" && s.isHostile(rule) {
			return true
		}
	}
	for _, t := range f.traits {
		if !oneOf(s.lower(t), "complicit", "culpable", "guilty", "responsible") {
			continue
		}
		p := s.child(t, "prep")
		if p < 0 {
			return true
		}
		rule, _ := s.eventNoun(s.lastObject(p))
		return s.isHostile(rule) || s.child(p, "pcomp") >= 0
	}
	return false
}

// isHostile tells of a rule for acts of force or pressure.
func (s *scene) isHostile(rule *Rule) bool {
	return rule != nil && s.lex.kinds[rule.Type].Family == "coercive"
}

// parties are those that phrases mean, without those at the other end.
func (s *scene) parties(heads []int, r *reading) []int {
	var found []int
	for _, h := range heads {
		found = append(found, s.without(s.party(h), r.sources)...)
	}
	return found
}
