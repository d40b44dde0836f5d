package ingest_test

import (
	"slices"
	"strings"
)

// covers tells whether an event has everything that an optional or forbidden entry names.
func (m *matcher) covers(e expected, t told) bool {
	source, target := slices.Concat(t.source, t.mediators, t.hosts), t.target
	if t.Reciprocal {
		source = slices.Concat(source, target)
		target = source
	}
	return m.level(e, t) >= ofType && e.Status.allows(t.Status) &&
		within(m.rolled(e.Source), m.rolled(source)) && within(m.rolled(e.Target), m.rolled(target))
}

func (m *matcher) anyCovers(list []expected, t told) bool {
	return slices.ContainsFunc(list, func(e expected) bool { return m.covers(e, t) })
}

// pairing is what became of one article: entry i of the gold was met by event event[i], -1 for none, at reach[i].
type pairing struct {
	event     []int
	reach     []level
	invented  []int // events that nothing expects
	forbidden []int // events that must not be
}

// pair gives every entry the event that is most as expected, the best pairs first, and each event to one entry.
// Of two equally good ones it takes the one whose trigger is among the words of the entry's evidence.
func (m *matcher) pair() pairing {
	p := pairing{event: slices.Repeat([]int{-1}, len(m.gold.Events)), reach: make([]level, len(m.gold.Events))}
	for want := full; want > none; want-- {
		m.assign(&p, want, func(e expected, t told) bool { return t.triggeredIn(e.Evidence) })
		m.assign(&p, want, func(expected, told) bool { return true })
	}
	for j, t := range m.events {
		if !slices.Contains(p.event, j) && !m.anyCovers(m.gold.Optional, t) {
			p.invented = append(p.invented, j)
		}
		if m.anyCovers(m.gold.MustNot, t) {
			p.forbidden = append(p.forbidden, j)
		}
	}
	return p
}

// assign gives free events to unmet entries where the pair reaches the level and is fit.
func (m *matcher) assign(p *pairing, want level, fit func(expected, told) bool) {
	for i, e := range m.gold.Events {
		for j, t := range m.events {
			if p.event[i] < 0 && !slices.Contains(p.event, j) && m.level(e, t) == want && fit(e, t) {
				p.event[i], p.reach[i] = j, want
			}
		}
	}
}

// triggeredIn tells whether one of the words that tell of the event is among these.
func (t told) triggeredIn(words string) bool {
	for _, evidence := range t.Evidence {
		if strings.Contains(words, evidence.Trigger.Text) {
			return true
		}
	}
	return false
}
