package schema

import (
	"fmt"
	"slices"
)

// event checks one event against events.yaml and against the batch it is in.
func (c *checker) event(e *Event) {
	where := fmt.Sprintf("event %s (%s)", e.ID, e.Type)
	c.add("event", e.ID, e.ID)
	c.need(where, "id", e.ID)
	c.oneOf(where, "status", e.Status, Statuses)
	c.confidence(where, e.Confidence)
	c.ontology(where, e)
	c.date(where, e.Date)
	c.parties(where, e)
	c.evidence(where, e)
	if e.Place != "" {
		c.refers(where, "place", e.Place)
	}
	for _, issue := range e.Issues {
		c.refers(where, "issue", issue)
	}
}

func (c *checker) confidence(where string, value float64) {
	if !(value >= 0 && value <= 1) {
		c.breach("%s: confidence %g is not between 0 and 1", where, value)
	}
}

// ontology checks type, mode, context and code, and that the rest is what Fill gives.
func (c *checker) ontology(where string, e *Event) {
	types, filled := Events(), *e
	if err := types.Fill(&filled); err != nil {
		c.breach("%s: %w", where, err)
		return
	}
	if filled.Quad != e.Quad || filled.Goldstein != e.Goldstein || filled.Relation != e.Relation {
		c.breach("%s: quad class, goldstein or relation is not what Types.Fill gives", where)
	}
	if e.Context != "" {
		c.oneOf(where, "context", e.Context, types.Contexts)
	}
	if _, ok := types.Code(e.Cameo); e.Cameo != "" && !ok {
		c.breach("%s: unknown cameo code %q: see events.yaml", where, e.Cameo)
	}
}

func (c *checker) date(where string, d Date) {
	if d == (Date{}) {
		return
	}
	c.need(where, "date", d.Start)
	c.day(where, d.Start)
	c.day(where, d.End)
	c.oneOf(where, "precision of the date", d.Precision, precisions)
	if d.End < d.Start {
		c.breach("%s: its last day %q is before its first %q", where, d.End, d.Start)
	}
}

// parties checks who takes part: nobody at both ends. A sentence need not name them all.
func (c *checker) parties(where string, e *Event) {
	for _, p := range slices.Concat(e.Sources, e.Targets, e.Mediators, e.Hosts) {
		if p.Actor != "" {
			c.refers(where, "actor", p.Actor)
		}
		c.quote(where, p.Quote, 0, len(c.text))
	}
	for _, p := range e.Targets {
		if slices.ContainsFunc(e.Sources, func(s Party) bool { return s.Actor == p.Actor }) && p.Actor != "" {
			c.breach("%s: actor %q is at both ends", where, p.Actor)
		}
	}
}

func (c *checker) evidence(where string, e *Event) {
	if len(e.Evidence) == 0 {
		c.breach("%s: no sentence tells of it", where)
	}
	for _, ev := range e.Evidence {
		c.within(where, ev.Sentence, ev.Trigger)
		c.need(where, "rule", ev.Rule)
		c.confidence(where, ev.Confidence)
	}
	sorted(c, where+": evidence", e.Evidence, byEvidence)
}
