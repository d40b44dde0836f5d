package events

// deepest is how many verbs may be read inside each other: "agreed to ask to be allowed to try to stop ...".
// Antecedents make the way down cyclic, so there must be an end.
const deepest = 8

// readVerb is what a verb tells: by a pattern with an object or preposition of its own, else as an operator on
// an inner event, else by the verb alone.
func (s *scene) readVerb(v int) *reading {
	if s.reading[v] || len(s.reading) > deepest {
		return nil
	}
	s.reading[v] = true
	defer delete(s.reading, v)

	f := s.frame(v)
	if r := s.readObligation(f); r != nil {
		return r
	}
	if r := s.readBlame(f); r != nil {
		return r
	}
	if r := s.readVerdict(f); r != nil {
		return r
	}
	if r := s.readDismissal(f); r != nil {
		return r
	}
	best, slots := s.match(f)
	if best == nil || best.bare() || !best.firm() && len(f.clauses) > 0 {
		if r := s.readOperator(f); r != nil {
			return r
		}
	}
	if best == nil {
		return nil
	}
	return s.apply(f, best, slots)
}

// readOperator reads a verb, or an adjective beside it, that makes one event of another.
func (s *scene) readOperator(f *frame) *reading {
	if op := s.lex.operators[f.lemma]; op != nil && s.applies(op, f) {
		return s.operate(op, f, s.embedded(op, f, f.clauses))
	}
	for _, t := range f.traits { // "is ready to meet"
		op := s.lex.operators[s.lemma(t)]
		if op == nil || s.token(t).Pos == "NOUN" {
			continue
		}
		if inner := s.embedded(op, f, append(s.clauses(t), f.clauses...)); inner != nil {
			return s.operate(op, f, inner)
		}
	}
	return nil
}

// applies tells whether the words that an operator needs beside it are there.
func (s *scene) applies(op *operator, f *frame) bool {
	if op.Clause && s.governsInfinitive(f.head) {
		return true
	}
	for _, g := range f.preps {
		if oneOf(g.prep, op.Needs...) && !g.time {
			return true
		}
	}
	return len(op.Needs) == 0 && !op.Clause || s.governsGerund(f.head, op.Needs...)
}

// governsGerund tells of a verb with an act after one of some prepositions: "committed to helping".
func (s *scene) governsGerund(v int, preps ...string) bool {
	for _, p := range s.childrenOf(v, "prep") {
		if oneOf(s.lower(p), preps...) && s.child(p, "pcomp") >= 0 {
			return true
		}
	}
	return false
}

func (s *scene) governsInfinitive(v int) bool {
	for _, c := range s.childrenOf(v, "xcomp", "ccomp", "advcl") {
		if s.hasTo(c) {
			return true
		}
	}
	return false
}
