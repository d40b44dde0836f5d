package events

import (
	"slices"

	"diplograph/schema"
)

// keep lets the inner event stand, with the operator's subject where the inner event has no source of its own.
func (s *scene) keep(op *operator, f *frame, inner *reading) *reading {
	if inner == nil {
		return nil
	}
	r := *inner
	r.used = append(append([]int{}, inner.used...), f.head)
	if op.Own {
		return &r
	}
	switch subjects := s.sources(f); {
	case op.Swap:
		s.suffer(&r, f, subjects)
	case r.nominal:
		s.actBy(&r, f, subjects)
	}
	s.restate(op, &r, f)
	return &r
}

// suffer makes the verb's subject the target: "came under fire from rebels".
func (s *scene) suffer(r *reading, f *frame, subjects []int) {
	r.targets = s.without(subjects, r.sources)
	if len(r.sources) > 0 {
		return
	}
	for _, g := range f.preps {
		if oneOf(g.prep, "from", "by") && s.actorLike(g.head) {
			r.sources = []int{g.head}
			return
		}
	}
}

// actBy gives an event noun the verb's subject as source and what the verb governs as target.
func (s *scene) actBy(r *reading, f *frame, subjects []int) {
	r.firm, r.borrowed = true, f.borrowed
	parties := slices.Concat(r.sources, r.targets)
	if s.lex.words.Host[s.lemma(f.head)] && r.rule.Reciprocal && (len(parties) == 0 || s.isSeveral(parties)) {
		r.hosts = append(r.hosts, subjects...) // who hosts the talks of others
		return
	}
	if s.lex.words.Say[s.lemma(f.head)] && s.refers(r) && (r.mode == "ceasefire" || r.rule.Reciprocal) && s.lex.words.Deverbal[s.lemma(r.used[0])] == "" {
		return // who announces "the truce" need not be a party to it
	}
	r.nominal = false
	if len(subjects) > 0 {
		others := s.without(s.nouns(r.sources), subjects) // not "their" of "held their talks"
		r.targets = s.without(append(r.targets, others...), subjects)
		if !r.rule.Reciprocal {
			r.targets = s.without(r.targets, r.sources)
		}
		r.sources = subjects
	}
	r.preps = append(append([]governed{}, f.preps...), r.preps...)
	if len(r.targets) == 0 {
		s.setTargets(r, &frame{head: f.head, preps: r.preps, datives: f.datives}, nil)
	}
}

// restate gives the inner event the operator's status, else that of its verb where the inner event's own says less.
func (s *scene) restate(op *operator, r *reading, f *frame) {
	outer := &reading{rule: r.rule, used: r.used, preps: r.preps}
	s.settle(outer, f)
	r.used = outer.used
	r.mediators = unique(append(r.mediators, outer.mediators...))
	r.hosts = unique(append(r.hosts, outer.hosts...))
	switch {
	case op.Status == schema.Conditional && outer.status == schema.Negated: // "did not seek a war"
		r.status, r.future = outer.status, outer.future
	case op.Status != "":
		r.status, r.future = op.Status, outer.future
	case isReal(r.status) || r.status == schema.Planned && !r.future:
		r.status, r.future = outer.status, outer.future
	}
}
