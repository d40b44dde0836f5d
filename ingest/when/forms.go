package when

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// dateForm is one way to name a date. span gets the groups of the pattern; false means "not this form after all".
type dateForm struct {
	pattern  *regexp.Regexp
	relative bool // counts from the article's date
	span     func(r reader, m []string) (interval, bool)
}

// forms is the grammar; the first form that fits decides. It is filled in init because forms with a date
// inside, as "since Friday", read it with the same grammar.
var forms []dateForm

func init() {
	forms = append(absoluteForms(), append(relativeForms(), nestedForms()...)...)
}

// classes are the word classes that patterns name in braces.
var classes = strings.NewReplacer(
	"{month}", `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`,
	"{weekday}", `(mon|tues|wednes|thurs|fri|satur|sun)day`,
	"{season}", `(spring|summer|autumn|fall|winter)`,
	"{day}", `(\d{1,2})(?:st|nd|rd|th)?`,
	"{year}", `((?:19|20)\d\d)`,
	"{unit}", `(hour|day|weekend|week|month|year|decade)`,
	"{count}", `(an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple)`,
	"{some}", `(?:a )?(?:few|several|many|number)`,
	"{turn}", `(last|past|previous|this|current|next|coming|upcoming)`,
)

func form(pattern string, span func(r reader, m []string) (interval, bool)) dateForm {
	return dateForm{regexp.MustCompile("^(?:" + classes.Replace(pattern) + ")$"), false, span}
}

func relative(pattern string, span func(r reader, m []string) interval) dateForm {
	f := form(pattern, func(r reader, m []string) (interval, bool) { return span(r, m), true })
	f.relative = true
	return f
}

func monthOfName(name string) time.Month {
	return time.Month(strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", name[:3])/3 + 1)
}

func weekdayOfName(name string) time.Weekday {
	return time.Weekday(strings.Index("sunmontuewedthufrisat", name[:3]) / 3)
}

// seasonOf is a season as the northern half of the earth has it; a winter has the year it begins in.
func seasonOf(name string, year int) interval {
	first := map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[name]
	return monthsFrom(year, first, 3)
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// countOf reads "two", "2", "a" and "a couple".
func countOf(word string) int {
	if strings.HasSuffix(word, "couple") {
		return 2
	}
	for i, name := range strings.Fields("a one two three four five six seven eight nine ten eleven twelve") {
		if word == name || word == "an" {
			return max(i, 1)
		}
	}
	return number(word)
}

// turnOf is the direction of "last", "this" and "next".
func turnOf(word string) int {
	switch word {
	case "last", "past", "previous":
		return -1
	case "next", "coming", "upcoming":
		return 1
	}
	return 0
}

// largerUnit bounds a vague count: "a few days ago" lies within a week.
func largerUnit(unit string) string {
	return map[string]string{"hour": "day", "day": "week", "week": "month", "weekend": "month", "month": "year"}[unit]
}
