package when

import (
	"regexp"
)

// nestedForms have a date inside, which is read with the whole grammar.
func nestedForms() []dateForm {
	return []dateForm{
		form(`(.+?) (?:(?:early|late) )?(?:morning|afternoon|evening|night|noon|midday|midnight|dawn)`, func(r reader, m []string) (interval, bool) {
			return r.read(m[0])
		}),
		form(`(?:early|late) (?:morning|afternoon|evening|night) (.+)`, func(r reader, m []string) (interval, bool) { return r.read(m[0]) }),
		form(`{weekday} ((?:{month}|\d).*)`, func(r reader, m []string) (interval, bool) { return r.read(m[1]) }),
		form(`(.+) {turn} year`, func(r reader, m []string) (interval, bool) { return r.inYear(m[0], turnOf(m[1])) }),
		form(`since (.+)`, func(r reader, m []string) (interval, bool) { return r.since(m[0]) }),
		form(`(?:from |between )?(.+?) (?:to|and|or|through|until|till) (.+)`, func(r reader, m []string) (interval, bool) { return r.between(m[0], m[1]) }),
	}
}

// inYear is "March last year" and "the first half of next year".
func (r reader) inYear(words string, turn int) (interval, bool) {
	if r.now.IsZero() {
		return interval{}, false
	}
	year := unitOf(r.now, "year", turn).from
	return r.read(words + " " + year.Format("2006"))
}

// since runs up to the article's date, or through the unit itself where that is unknown.
func (r reader) since(words string) (interval, bool) {
	span, ok := reader{r.now, false}.read(words)
	if ok && !r.now.IsZero() {
		span.to = r.now
	}
	return span, ok
}

var endsInYear = regexp.MustCompile(` ((?:19|20)\d\d)$`)

// between is "from March to May 2024", whose first month borrows the year of the second.
func (r reader) between(first, last string) (interval, bool) {
	to, okTo := r.read(last)
	from, okFrom := r.read(first)
	if m := endsInYear.FindStringSubmatch(" " + last); m != nil {
		if span, ok := r.read(first + " " + m[1]); ok {
			from, okFrom = span, true
		}
	}
	return interval{from.from, to.to}, okFrom && okTo
}
