package layout

import "testing"

func TestDateline(t *testing.T) {
	for _, c := range []struct {
		text, place string
		end         int
	}{
		{"OMAN: Envoys met again.", "OMAN", 6},
		{"MUSCAT, Oman (Agency) — Envoys met.", "MUSCAT, Oman", 26},
		{"GENEVA, March 3 (Agency) - Envoys met.", "GENEVA", 27},
		{"GENEVA, 3 March 2024 (Agency) -- Envoys met.", "GENEVA", 33},
		{"NEW YORK (Agency) – Envoys met.", "NEW YORK", 22},
		{"PORT-AU-PRINCE, Haiti — Gangs withdrew.", "PORT-AU-PRINCE, Haiti", 26},
		{"WASHINGTON, D.C., Feb. 6 (Agency) — Envoys met.", "WASHINGTON, D.C.", 38},
		{"\nCAIRO - Envoys met.", "CAIRO", 9},
		{"BAKU/YEREVAN (Agency) - Envoys met.", "BAKU/YEREVAN", 24},
		{"São Paulo fell silent: nobody spoke.", "", 0},
		{"Oman: a short history.", "", 0},
		{"UPDATE: Envoys met.", "", 0},
		{"US-Iran talks went on.", "", 0},
		{"NATO said on Friday - and said again - that it was ready.", "", 0},
		{"A deal: that is what they want.", "", 0},
		{"MS. OKOTH: Envoys met.", "", 0},
		{"QUESTION: Did envoys meet?", "", 0},
		{"", "", 0},
	} {
		place, end := dateline(c.text)
		if place != c.place || end != c.end {
			t.Errorf("%q: got %q, %d; want %q, %d", c.text, place, end, c.place, c.end)
		}
	}
}
