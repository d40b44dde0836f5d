package when

import "time"

// absoluteForms name a date with its year.
func absoluteForms() []dateForm {
	return []dateForm{
		form(`{year}`, func(_ reader, m []string) (interval, bool) { return yearSpan(m[0]), true }),
		form(`{year}/(\d\d)/(\d\d)`, func(_ reader, m []string) (interval, bool) {
			return validDay(number(m[0]), time.Month(number(m[1])), m[2])
		}),
		form(`{year}s`, func(_ reader, m []string) (interval, bool) {
			return monthsFrom(number(m[0]), time.January, 120), m[0][3] == '0'
		}),
		form(`(?:{weekday} )?{month} {day} {year}`, func(_ reader, m []string) (interval, bool) {
			return validDay(number(m[3]), monthOfName(m[1]), m[2])
		}),
		form(`(?:{weekday} )?{day} {month} {year}`, func(_ reader, m []string) (interval, bool) {
			return validDay(number(m[3]), monthOfName(m[2]), m[1])
		}),
		form(`{month} {day} (?:to|and) {day} {year}`, func(_ reader, m []string) (interval, bool) {
			return validDays(number(m[3]), monthOfName(m[0]), m[1], m[2])
		}),
		form(`{day} (?:to|and) {day} {month} {year}`, func(_ reader, m []string) (interval, bool) {
			return validDays(number(m[3]), monthOfName(m[2]), m[0], m[1])
		}),
		form(`{month} {year}`, func(_ reader, m []string) (interval, bool) {
			return monthsFrom(number(m[1]), monthOfName(m[0]), 1), true
		}),
		form(`{season} {year}`, func(_ reader, m []string) (interval, bool) {
			return seasonOf(m[0], number(m[1])), true
		}),
		form(`(first|second|third|fourth) quarter {year}`, func(_ reader, m []string) (interval, bool) {
			return monthsFrom(number(m[1]), time.Month(3*ordinal(m[0])+1), 3), true
		}),
		form(`(first|second) half {year}`, func(_ reader, m []string) (interval, bool) {
			return monthsFrom(number(m[1]), time.Month(6*ordinal(m[0])+1), 6), true
		}),
	}
}

func yearSpan(digits string) interval { return monthsFrom(number(digits), time.January, 12) }

// ordinal counts from 0.
func ordinal(word string) int {
	return map[string]int{"first": 0, "second": 1, "third": 2, "fourth": 3}[word]
}

// validDay is false for a 31 June.
func validDay(year int, month time.Month, day string) (interval, bool) {
	t := calendarDay(year, month, number(day))
	return oneDay(t), t.Month() == month && t.Day() == number(day)
}

func validDays(year int, month time.Month, first, last string) (interval, bool) {
	from, okFrom := validDay(year, month, first)
	to, okTo := validDay(year, month, last)
	return interval{from.from, to.to}, okFrom && okTo
}
