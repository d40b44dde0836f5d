package eval

import (
	"testing"

	"diplograph/schema"
)

// bombed is an event, and struck the entry that it is in full.
var bombed = told{
	Event:  schema.Event{Type: "ASSAULT", Mode: "aerial", Status: schema.Occurred, Date: schema.Date{Start: "2024-11-26", End: "2024-11-26", Precision: "day"}},
	source: []string{"country:ISR"}, target: []string{"country:LBN"}, place: "Beirut", text: "Israeli jets bombed central Beirut on Tuesday.",
}

var struck = Entry{
	Type: OneOrMore{"ASSAULT", "COERCE"}, Mode: "aerial", Source: []string{"country:ISR"}, Target: []string{"country:LBN"},
	Status: OneOrMore{"occurred"}, Date: "2024-11-26", Place: "Beirut", Evidence: "bombed central Beirut",
}

// matching compares with entries of an Israeli minister's actions.
func matching(entries ...Entry) *matcher {
	return &matcher{gold: Gold{Expectations: Expectations{Events: entries}}, acts: map[string]string{"person:yoav-gallant": "country:ISR"}}
}

// TestLevel shows that the comparison can fail: an event that is not as expected reaches only the level below what is
// wrong with it.
func TestLevel(t *testing.T) {
	tests := []struct {
		fault string
		make  func(*told)
		want  level
	}{
		{"nothing", func(*told) {}, full},
		{"type", func(e *told) { e.Type = "CONSULT" }, linked},
		{"sentence", func(e *told) { e.text = "Shops were shut." }, none},
		{"ends swapped", func(e *told) { e.source, e.target = e.target, e.source }, ofType},
		{"type and ends", func(e *told) { e.Type, e.target = "CONSULT", nil }, none},
		{"no target", func(e *told) { e.target = nil }, ofType},
		{"one source too many", func(e *told) { e.source = append(e.source, "country:USA") }, ofType},
		{"a person for its country", func(e *told) { e.source = []string{"person:yoav-gallant"} }, typed},
		{"status", func(e *told) { e.Status = schema.Planned }, actors},
		{"mode", func(e *told) { e.Mode = "drone" }, status},
		{"day", func(e *told) { e.Date.Start = "2024-11-25" }, status},
		{"precision", func(e *told) { e.Date.Precision = "week" }, status},
		{"place", func(e *told) { e.place = "Tyre" }, status},
	}
	for _, test := range tests {
		event := bombed
		test.make(&event)
		if got := matching(struck).level(struck, event); got != test.want {
			t.Errorf("fault in %s: reached level %d, want %d", test.fault, got, test.want)
		}
	}
}

func TestLevelOfWords(t *testing.T) {
	said := func(spans ...string) (parties []schema.Party) {
		for _, s := range spans {
			parties = append(parties, schema.Party{Quote: schema.Quote{Text: s}})
		}
		return parties
	}
	tests := []struct {
		about          string
		entry          Entry
		source, target []schema.Party
		reciprocal     bool
		want           level
	}{
		{"a shared word", Entry{Type: OneOrMore{"ASSAULT"}, Source: []string{"the Chadian army"}, Target: []string{"rebels"}}, said("army's planes"), said("the rebels"), false, typed},
		{"little words only", Entry{Type: OneOrMore{"ASSAULT"}, Source: []string{"the army of Chad"}, Target: []string{"rebels"}}, said("the planes of an ally"), said("rebels"), false, ofType},
		{"the wrong way round", Entry{Source: []string{"Chad"}, Target: []string{"rebels"}}, said("rebels"), said("Chad"), false, ofType},
		{"either way round", Entry{Source: []string{"Chad"}, Target: []string{"rebels"}}, said("rebels"), said("Chad"), true, typed},
		{"an end that is not named", Entry{Source: []string{"Chad"}}, said("Chad"), said("rebels"), false, typed},
		{"another type", Entry{Type: OneOrMore{"AID"}, Source: []string{"Chad"}, Target: []string{"rebels"}}, said("Chad"), said("rebels"), false, linked},
		{"one party of two is missing", Entry{Reciprocal: true, Source: []string{"Chad", "Libya"}}, said("Chad"), said("rebels"), true, ofType},
	}
	m := &matcher{gold: Gold{words: true}}
	for _, test := range tests {
		event := told{Event: schema.Event{Type: "ASSAULT", Sources: test.source, Targets: test.target, Reciprocal: test.reciprocal}}
		if got := m.level(test.entry, event); got != test.want {
			t.Errorf("%s: reached level %d, want %d", test.about, got, test.want)
		}
	}
}
