package when

import (
	"time"
)

// relativeForms count from the article's date.
func relativeForms() []dateForm {
	return []dateForm{
		relative(`today|tonight|overnight|now|this (?:morning|afternoon|evening)`, func(r reader, _ []string) interval { return oneDay(r.now) }),
		relative(`yesterday|last (?:night|evening)|day earlier`, func(r reader, _ []string) interval { return unitOf(r.now, "day", -1) }),
		relative(`tomorrow`, func(r reader, _ []string) interval { return unitOf(r.now, "day", 1) }),
		relative(`day before yesterday`, func(r reader, _ []string) interval { return unitOf(r.now, "day", -2) }),
		relative(`day after tomorrow`, func(r reader, _ []string) interval { return unitOf(r.now, "day", 2) }),

		relative(`{weekday}`, func(r reader, m []string) interval { return r.nearest(weekdayOfName(m[0])) }),
		relative(`{turn} {weekday}`, func(r reader, m []string) interval { return r.weekday(turnOf(m[0]), weekdayOfName(m[1])) }),
		relative(`{weekday} {turn} week|{turn} week {weekday}`, func(r reader, m []string) interval {
			week := unitOf(r.now, "week", turnOf(m[1]+m[2]))
			return unitOf(week.from, "day", (int(weekdayOfName(m[0]+m[3]))+6)%7)
		}),

		relative(`(?:past|last) {count} {unit}s?`, func(r reader, m []string) interval { return stretch(r.now, m[1], -countOf(m[0])) }),
		relative(`(?:next|coming) {count} {unit}s?|within {count} {unit}s?`, func(r reader, m []string) interval {
			return stretch(r.now, m[1]+m[3], countOf(m[0]+m[2]))
		}),
		relative(`past {unit}`, func(r reader, m []string) interval { return stretch(r.now, m[0], -1) }),
		relative(`{turn} {unit}`, func(r reader, m []string) interval { return unitOf(r.now, m[1], turnOf(m[0])) }),
		relative(`(week|month|year)`, func(r reader, m []string) interval { return unitOf(r.now, m[0], 0) }),
		relative(`weekend`, func(r reader, _ []string) interval { return r.weekend() }),
		relative(`{count} {unit}s? (?:ago|earlier|before)`, func(r reader, m []string) interval { return unitOf(r.now, m[1], -countOf(m[0])) }),
		relative(`in {count} {unit}s?|{count} {unit}s? from now`, func(r reader, m []string) interval {
			return unitOf(r.now, m[1]+m[3], countOf(m[0]+m[2]))
		}),
		form(`{some} {unit}s (?:ago|earlier|before)|(?:recent|past|last|previous) (?:{some} )?{unit}s`, func(r reader, m []string) (interval, bool) {
			return r.vague(m[0]+m[1], -1)
		}),
		form(`in {some} {unit}s|(?:coming|next) (?:{some} )?{unit}s`, func(r reader, m []string) (interval, bool) {
			return r.vague(m[0]+m[1], 1)
		}),

		relative(`{month}`, func(r reader, m []string) interval { return r.month(monthOfName(m[0])) }),
		relative(`{turn} {month}`, func(r reader, m []string) interval {
			return r.turned(turnOf(m[0]), func(year int) interval { return monthsFrom(year, monthOfName(m[1]), 1) })
		}),
		relative(`{turn} {season}`, func(r reader, m []string) interval {
			return r.turned(turnOf(m[0]), func(year int) interval { return seasonOf(m[1], year) })
		}),
		form(`(\d{1,2})(?:st|nd|rd|th)`, func(r reader, m []string) (interval, bool) { return r.dayOfMonth(m[0]) }),
		form(`(?:{weekday} )?{month} {day}`, func(r reader, m []string) (interval, bool) { return r.days(monthOfName(m[1]), m[2], m[2]) }),
		form(`(?:{weekday} )?{day} {month}`, func(r reader, m []string) (interval, bool) { return r.days(monthOfName(m[2]), m[1], m[1]) }),
		form(`{month} {day} (?:to|and) {day}`, func(r reader, m []string) (interval, bool) { return r.days(monthOfName(m[0]), m[1], m[2]) }),
		form(`{day} (?:to|and) {day} {month}`, func(r reader, m []string) (interval, bool) { return r.days(monthOfName(m[2]), m[0], m[1]) }),
	}
}

// nearest is the last such weekday, or the next where the verb looks ahead. Either may be the article's own day:
// agencies write "on Friday" for today.
func (r reader) nearest(day time.Weekday) interval {
	ahead := (int(day) - int(r.now.Weekday()) + 7) % 7
	if !r.future && ahead > 0 {
		ahead -= 7
	}
	return unitOf(r.now, "day", ahead)
}

// weekday is "last Friday", "this Friday", "next Friday"; the article's own day is neither last nor next.
func (r reader) weekday(turn int, day time.Weekday) interval {
	ahead := (int(day) - int(r.now.Weekday()) + 7) % 7
	switch {
	case turn < 0:
		ahead -= 7
	case turn == 0:
		ahead = (int(day) + 6) % 7
		return unitOf(weekOf(r.now).from, "day", ahead)
	case ahead == 0:
		ahead = 7
	}
	return unitOf(r.now, "day", ahead)
}

func (r reader) weekend() interval {
	this := weekendOf(r.now)
	if !r.future && this.from.After(r.now) {
		return unitOf(r.now, "weekend", -1)
	}
	return this
}

// month is a month without a year: the last one begun, or the next one not over where the verb looks ahead.
func (r reader) month(m time.Month) interval {
	return r.closest(func(year int) interval { return monthsFrom(year, m, 1) })
}

// closest tries the article's year and moves one on or back where the verb's direction asks for it.
func (r reader) closest(in func(year int) interval) interval {
	switch this := in(r.now.Year()); {
	case r.future && this.to.Before(r.now):
		return in(r.now.Year() + 1)
	case !r.future && this.from.After(r.now):
		return in(r.now.Year() - 1)
	default:
		return this
	}
}

// turned is "last March" (over), "next March" (not begun) and "this March" (of this year).
func (r reader) turned(turn int, in func(year int) interval) interval {
	this := in(r.now.Year())
	switch {
	case turn < 0 && !this.to.Before(r.now):
		return in(r.now.Year() - 1)
	case turn > 0 && !this.from.After(r.now):
		return in(r.now.Year() + 1)
	}
	return this
}

func (r reader) days(month time.Month, first, last string) (interval, bool) {
	if r.now.IsZero() {
		return interval{}, false
	}
	span := r.closest(func(year int) interval {
		return interval{calendarDay(year, month, number(first)), calendarDay(year, month, number(last))}
	})
	return validDays(span.from.Year(), month, first, last)
}

// dayOfMonth is "the 12th", of this month or of its neighbour.
func (r reader) dayOfMonth(day string) (interval, bool) {
	if r.now.IsZero() {
		return interval{}, false
	}
	turn := 0
	switch {
	case r.future && number(day) < r.now.Day():
		turn = 1
	case !r.future && number(day) > r.now.Day():
		turn = -1
	}
	month := unitOf(r.now, "month", turn).from
	return validDay(month.Year(), month.Month(), day)
}

// vague is "recent days" and "the coming weeks": at most one of the next larger unit.
func (r reader) vague(unit string, turn int) (interval, bool) {
	if larger := largerUnit(unit); larger != "" && !r.now.IsZero() {
		return stretch(r.now, larger, turn), true
	}
	return interval{}, false
}
