package read

import (
	"strings"
	"testing"
)

func TestDayOf(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"MUSCAT, Oman, Feb. 8, 2026 (Agency) — Iran met Oman.", "2026-02-08"},
		{"NEW YORK, 8 February 2026: The council met.", "2026-02-08"},
		{"GENEVA (March 3, 2026) - The council met.", "2026-03-03"},
		{"ADDIS ABABA, Sept. 3rd, 2025 /Agency/ -- The union met.", "2025-09-03"},
		{"Talks end in Muscat\n\nBy Nia Okoth\nSunday, February 8, 2026\n\nIran met Oman.", "2026-02-08"},
		{"Talks end\r\nPublished: 8 Feb 2026, 10:30 GMT\r\nUpdated: 9 Feb 2026\r\nIran met Oman.", "2026-02-08"},
		{"Talks end\n2026-02-08T10:30:00Z\nIran met Oman.", "2026-02-08"},
		{"posted on Sun., 8th of February 2026 at 7:15 p.m.\nIran met Oman.", "2026-02-08"},
		{"MUSCAT, Feb 8 (Agency) — Iran met Oman.", ""},                          // of which year?
		{"8/2/26\nIran met Oman.", ""},                                           // which of two days?
		{"MUSCAT, February 30, 2026 - Iran met Oman.", ""},                       // no such day
		{"Iran met Oman on February 8, 2026.", ""},                               // when, not when it was written
		{"On 8 February 2026 - a Sunday - Iran met Oman.", ""},                   // nor here
		{"NATO said on March 3, 2020: we shall defend every ally.", ""},          // nor here
		{"The talks of February 8, 2026\nIran met Oman.", ""},                    // nor in a title
		{"A.\nB.\nC.\nD.\nE.\nF.\nG.\nH.\nFebruary 8, 2026\nIran met Oman.", ""}, // too late to be a head
	} {
		if got := dayOf(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

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
		if day := dayOf(text); day != "" {
			if same, err := Date(day); err != nil || same != day {
				t.Errorf("%q: %q is no day: %v", text, day, err)
			}
		}
	})
}
