package layout

import "testing"

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
		if got := DayOf(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
