package eval

import (
	"slices"
	"strings"

	"diplograph/schema"
)

// level is how far an event is as expected; each level includes the ones before, but for ofType.
type level int

const (
	none   level = iota
	ofType       // told in the sentence, of the right type, but with other ends: counted at no level
	linked       // told in the sentence, with the same ends, people counted as the countries they act for
	typed        // and of the right type
	actors       // and its ends are the very same
	status       // and its status is as stated
	full         // and mode, date, place, mediators and hosts are as stated
)

// levelNames are those of the levels that are counted.
var levelNames = []string{linked: "linked", typed: "typed", actors: "actors", status: "status", full: "full"}

// level tells how far an event is what an entry expects.
func (m *matcher) level(e Entry, t told) level {
	isTyped, isLinked := e.Type.allows(t.Type), m.isLinked(e, t)
	switch {
	case !strings.Contains(t.text, e.Evidence) || !isTyped && !isLinked:
		return none
	case !isLinked:
		return ofType
	case !isTyped:
		return linked
	case m.gold.words || !m.sameEnds(e, t, slices.Clone[[]string]):
		return typed
	case !e.Status.allows(t.Status):
		return actors
	case !asStated(e, t):
		return status
	}
	return full
}

// ceiling is the highest level at which the gold says enough to count.
func (m *matcher) ceiling() level {
	switch {
	case !m.gold.words:
		return full
	case slices.ContainsFunc(m.gold.Events, func(e Entry) bool { return len(e.Type) == 0 }):
		return linked
	}
	return typed
}

// isLinked tells whether both ends are found.
func (m *matcher) isLinked(e Entry, t told) bool {
	if m.gold.words {
		return sameWords(e, t)
	}
	return m.sameEnds(e, t, m.rolled)
}

// sameEnds compares source with source and target with target; of a reciprocal event, everyone with everyone.
func (m *matcher) sameEnds(e Entry, t told, as func([]string) []string) bool {
	if e.Reciprocal {
		want, parties := slices.Concat(e.Source, e.Target, e.Mediators, e.Hosts), slices.Concat(t.source, t.target)
		all := slices.Concat(parties, t.mediators, t.hosts)
		return within(as(want), as(all)) && within(as(m.named(parties)), as(want))
	}
	return within(as(e.Source), as(t.source)) && within(as(m.named(t.source)), as(e.Source)) &&
		within(as(e.Target), as(t.target)) && within(as(m.named(t.target)), as(e.Target))
}

func within(part, whole []string) bool {
	for _, key := range part {
		if !slices.Contains(whole, key) {
			return false
		}
	}
	return true
}

// asStated compares what the gold states beside type, ends and status.
func asStated(e Entry, t told) bool {
	precision := map[int]string{len("2006-01-02"): "day", len("2006-01"): "month", len("2006"): "year"}
	return (e.Mode == "" || e.Mode == t.Mode || !hasMode(t.Type, e.Mode)) &&
		(e.Date == "" || strings.HasPrefix(t.Date.Start, e.Date) && t.Date.Precision == precision[len(e.Date)]) &&
		(e.Place == "" || e.Place == t.place) &&
		within(e.Mediators, t.mediators) && within(e.Hosts, t.hosts)
}

// hasMode tells whether a type has the mode at all: where the gold leaves a choice of types, not all do.
func hasMode(typ, mode string) bool {
	t, _ := schema.Events().Type(typ)
	_, ok := t.Mode(mode)
	return ok
}
