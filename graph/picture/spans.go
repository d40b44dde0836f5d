package picture

import (
	"time"

	"gonum.org/v1/plot"

	"diplograph/graph"
)

// Spans are what a timeline can count by.
var Spans = []string{"day", "week", "month", "year"}

// span is one of them, and what happened in it.
type span struct {
	start  time.Time
	quads  [5]int // how many events there are of each quad class, from 1 on
	events int
	score  float64 // the sum of their scores
}

// count puts events, the oldest first, into spans, one after the other without a gap.
func count(events []graph.PairEvent, by string) (spans []span) {
	last := events[len(events)-1].Date
	for start := begin(events[0].Date, by); !start.After(last); start = next(start, by) {
		s := span{start: start}
		for ; len(events) > 0 && events[0].Date.Before(next(start, by)); events = events[1:] {
			s.quads[events[0].Quad]++
			s.events++
			s.score += events[0].Goldstein
		}
		spans = append(spans, s)
	}
	return spans
}

// begin is the first day of the span that a day is in.
func begin(day time.Time, by string) time.Time {
	switch by {
	case "week":
		return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	case "month":
		return day.AddDate(0, 0, 1-day.Day())
	case "year":
		return day.AddDate(0, 0, 1-day.YearDay())
	}
	return day
}

// next is the first day of the span after.
func next(start time.Time, by string) time.Time {
	switch by {
	case "week":
		return start.AddDate(0, 0, 7)
	case "month":
		return start.AddDate(0, 1, 0)
	case "year":
		return start.AddDate(1, 0, 0)
	}
	return start.AddDate(0, 0, 1)
}

// dates names the first days of at most ten spans, which stand at 0, 1, 2 and so on; of many months it names Januaries.
func dates(spans []span, by string) (ticks []plot.Tick) {
	step := 1
	for _, more := range []int{2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 60000} {
		if len(spans) > 10*step {
			step = more
		}
	}
	for i, s := range spans {
		number := i
		switch by {
		case "month":
			number = 12*s.start.Year() + int(s.start.Month()) - 1
		case "year":
			number = s.start.Year()
		}
		if number%step == 0 {
			ticks = append(ticks, plot.Tick{Value: float64(i), Label: s.start.Format(layout(by))})
		}
	}
	return ticks
}

// layout is how precisely to write a date where months or years are counted.
func layout(by string) string {
	switch by {
	case "month":
		return "Jan 2006"
	case "year":
		return "2006"
	}
	return "2 Jan 2006"
}
