package picture

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"diplograph/graph"
)

func day(t testing.TB, text string) time.Time {
	t.Helper()
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// quarrel is what two states did to each other in two years.
func quarrel(t testing.TB) (events []graph.PairEvent) {
	for _, e := range []struct {
		date      string
		quad      int
		goldstein float64
	}{
		{"2024-11-30", 1, 2.5}, {"2025-02-01", 3, -2}, {"2025-02-14", 3, -4}, {"2025-02-28", 4, -9}, {"2025-09-09", 2, 7}, {"2025-09-10", 1, 3}, {"2026-01-31", 4, -5},
	} {
		events = append(events, graph.PairEvent{First: "Norland", Second: "Sudmark & Sons <Ltd>", Date: day(t, e.date), Quad: e.quad,
			Goldstein: e.goldstein, Articles: []string{e.date[:7], "an overview"}})
	}
	return events
}

func timeline(t *testing.T, events []graph.PairEvent, by string, format Format) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := DrawTimeline(&out, events, by, format); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestDrawTimelineSVG(t *testing.T) {
	got := timeline(t, quarrel(t), "month", SVG)
	golden(t, "timeline.svg", got)
	text := strings.Join(valid(t, got), "|")
	for _, want := range []string{"Norland and Sudmark & Sons <Ltd>", "By month. 7 events in 5 articles, Nov 2024 to Jan 2026.", "conflict in deeds", "Jan 2025|", "Jul 2025|"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
}

func TestDrawTimelinePNG(t *testing.T) {
	for _, by := range Spans {
		first := timeline(t, quarrel(t), by, PNG)
		if !bytes.Equal(first, timeline(t, quarrel(t), by, PNG)) {
			t.Errorf("two runs give two pictures by %s", by)
		}
		if _, err := png.Decode(bytes.NewReader(first)); err != nil {
			t.Error(err)
		}
	}
}

func TestCount(t *testing.T) {
	for by, want := range map[string]string{
		"day":   "428: 2024-11-30 2026-01-31",
		"week":  "62: 2024-11-25 2026-01-26",
		"month": "15: 2024-11-01 2026-01-01",
		"year":  "3: 2024-01-01 2026-01-01",
	} {
		spans := count(quarrel(t), by)
		events, score := 0, 0.0
		for _, s := range spans {
			events, score = events+s.events, score+s.score
		}
		if events != 7 || score != -7.5 {
			t.Errorf("by %s there are %d events with a score of %v, want all 7 with -7.5", by, events, score)
		}
		if got := fmt.Sprintf("%d: %s %s", len(spans), spans[0].start.Format(time.DateOnly), spans[len(spans)-1].start.Format(time.DateOnly)); got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}

// TestDates wants dates that can be read, however long the time.
func TestDates(t *testing.T) {
	for _, by := range Spans {
		for _, last := range []string{"1990-05-05", "1990-05-20", "1990-12-30", "1994-02-28", "2026-02-08", "2290-01-01"} {
			spans := count([]graph.PairEvent{{Date: day(t, "1990-05-05")}, {Date: day(t, last)}}, by)
			if ticks := dates(spans, by); len(ticks) == 0 || len(ticks) > 11 {
				t.Errorf("%d dates for 1990-05-05 to %s by %s", len(ticks), last, by)
			}
		}
	}
}

func TestWhole(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		want      string
	}{
		{-1, 1, "1 0 1"}, {-3, 1, "3 2 1 0 1"}, {-3, 12, "0 5 10"}, {-70, 30, "60 40 20 0 20"}, {-1, 99999, "0 20000 40000 60000 80000"},
	} {
		var labels []string
		for _, tick := range (whole{}).Ticks(c.low, c.high) {
			labels = append(labels, tick.Label)
		}
		if got := strings.Join(labels, " "); got != c.want {
			t.Errorf("%v to %v: %s, want %s", c.low, c.high, got, c.want)
		}
	}
}

func TestDrawTimelineRefuses(t *testing.T) {
	var out bytes.Buffer
	if err := DrawTimeline(&out, nil, "month", SVG); err == nil || out.Len() > 0 {
		t.Errorf("error %v, and %d bytes, of no events", err, out.Len())
	}
}

// FuzzDrawTimeline wants valid XML whatever the actors are called.
func FuzzDrawTimeline(f *testing.F) {
	f.Add("Iran", "United States")
	f.Add("</text>&\x00\x0b\"'", "]]>\ufffe\xed\xa0\x80")
	f.Fuzz(func(t *testing.T, first, second string) {
		valid(t, timeline(t, []graph.PairEvent{{First: first, Second: second, Date: day(t, "2026-02-08"), Quad: 1}}, "day", SVG))
	})
}
