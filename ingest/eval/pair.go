package eval

import "slices"

// pairing is what became of one text: entry i of the gold was met by event event[i], -1 for none, at reach[i].
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
		m.assign(&p, want, func(e Entry, t told) bool { return t.triggeredIn(e.Evidence) })
		m.assign(&p, want, func(Entry, told) bool { return true })
	}
	for j, t := range m.events {
		if !slices.Contains(p.event, j) && m.isInvented(t) {
			p.invented = append(p.invented, j)
		}
		if m.anyCovers(m.gold.MustNot, t) {
			p.forbidden = append(p.forbidden, j)
		}
	}
	return p
}

// assign gives free events to unmet entries where the pair reaches the level and is fit.
func (m *matcher) assign(p *pairing, want level, fit func(Entry, told) bool) {
	for i, e := range m.gold.Events {
		for j, t := range m.events {
			if p.event[i] < 0 && !slices.Contains(p.event, j) && m.level(e, t) == want && m.countable(t, want) && fit(e, t) {
				p.event[i], p.reach[i] = j, want
			}
		}
	}
}

// countable leaves an event alone that is not what an entry wants, if the gold allows it or says nothing about its ends.
func (m *matcher) countable(t told, reach level) bool {
	switch reach {
	case ofType:
		return !m.gold.words
	case linked:
		return !m.anyCovers(m.gold.Optional, t)
	}
	return true
}

// isInvented tells whether an event that met no entry counts as told. Gold in words names two ends and is silent about
// the rest of the text: only an event of another type between these ends is wrong, or any where nothing happened.
func (m *matcher) isInvented(t told) bool {
	if m.gold.words {
		wrong := func(e Entry) bool { return m.level(e, t) == linked }
		return len(m.gold.Events) == 0 || slices.ContainsFunc(m.gold.Events, wrong)
	}
	return !m.anyCovers(m.gold.Optional, t)
}

// covers tells whether an event has everything that an optional or forbidden entry names.
func (m *matcher) covers(e Entry, t told) bool {
	source, target := slices.Concat(t.source, t.mediators, t.hosts), t.target
	if t.Reciprocal {
		source = slices.Concat(source, target)
		target = source
	}
	return e.Type.allows(t.Type) && m.level(e, t) > none && e.Status.allows(t.Status) &&
		within(m.rolled(e.Source), m.rolled(source)) && within(m.rolled(e.Target), m.rolled(target))
}

func (m *matcher) anyCovers(list []Entry, t told) bool {
	return slices.ContainsFunc(list, func(e Entry) bool { return m.covers(e, t) })
}
