package events

import (
	"strings"

	"diplograph/schema"
)

// remake is an event of the operator's own type: source its subject, target whom it addresses. Inner may be nil.
func (s *scene) remake(op *operator, f *frame, inner *reading, made string) *reading {
	r := s.reclassify(op, f.head, inner, made)
	r.borrowed, r.preps, r.remade = f.borrowed, f.preps, true
	r.firm = inner != nil // what is refused or promised, nobody knows
	for _, c := range s.childrenOf(f.head, "xcomp", "ccomp", "advcl") {
		if s.dep(c) == "xcomp" || s.hasTo(c) && s.lex.words.Control[s.lemma(f.head)] {
			r.used = append(r.used, s.verbGroup(c)...)
			r.used = append(r.used, s.childrenOf(c, "xcomp")...) // "urged them to keep blocking roads"
		}
	}
	if inner != nil {
		r.used = append(r.used, inner.used...)
	}
	r.sources = s.sources(f)
	if f.passive && f.agentless && inner != nil && op.ofSubject(made) {
		r.sources = inner.sources
	}
	if s.mutual(op, r, f, inner) {
		r.pairUp()
	} else {
		s.setAddressee(op, r, f, inner)
	}
	s.settle(r, f)
	// Any other status is the inner event's: who failed to meet did reject.
	if op.Status == schema.Planned && isReal(r.status) {
		r.status, r.future = op.Status, true
	}
	r.also = append(r.also, s.tellAlso(op, r, inner)...)
	return r
}

// ofSubject tells of an operator whose passive names who acts: "are expected to meet", "are committed to meeting".
func (op *operator) ofSubject(made string) bool {
	return op.Status == schema.Planned || op.Clause && made == "AGREE"
}

// reclassify begins a reading of the type that an operator makes, with the code and mode that the inner type gives it.
func (s *scene) reclassify(op *operator, head int, inner *reading, made string) *reading {
	rule := *op.rule
	rule.Type, rule.To = made, op.To
	rule.Cameo, rule.Mode = op.Cameo[""], op.Mode[""]
	r := newReading(&rule, head)
	if inner != nil {
		r.cameo = orElse(op.Cameo[inner.typ], r.cameo)
		r.mode = orElse(op.Mode[inner.typ], r.mode)
	}
	root := s.lex.kinds[made].Root
	if !strings.HasPrefix(r.cameo, root[:2]) && !(made == "REQUEST" && strings.HasPrefix(r.cameo, "10")) {
		r.cameo = root
	}
	return r
}

func orElse(value, other string) string {
	if value != "" {
		return value
	}
	return other
}

// mutual tells of several subjects that do it with each other: "the two governments agreed to meet".
func (s *scene) mutual(op *operator, r *reading, f *frame, inner *reading) bool {
	if inner != nil && inner.rule.Mediates {
		return false // two that offer to mediate mediate between others
	}
	return op.Mutual && r.typ == "AGREE" && len(r.sources) > 1 &&
		(inner == nil || inner.rule.Reciprocal && len(inner.targets) < 2) && !s.addressed(op, r, f)
}

// pairUp makes everyone an actor: the first named on one side, the others on the other.
func (r *reading) pairUp() {
	r.rule.Reciprocal = true
	r.split()
}

// tellAlso is the inner event under the status that the operator gives it, where another does it: an accusation tells
// of an alleged deed, who turns down an offer of a rejected one.
func (s *scene) tellAlso(op *operator, r, inner *reading) []*reading {
	if op.Also == "" || inner == nil || inner.loose && inner.remade || len(s.without(inner.sources, r.sources)) == 0 {
		return nil
	}
	if op.Also == schema.Alleged && s.lex.family(inner) == "verbal" {
		return nil // who is accused of a refusal or a failure is accused, and no more
	}
	told := *inner
	told.status = op.Also
	return []*reading{&told}
}
