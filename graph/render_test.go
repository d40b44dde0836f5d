package graph

import (
	"strings"
	"testing"
)

var sample = &Rows{Columns: []string{"actor", "said", "score"}, Values: [][]any{
	{"Norland", "a long sentence, with <words>\nthat has to wrap somewhere", -3.5},
	{[]any{"Ostia", "Sudmark"}, nil, int64(7)},
}}

// links has an address, for which a narrow table has no room.
var links = &Rows{Columns: []string{"actor", "sentence", "url"}, Values: [][]any{{"Halvard Lie of Norland",
	"He said at length, and then again in the evening, that no ship of theirs would be let into the harbour before the spring.", "https://news.test/talks"}}}

func TestRender(t *testing.T) {
	for _, c := range []struct {
		format string
		width  int
		rows   *Rows
		want   string
	}{
		{"csv", 0, sample, "actor,said,score\nNorland,\"a long sentence, with <words>\nthat has to wrap somewhere\",-3.5\nOstia; Sudmark,,7\n"},
		{"json", 0, sample, `[
  {"actor": "Norland", "said": "a long sentence, with <words>\nthat has to wrap somewhere", "score": -3.5},
  {"actor": ["Ostia","Sudmark"], "said": null, "score": 7}
]
`},
		{"jsonl", 0, sample, `{"actor": "Norland", "said": "a long sentence, with <words>\nthat has to wrap somewhere", "score": -3.5}
{"actor": ["Ostia","Sudmark"], "said": null, "score": 7}
`},
		{"jsonl", 0, &Rows{Columns: []string{"a"}}, ""},
		{"json", 0, &Rows{Columns: []string{"a"}}, "[]\n"},
		{"table", 50, sample, `
┌────────────────┬───────────────────────┬───────┐
│ actor          │ said                  │ score │
├────────────────┼───────────────────────┼───────┤
│ Norland        │ a long sentence, with │ -3.5  │
│                │ <words> that has to   │       │
│                │ wrap somewhere        │       │
│ Ostia, Sudmark │                       │ 7     │
└────────────────┴───────────────────────┴───────┘
`},
		{"table", 60, links, `
┌────────────────────────┬─────────────────────────────────┐
│ actor                  │ sentence                        │
├────────────────────────┼─────────────────────────────────┤
│ Halvard Lie of Norland │ He said at length, and then     │
│                        │ again in the evening, that no   │
│                        │ ship of theirs would be let     │
│                        │ into the harbour before the     │
│                        │ spring.                         │
└────────────────────────┴─────────────────────────────────┘
`},
		{"table", 40, links, `
┌─────────┬────────────────────────────┐
│ actor   │ sentence                   │
├─────────┼────────────────────────────┤
│ Halvard │ He said at length, and     │
│ Lie of  │ then again in the evening, │
│ Norland │ that no ship of theirs     │
│         │ would be let into the      │
│         │ harbour before the spring. │
└─────────┴────────────────────────────┘
`},
		{"table", 30, sample, `
┌───────┬────────────────────┐
│ actor │ Norland            │
│ said  │ a long sentence,   │
│       │ with <words> that  │
│       │ has to wrap        │
│       │ somewhere          │
│ score │ -3.5               │
├───────┼────────────────────┤
│ actor │ Ostia, Sudmark     │
│ score │ 7                  │
└───────┴────────────────────┘
`},
	} {
		var out strings.Builder
		if err := c.rows.Render(&out, c.format, c.width); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.format, got, c.want)
		}
	}
}

func TestRenderRejects(t *testing.T) {
	if err := sample.Render(&strings.Builder{}, "xml", 0); err == nil || !strings.Contains(err.Error(), "table, json, jsonl, csv, markdown") {
		t.Errorf("error %v does not name the formats", err)
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"iran", "iran", 0}, {"irna", "iran", 2}, {"threat", "threats", 1}, {"", "oil", 3}} {
		if got := edits(c.a, c.b); got != c.want {
			t.Errorf("edits(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
