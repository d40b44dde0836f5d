package main

import (
	"testing"

	"diplograph/graph"
)

func TestAdvice(t *testing.T) {
	for _, c := range []struct {
		query string
		given map[string]string
		empty bool
		want  string
	}{
		{"threats", nil, true, "the graph is empty: load articles with diplograph ingest, or the examples with diplograph demo"},
		{"threats", nil, false, ""},
		{"threats", map[string]string{"limit": "3"}, false, ""},
		{"search", map[string]string{"words": "oil"}, false, "try other words for words"},
		{"since", map[string]string{"since": "2026-01-01"}, false, "try an earlier day for since"},
		{"threats", map[string]string{"actor": "country:IRN", "since": "2026-01-01"}, false,
			"try without actor=country:IRN, or without since=2026-01-01, or diplograph query record --param actor=country:IRN"},
		{"between", map[string]string{"first": "country:IRN", "second": "country:OMN"}, false, "try diplograph query record --param actor=country:IRN"},
		{"record", map[string]string{"actor": "country:IRN"}, false, "try diplograph query mentions --param actor=country:IRN"},
	} {
		q, err := graph.FindQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		if got := adviceFor(q, c.given, c.empty); got != c.want {
			t.Errorf("%s %v: got %q, want %q", c.query, c.given, got, c.want)
		}
	}
}

// TestRegister holds names in parameters to what they mean in an article.
func TestRegister(t *testing.T) {
	register, err := loadRegister()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"UK": "country:GBR", "Britain": "country:GBR", "the U.K.": "country:GBR", "British": "country:GBR", "London": "country:GBR",
		"Côte d’Ivoire": "country:CIV", "Aleppo": "country:SYR", "Georgia": "country:GEO", "EU": "organization:eu", "Sergey Lavrov": "person:sergei-lavrov",
	} {
		if got := register.find(name); len(got) != 1 || got[0].Key != want {
			t.Errorf("%q is %v, want %s", name, got, want)
		}
	}
	if got := register.find("Congo"); len(got) != 2 {
		t.Errorf("Congo is %v, want both", got)
	}
	if got := register.find("Nobody in Particular"); len(got) != 0 {
		t.Errorf("nobody is %v", got)
	}
}
