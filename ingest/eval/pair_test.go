package eval

import (
	"slices"
	"testing"

	"diplograph/schema"
)

// consulted is what a coder told who took the attack for a meeting.
func consulted() told {
	t := bombed
	t.Type = "CONSULT"
	return t
}

func TestPair(t *testing.T) {
	tests := []struct {
		about    string
		optional []Entry
		events   []told
		event    int // that meets the entry
		invented []int
	}{
		{"the best one", nil, []told{consulted(), bombed}, 1, []int{0}},
		{"another type is better than nothing", nil, []told{consulted()}, 0, nil},
		{"what is optional is not held against an entry", []Entry{{Type: OneOrMore{"CONSULT"}}}, []told{consulted()}, -1, nil},
		{"each event meets one entry", nil, []told{bombed, bombed}, 0, []int{1}},
	}
	for _, test := range tests {
		m := matching(struck)
		m.gold.Optional, m.events = test.optional, test.events
		p := m.pair()
		if p.event[0] != test.event || !slices.Equal(p.invented, test.invented) {
			t.Errorf("%s: met by %d, invented %v; want %d, %v", test.about, p.event[0], p.invented, test.event, test.invented)
		}
	}
}

func TestForbidden(t *testing.T) {
	m := matching()
	m.gold.MustNot = []Entry{{Type: OneOrMore{"ASSAULT"}, Status: OneOrMore{schema.Occurred}}}
	denied := bombed
	denied.Status = schema.Denied
	m.events = []told{denied, bombed}
	if got := m.pair().forbidden; !slices.Equal(got, []int{1}) {
		t.Errorf("forbidden %v, want only the one that occurred", got)
	}
}

// TestWordsAreSilentAboutOthers: a row of words names two ends, and what others do is not wrong.
func TestWordsAreSilentAboutOthers(t *testing.T) {
	between := func(typ, source string) told {
		return told{Event: schema.Event{Type: typ, Sources: []schema.Party{{Quote: schema.Quote{Text: source}}}}}
	}
	m := &matcher{gold: Gold{words: true, Expectations: Expectations{Events: []Entry{{Type: OneOrMore{"AID"}, Source: []string{"Chad"}}}}}}
	m.events = []told{between("AID", "Chad"), between("ACCUSE", "Libya"), between("ACCUSE", "Chad")}
	if p := m.pair(); p.event[0] != 0 || !slices.Equal(p.invented, []int{2}) {
		t.Errorf("met by %d, invented %v; want 0, [2]", p.event[0], p.invented)
	}
	m.gold.Events = nil
	if p := m.pair(); len(p.invented) != 3 {
		t.Errorf("invented %v of a text without events, want all three", p.invented)
	}
}
