package resolve

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// anchorReach is how many sentences back the date lies that "the same day" and "two days later" count from.
const anchorReach = 3

// anchorForm is a way to name a date by the one that the text named last.
type anchorForm struct {
	pattern *regexp.Regexp
	span    func(last interval, m []string) interval
}

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
	return regexp.MustCompile("^(?:" + dateClasses.Replace(pattern) + ")$")
}

// anchored reads words that count from the date the text named last: "the same day", "hours earlier", "a day later".
func (s *story) anchored(span nlp.Span) (schema.Date, bool) {
	form, m, ok := s.anchorForm(span)
	if !ok {
		return schema.Date{}, false
	}
	last, ok := s.lastDate(span.Start, anchorPrecision(s.anchorText(span)))
	if !ok {
		return schema.Date{}, false
	}
	d := form.span(last, m).date()
	day := s.written(span.Start)
	return d, day == "" || d.Start <= day
}

// anchorForm is the form of words that count from another date, and the groups of its pattern.
func (s *story) anchorForm(span nlp.Span) (anchorForm, []string, bool) {
	words := s.anchorText(span)
	for _, form := range anchorForms {
		if m := form.pattern.FindStringSubmatch(words); m != nil {
			return form, m[1:], true
		}
	}
	return anchorForm{}, nil, false
}

var otherWay = strings.NewReplacer("after", "before", "before", "after")

// anchorText is a run as the forms have it. In "signed in May, two days after Chad attacked" the words date the attack,
// and count back from the signing: it is two days before.
func (s *story) anchorText(span nlp.Span) string {
	words, last := dateWords(s.doc.Slice(span)), s.doc.Tokens[span.End-1]
	if last.Dep == "mark" && s.doc.Tokens[last.Head].Dep == "advcl" {
		return otherWay.Replace(words)
	}
	return words
}

// countsFromDeed tells of "two weeks before the vote", which counts from a day that need not be told; hours make no other day.
func (s *story) countsFromDeed(span nlp.Span) bool {
	counts := slices.Contains([]string{"after", "before"}, strings.ToLower(s.doc.Tokens[span.End-1].Text))
	return counts && !strings.Contains(s.doc.Slice(span), "hour") && slices.ContainsFunc(s.doc.Children(span.End-1), func(c int) bool {
		return s.doc.Tokens[c].Dep == "pobj"
	})
}

var followingMonth = regexp.MustCompile(dateClasses.Replace("following {month}"))

// anchorPrecision are the precisions of a date that words may count from: years count from a year, days only from a day.
func anchorPrecision(words string) string {
	switch {
	case strings.Contains(words, "year"), followingMonth.MatchString(words):
		return "day week month year"
	case strings.Contains(words, "month"):
		return "day week month"
	case strings.Contains(words, "week"):
		return "day week"
	}
	return "day"
}

// lastDate is the last date that the text gives before a token, of one of the precisions; it may count from another
// itself. Without any it is the day on which that was written.
func (s *story) lastDate(before int, precisions string) (interval, bool) {
	for i := len(s.doc.Entities) - 1; i >= 0; i-- {
		e := s.doc.Entities[i]
		if e.Label != "DATE" || e.End > before {
			continue
		}
		if s.doc.Sentence(before)-s.doc.Sentence(e.Start) > anchorReach {
			break
		}
		if d, ok := s.readDate(e.Span, false); ok && strings.Contains(precisions, d.Precision) {
			return asInterval(d), true
		}
	}
	return s.day(before)
}

// day is that on which the words at a token were written.
func (s *story) day(token int) (interval, bool) {
	t, err := time.Parse(time.DateOnly, s.written(token))
	return oneDay(t), err == nil
}

func asInterval(d schema.Date) interval {
	from, _ := time.Parse(time.DateOnly, d.Start)
	to, _ := time.Parse(time.DateOnly, d.End)
	return interval{from, to}
}

// timeWords are the words of a candidate that say when. Adverbs such as "hours earlier" at the start of its sentence
// hang on the verb without a preposition, and are looked for here.
func (s *story) timeWords(c events.Candidate) nlp.Span {
	if c.Time.Len() > 0 {
		return c.Time
	}
	for _, span := range s.anchors(s.doc.Sentence(c.Trigger.Start)) {
		if s.sameClause(span.Start, span.End, c.Trigger.Start) {
			return span
		}
	}
	return nlp.Span{}
}

// anchors are the runs of two to four words of a sentence that count from another date, in text order, the longest of those
// that begin together first. Several candidates of a sentence ask for them.
func (s *story) anchors(sentence int) []nlp.Span {
	found, known := s.anchorsIn[sentence]
	if known {
		return found
	}
	in := s.doc.Sentences[sentence]
	for start := in.Start; start < in.End; start++ {
		for end := min(in.End, start+4); end > start+1; end-- {
			span := nlp.Span{Start: start, End: end}
			if !s.mayAnchor(span) {
				break // and neither may a shorter one
			}
			if _, _, ok := s.anchorForm(span); ok && dateWords(s.doc.Tokens[end-1].Text) != "" { // not "two days after the"
				found = append(found, span)
			}
		}
	}
	s.anchorsIn[sentence] = found
	return found
}

// anchorWords are in all runs that count from another date.
var anchorWords = wordSet("later earlier before prior previously after afterwards same that very next following")

// mayAnchor tells whether a run has one of these words.
func (s *story) mayAnchor(span nlp.Span) bool {
	return slices.ContainsFunc(s.doc.Tokens[span.Start:span.End], func(t nlp.Token) bool {
		return anchorWords[strings.ToLower(t.Text)]
	})
}

// sameClause tells whether some word of a run hangs on a verb that the trigger hangs on too, or is.
func (s *story) sameClause(start, end, trigger int) bool {
	for i := start; i < end; i++ {
		if h := s.doc.Tokens[i].Head; s.doc.Tokens[i].Dep != "punct" && (h < start || h >= end) && (h == trigger || s.doc.Tokens[trigger].Head == h && s.doc.Tokens[trigger].Dep != "relcl") {
			return true
		}
	}
	return false
}
