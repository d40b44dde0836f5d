package graph

import (
	"testing"

	"diplograph/schema"
)

func TestCaption(t *testing.T) {
	s := tell(t, "https://news.test/caption", "2026-02-08", "Norland and Sudmark and Ostia met; smugglers fled.")
	who := func(words string) []schema.Party { return s.parties(0, words) }
	thing := []schema.Party{{Quote: s.quote(0, "smugglers")}}
	for want, e := range map[string]schema.Event{
		"Norland meets with Sudmark and Ostia": {Relation: "MEETS_WITH", Reciprocal: true, Sources: who("Norland Sudmark Ostia")},
		"Norland and Sudmark meet with Ostia":  {Relation: "MEETS_WITH", Reciprocal: true, Sources: who("Norland Sudmark"), Targets: who("Ostia")},
		"Norland mobilizes":                    {Relation: "MOBILIZES_AGAINST", Sources: who("Norland")},
		"Norland sanctions smugglers":          {Relation: "SANCTIONS", Sources: who("Norland"), Targets: thing},
		"somebody attacks Ostia":               {Relation: "ATTACKS", Targets: who("Ostia")},
	} {
		if got := caption(&s.batch, &e); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
