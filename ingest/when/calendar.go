package when

import (
	"time"

	"diplograph/schema"
)

// interval is a run of days, both ends included.
type interval struct{ from, to time.Time }

// date names an interval by the shortest of day, week, month and year that is as long.
func (i interval) date() schema.Date {
	return schema.Date{Start: i.from.Format(time.DateOnly), End: i.to.Format(time.DateOnly), Precision: i.precision()}
}

func (i interval) precision() string {
	switch days := int(i.to.Sub(i.from).Hours()/24) + 1; {
	case days <= 1:
		return "day"
	case days <= 7:
		return "week"
	case days <= 31:
		return "month"
	}
	return "year"
}

func calendarDay(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func oneDay(t time.Time) interval { return interval{t, t} }

// weekOf runs from Monday to Sunday, as ISO 8601 has it.
func weekOf(t time.Time) interval {
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	return interval{monday, monday.AddDate(0, 0, 6)}
}

func weekendOf(t time.Time) interval {
	sunday := weekOf(t).to
	return interval{sunday.AddDate(0, 0, -1), sunday}
}

// monthsFrom is count whole months; month may lie outside 1 to 12.
func monthsFrom(year int, month time.Month, count int) interval {
	from := calendarDay(year, month, 1)
	return interval{from, from.AddDate(0, count, -1)}
}

// unitOf is the day, week, month or year that lies count units from t; hours count as the days they make.
func unitOf(t time.Time, unit string, count int) interval {
	switch unit {
	case "hour", "day":
		return oneDay(shift(t, unit, count))
	case "weekend":
		return weekendOf(shift(t, unit, count))
	case "week":
		return weekOf(shift(t, unit, count))
	case "month":
		return monthsFrom(t.Year(), t.Month()+time.Month(count), 1)
	case "decade":
		return monthsFrom(t.Year()+10*count, time.January, 12)
	}
	return monthsFrom(t.Year()+count, time.January, 12)
}

func shift(t time.Time, unit string, count int) time.Time {
	switch unit {
	case "hour":
		return t.AddDate(0, 0, count/24)
	case "day":
		return t.AddDate(0, 0, count)
	case "week", "weekend":
		return t.AddDate(0, 0, 7*count)
	case "month":
		return t.AddDate(0, count, 0)
	case "decade":
		return t.AddDate(10*count, 0, 0)
	}
	return t.AddDate(count, 0, 0)
}

// stretch runs from t over count units, back where count is negative; t is its first or last day.
func stretch(t time.Time, unit string, count int) interval {
	switch far := shift(t, unit, count); {
	case far.Before(t):
		return interval{far.AddDate(0, 0, 1), t}
	case far.After(t):
		return interval{t, far.AddDate(0, 0, -1)}
	}
	return oneDay(t)
}
