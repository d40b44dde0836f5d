package events

import "diplograph/schema"

// operate is what an operator makes of the event inside it, which may be nil.
// A nil means that the verb says nothing as an operator.
func (s *scene) operate(op *operator, f *frame, inner *reading) *reading {
	switch made := s.makes(op, f, inner); made {
	case "", nothing:
		return nil
	case same:
		return s.keep(op, f, inner)
	default:
		return s.remake(op, f, inner, made)
	}
}

// makes is the type that comes of an operator here, "" if nothing does.
func (s *scene) makes(op *operator, f *frame, inner *reading) string {
	made := op.of(s.lex.family(inner))
	if op.Finite != "" && inner == nil && s.saysThat(f.head) {
		return "" // "agreed that the film was long"
	}
	if op.Finite != "" && inner != nil && s.finite(inner.head) {
		made = op.Finite
	}
	if op.Other != "" && s.othersDo(f) {
		made = op.Other
	}
	if op.Against != "" && s.governsGerund(f.head, "against") { // "warned them against arming rebels"
		made = op.Against
	}
	return made
}

// family is how operators see an event: "agreed not to attack" yields.
func (lex *lexicon) family(r *reading) string {
	if r == nil {
		return unknown
	}
	family := lex.kinds[r.typ].Family
	if r.rule.Ahead {
		return "coercive"
	}
	if r.status == schema.Negated && family == "coercive" {
		return "yielding"
	}
	return family
}

// othersDo tells of a complement with a subject of its own: "wants the bloc to send envoys".
func (s *scene) othersDo(f *frame) bool {
	for _, c := range f.clauses {
		if subject := s.child(c, "nsubj", "nsubjpass"); subject >= 0 && len(s.speakerFor(subject, c)) == 0 {
			return true
		}
	}
	return false
}

// finite tells of the verb of a that-clause: "denied that it had attacked".
func (s *scene) finite(v int) bool {
	return s.dep(v) == "ccomp" && !s.hasTo(v) && s.child(v, "nsubj", "nsubjpass") >= 0
}

func (s *scene) saysThat(v int) bool {
	for _, c := range s.childrenOf(v, "ccomp") {
		if s.finite(c) {
			return true
		}
	}
	return false
}
