package when

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// Read reads the words that say when, as "last Friday" or "on 12 April 2025". base is the article's
// ISO 8601 date; without it only absolute dates are known. future tells that the verb looks ahead, so that a
// bare "on Friday" is the next Friday and no longer the last. False means that the words name no date.
//
// The reader is written by hand because news uses few forms and a general parser guesses: it takes "three days"
// for a date. A new form is one line of the grammar in forms.go and one of testdata/dates.txt.
func Read(words string, base string, future bool) (schema.Date, bool) {
	now, _ := time.Parse(time.DateOnly, base[:min(len(base), len(time.DateOnly))])
	span, ok := reader{now, future}.read(cleaned(words))
	if !ok || span.to.Before(span.from) {
		return schema.Date{}, false
	}
	return span.date(), true
}

// reader knows the day that relative dates count from, zero where it is unknown, and the verb's direction.
type reader struct {
	now    time.Time
	future bool
}

// read tries the grammar on the words as they stand, and then without their first word as long as that is only a
// preposition or a vague "early".
func (r reader) read(words string) (interval, bool) {
	for words != "" {
		if span, ok := r.match(words); ok {
			return span, true
		}
		first, rest, _ := strings.Cut(words, " ")
		if !slices.Contains(vagueWords, first) {
			break
		}
		words = rest
	}
	return interval{}, false
}

func (r reader) match(words string) (interval, bool) {
	for _, form := range forms {
		if form.relative && r.now.IsZero() {
			continue
		}
		if m := form.pattern.FindStringSubmatch(words); m != nil {
			if span, ok := form.span(r, m[1:]); ok {
				return span, true
			}
		}
	}
	return interval{}, false
}

// vagueWords may stand before a date and do not change it at the precision kept here.
var vagueWords = strings.Fields(`about after around as at back before beginning both by during early earlier end for from
	in into just late later mid middle only over since start through throughout till until within year`)

// cleaning is done in order; what is left is lower case, without articles, clock times and commas.
var cleaning = []struct {
	pattern *regexp.Regexp
	with    string
}{
	{regexp.MustCompile(`’`), "'"},
	{regexp.MustCompile(`'s?(\s|$)`), " "},
	{regexp.MustCompile(`\b([ap])\.m\.`), "${1}m"},
	{regexp.MustCompile(`\b\d{1,2}(?:(?:[:.]\d\d)? ?[ap]m|:\d\d)\b`), " "},
	{regexp.MustCompile(`\b(\d{4})-(\d\d)-(\d\d)\b`), "$1/$2/$3"},
	{regexp.MustCompile(`\b(mid|early|late)-`), "$1 "},
	{regexp.MustCompile(`(\d) ?[–—-] ?(\d)`), "$1 to $2"},
	{regexp.MustCompile(`[,.()]`), " "},
	{regexp.MustCompile(`\b(?:the|of|on|local|time|gmt|utc|est|edt)\b`), " "},
}

func cleaned(words string) string {
	words = strings.ToLower(words)
	for _, c := range cleaning {
		words = c.pattern.ReplaceAllString(words, c.with)
	}
	return strings.Join(strings.Fields(words), " ")
}
