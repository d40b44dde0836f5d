package world

import (
	"strings"
	"testing"
)

func TestFindTitle(t *testing.T) {
	titles, err := LoadTitles()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ phrase, want string }{
		{"Foreign Minister", "foreign minister GOV minister"},
		{"foreign ministers", "foreign minister GOV minister"},
		{"Defense Secretary", "defence secretary GOV minister"},
		{"former president", "president GOV state former"},
		{"ex-Prime Minister", "prime minister GOV government former"},
		{"acting deputy defence minister", "deputy defence minister GOV deputy"},
		{"deputy interior minister", "deputy interior minister GOV deputy"},
		{"Gen.", "general MIL military"},
		{"spokeswomen", "spokesperson GOV official f"},
		{"spokeswoman", "spokesperson GOV official f"},
		{"spokesmen", "spokesperson GOV official m"},
		{"senior advisor", "senior adviser GOV official"},
		{"baker", "none"},
		{"", "none"},
	} {
		got := "none"
		if title, ok := titles.Find(c.phrase); ok {
			got = strings.TrimSpace(title.Role + " " + title.Sector + " " + title.Rank + " " + title.Gender)
			if title.Former {
				got += " former"
			}
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.phrase, got, c.want)
		}
	}
}

func TestLongestTitle(t *testing.T) {
	titles, err := LoadTitles()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words string
		start int
	}{
		{"Iranian Deputy Foreign Minister", 1},
		{"Russian President", 1},
		{"US national security adviser", 1},
		{"the baker", 2},
	} {
		if _, start := titles.Longest(strings.Fields(c.words)); start != c.start {
			t.Errorf("%q: title starts at %d, want %d", c.words, start, c.start)
		}
	}
}
