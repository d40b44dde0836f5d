// Package when reads words that say when: "last Friday", "in early March", "two days later". It knows the calendar and English, and neither
// articles nor events.
//
//	read.go      words and the day they were written → a date with its precision
//	forms.go     the grammar: absolute forms, relative ones, and those with a date inside, a file each
//	anchored.go  words that count from another date: "the same day", "a week earlier"
//	calendar.go  days, weeks, months and years, as runs of days
//
// A new form is a line of the grammar and one of testdata/dates.txt.
package when
