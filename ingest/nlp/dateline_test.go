package nlp

import "testing"

func TestDateline(t *testing.T) {
	for _, c := range []struct {
		text, place, date string
		end               int
	}{
		{"OMAN: Envoys met again.", "OMAN", "", 6},
		{"MUSCAT, Oman (Agency) — Envoys met.", "MUSCAT, Oman", "", 24},
		{"GENEVA, March 3 (Agency) - Envoys met.", "GENEVA", "March 3", 27},
		{"GENEVA, 3 March 2024 (Agency) -- Envoys met.", "GENEVA", "3 March 2024", 33},
		{"NEW YORK (Agency) – Envoys met.", "NEW YORK", "", 20},
		{"PORT-AU-PRINCE, Haiti — Gangs withdrew.", "PORT-AU-PRINCE, Haiti", "", 24},
		{"WASHINGTON, D.C., Feb. 6 (Agency) — Envoys met.", "WASHINGTON, D.C.", "Feb. 6", 36},
		{"\nCAIRO - Envoys met.", "CAIRO", "", 9},
		{"BAKU/YEREVAN (Agency) - Envoys met.", "BAKU/YEREVAN", "", 24},
		{"São Paulo fell silent: nobody spoke.", "", "", 0},
		{"Oman: a short history.", "", "", 0},
		{"UPDATE: Envoys met.", "", "", 0},
		{"US-Iran talks went on.", "", "", 0},
		{"NATO said on Friday - and said again - that it was ready.", "", "", 0},
		{"A deal: that is what they want.", "", "", 0},
		{"", "", "", 0},
	} {
		place, date, end := Dateline(c.text)
		if place != c.place || date != c.date || end != c.end {
			t.Errorf("%q: got %q, %q, %d; want %q, %q, %d", c.text, place, date, end, c.place, c.date, c.end)
		}
	}
}
