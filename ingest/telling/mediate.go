package telling

import (
	"slices"

	"diplograph/ingest/events"
	"diplograph/schema"
)

// mediate gives a mediator without parties ("the truce was brokered by Qatar") to the last talks or deal told before:
// talks have one mediator more, a deal was talked about by its parties.
func (s *story) mediate(c events.Candidate, t *schema.Event) {
	for _, e := range slices.Backward(s.events) {
		if !isDeal(e) || s.isPartyOf(t.Mediators, e) {
			continue
		}
		if e.Type == t.Type {
			s.absorb(e, t)
			return
		}
		t.Sources, t.Targets = e.Sources, e.Targets
		s.events = append(s.events, t)
		return
	}
	s.note(c.Trigger, "it refers to no talks or deal told before")
}

// isDeal tells of talks, or of what several agreed on.
func isDeal(e *schema.Event) bool {
	deals := []string{"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"}
	return slices.Contains(deals, e.Type) && e.Reciprocal && len(e.Sources)+len(e.Targets) > 1 &&
		slices.Contains([]string{schema.Occurred, schema.Ongoing, schema.Planned}, e.Status)
}

// isPartyOf tells whether one of some parties takes part in an event.
func (s *story) isPartyOf(parties []schema.Party, e *schema.Event) bool {
	return slices.ContainsFunc(parties, func(p schema.Party) bool { return s.takesPart(p.Actor, e) })
}
