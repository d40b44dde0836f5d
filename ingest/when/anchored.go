package when

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// anchorForm is a way to name a date by the one that the text named last.
type anchorForm struct {
	pattern *regexp.Regexp
	span    func(last interval, m []string) interval
}

// anchorForms is the grammar; the first that fits decides.
var anchorForms = []anchorForm{
	{anchorPattern(`(?:same|that|very) (week|month|year)`), func(last interval, m []string) interval { return unitOf(last.from, m[0], 0) }},
	{anchorPattern(`(?:same|that|very) day|(?:later|earlier) (?:in |that |same )?day|(?:that|same) (?:morning|afternoon|evening|night)|(?:shortly|soon|moments|minutes|hours) (?:later|earlier|before|after|afterwards)|(?:{count}|several|few) hours? (?:later|earlier|before|after)`),
		func(last interval, _ []string) interval { return last }},
	{anchorPattern(`{count} {unit}s? (?:later|after|afterwards)`), func(last interval, m []string) interval { return unitOf(last.to, m[1], countOf(m[0])) }},
	{anchorPattern(`{count} {unit}s? (?:earlier|before|prior|previously)`), func(last interval, m []string) interval { return unitOf(last.from, m[1], -countOf(m[0])) }},
	{anchorPattern(`(?:some |few )?(day|week|month)s (?:later|after|afterwards)`), func(last interval, m []string) interval {
		return stretch(last.to.AddDate(0, 0, 1), largerUnit(m[0]), 1)
	}},
	{anchorPattern(`(?:some |few )?(day|week|month)s (?:earlier|before|prior)`), func(last interval, m []string) interval {
		return stretch(last.from.AddDate(0, 0, -1), largerUnit(m[0]), -1)
	}},
	{anchorPattern(`(?:in |during )?{month} (?:same|that|very) year`), func(last interval, m []string) interval { return monthsFrom(last.from.Year(), monthOfName(m[0]), 1) }},
	{anchorPattern(`(?:in |during )?following {month}`), func(last interval, m []string) interval { return monthAfter(last.to, monthOfName(m[0])) }},
	{anchorPattern(`(?:next|following) day`), func(last interval, _ []string) interval { return unitOf(last.to, "day", 1) }},
	{anchorPattern(`following (week|month|year)`), func(last interval, m []string) interval { return unitOf(last.to, m[0], 1) }},
}

// monthAfter is the first month of a name that begins after a day.
func monthAfter(day time.Time, month time.Month) interval {
	this := monthsFrom(day.Year(), month, 1)
	if !this.from.After(day) {
		return monthsFrom(day.Year()+1, month, 1)
	}
	return this
}

func anchorPattern(pattern string) *regexp.Regexp {
	return regexp.MustCompile("^(?:" + classes.Replace(pattern) + ")$")
}

// Anchored are words that count from another date: "the same day", "two weeks later".
type Anchored struct {
	words  string
	form   anchorForm
	groups []string
}

// otherWay turns the direction of words round.
var otherWay = strings.NewReplacer("after", "before", "before", "after")

// ReadAnchored reads words that count from another date; back turns their direction round. False means that they do not.
func ReadAnchored(words string, back bool) (Anchored, bool) {
	words = cleaned(words)
	if back {
		words = otherWay.Replace(words)
	}
	for _, form := range anchorForms {
		if m := form.pattern.FindStringSubmatch(words); m != nil {
			return Anchored{words, form, m[1:]}, true
		}
	}
	return Anchored{}, false
}

// Date is the date that the words mean if they count from another.
func (a Anchored) Date(from schema.Date) schema.Date {
	first, _ := time.Parse(time.DateOnly, from.Start)
	last, _ := time.Parse(time.DateOnly, from.End)
	return a.form.span(interval{first, last}, a.groups).date()
}

var followingMonth = regexp.MustCompile(classes.Replace("following {month}"))

// Precisions are those of a date that the words may count from: years count from a year, days only from a day.
func (a Anchored) Precisions() string {
	switch {
	case strings.Contains(a.words, "year"), followingMonth.MatchString(a.words):
		return "day week month year"
	case strings.Contains(a.words, "month"):
		return "day week month"
	case strings.Contains(a.words, "week"):
		return "day week"
	}
	return "day"
}

// anchorWords are in all words that count from another date.
var anchorWords = strings.Fields("later earlier before prior previously after afterwards same that very next following")

// MayAnchor tells whether words that count from another date may have this one.
func MayAnchor(word string) bool { return slices.Contains(anchorWords, strings.ToLower(word)) }

// Says tells whether a word says something of a date, as an article or a comma does not.
func Says(word string) bool { return cleaned(word) != "" }
