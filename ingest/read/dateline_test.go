package read

import (
	"strings"
	"testing"

	"diplograph/ingest/layout"
)

// What an article's file says of its date goes before what its text says, and that before what the user says of all.
func TestWhichDate(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a.jsonl", `{"text":"MUSCAT, Feb. 8, 2026 - Iran met Oman.","published":"2026-02-09"}`, "2026-02-09"},
		{"a.jsonl", `{"text":"MUSCAT, Feb. 8, 2026 - Iran met Oman."}`, "2026-02-08"},
		{"a.txt", "MUSCAT, Feb. 8, 2026 - Iran met Oman.", "2026-02-08"},
		{"a.txt", "MUSCAT, Feb. 8 - Iran met Oman.", "2020-01-01"},
	} {
		for a, err := range Stream(c.name, strings.NewReader(c.content), Options{Published: "2020-01-01"}) {
			if err != nil || a.Published != c.want {
				t.Errorf("%q: got %q and %v, want %q", c.content, a.Published, err, c.want)
			}
		}
	}
}

// FuzzDayOf feeds any text: what comes out is a day or nothing.
func FuzzDayOf(f *testing.F) {
	for _, seed := range []string{"MUSCAT, Oman, Feb. 8, 2026 (Agency) — Iran met Oman.", "Published: 8 Feb 2026, 10:30 GMT", "2026-02-30"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if day := layout.DayOf(text); day != "" {
			if same, err := Date(day); err != nil || same != day {
				t.Errorf("%q: %q is no day: %v", text, day, err)
			}
		}
	})
}
