package layout

import (
	"regexp"
	"strings"
	"time"
)

// An article may say in its first lines when it was written, in a line of its own or in the dateline of an agency.
const (
	headLines = 8    // with something in them
	headBytes = 2000 // of all of these
)

// A date with its year, whose month has a name: 8/2/26 means two days.
const dayPattern = `((?:\d{1,2}(?:st|nd|rd|th)?(?: of)? MONTH\.?,?|MONTH\.? \d{1,2}(?:st|nd|rd|th)?,?) (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)`

var inDay = strings.NewReplacer("DAY", dayPattern, "MONTH",
	`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`)

func dayForm(pattern string) *regexp.Regexp {
	return regexp.MustCompile(inDay.Replace(inDay.Replace(pattern)))
}

var dayForms = []*regexp.Regexp{
	// A line of its own: "Published: Sunday, 8 February 2026, 10:30 GMT"
	dayForm(`(?i)^(?:(?:first )?(?:published|updated|posted|dated?|issued)(?: on| at)?:? )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} )?DAY` +
		`(?:[T ,|·–-]+(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:[a-z]{1,4}|[+-]\d\d:?\d\d))?)?\.?$`),
	// A dateline: "NEW YORK, United States, Feb. 8, 2026 (Agency) — ". That of dateline.go has no need of a year.
	dayForm(`^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){0,3}){0,2}?,? \(?DAY\)?` +
		`(?: ?\([^()]{2,40}\)| [/|] ?[^—–:]{2,30}?)?\s*(?:[:—–-]|$)`),
}

// DayOf is the day that a text gives for itself in its first lines, as "2026-02-08"; "" if it gives none.
func DayOf(text string) string {
	text = text[:min(len(text), headBytes)]
	seen := 0
	for line := range strings.Lines(text) {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			continue
		}
		for _, form := range dayForms {
			if m := form.FindStringSubmatch(line); m != nil {
				return ISODay(m[1])
			}
		}
		if seen++; seen == headLines {
			break
		}
	}
	return ""
}

// dayLine is the day that a line gives which says nothing else, as "2026-02-08"; "" if it is no such line.
func dayLine(line string) string {
	if len(line) > longestAside {
		return ""
	}
	if m := dayForms[0].FindStringSubmatch(strings.Join(strings.Fields(line), " ")); m != nil {
		return ISODay(m[1])
	}
	return ""
}

var (
	ordinal  = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)
	noDay    = strings.NewReplacer(",", "", ".", "", " of ", " ")
	longSept = regexp.MustCompile(`(?i)\bsept\b`)
)

// ISODay turns a date with its year, as "February 8, 2026", into ISO 8601; "" if there is no such day, as February 30.
func ISODay(day string) string {
	day = longSept.ReplaceAllString(ordinal.ReplaceAllString(noDay.Replace(day), "$1"), "Sep")
	for _, layout := range []string{time.DateOnly, "2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006"} {
		if t, err := time.Parse(layout, day); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
