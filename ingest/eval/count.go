package eval

import (
	"iter"
	"slices"
)

// count is the figures of one type at one level.
type count struct{ expected, told, right int }

func (c *count) add(d count) {
	c.expected, c.told, c.right = c.expected+d.expected, c.told+d.told, c.right+d.right
}

// untyped stands for the type where gold gives none.
const untyped = "untyped"

// counts gives the figures of one text at a level, one by one with their types. A met entry counts under the type it was
// met with, if that is one of its own, and a missed one under its first.
func (m *matcher) counts(p pairing, l level) iter.Seq2[string, count] {
	return func(yield func(string, count) bool) {
		for i, e := range m.gold.Events {
			if !m.countEntry(e, p.event[i], p.reach[i], l, yield) {
				return
			}
		}
		for _, j := range p.invented {
			if !yield(m.events[j].Type, count{told: 1}) {
				return
			}
		}
	}
}

// countEntry counts an entry and the event that met it. An event of another type is told under its own type, but where
// only the links count.
func (m *matcher) countEntry(e Entry, event int, reach, l level, yield func(string, count) bool) bool {
	own := append(slices.Clone(e.Type), untyped)[0]
	c := count{expected: 1}
	if reach >= l {
		c.right = 1
	}
	if event < 0 {
		return yield(own, c)
	}
	said := m.events[event].Type
	if slices.Contains(e.Type, said) {
		own = said
	}
	if own == untyped || l == linked {
		said = own
	}
	return yield(own, c) && yield(said, count{told: 1})
}
