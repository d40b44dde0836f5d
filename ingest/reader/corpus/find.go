package corpus

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// nth is a span that stands more than once, and which of them is meant: "Syria#2".
var nth = regexp.MustCompile(`^(.*?)#(\d+)$`)

// finder finds what an event's line quotes in the text, and keeps what is not there.
type finder struct {
	text   []rune
	faults []error
}

// all are the spans of a list "France; Germany", each the one nearest to a place; none for "-".
func (f *finder) all(list string, near int) (spans []Span) {
	list = strings.TrimSpace(list)
	if list == "" || list == "-" {
		return nil
	}
	for quote := range strings.SplitSeq(list, ";") {
		spans = append(spans, f.one(quote, near))
	}
	return spans
}

// third are the mediators and hosts of a list "mediator: Oman; host: Qatar".
func (f *finder) third(list string, near int) (mediators, hosts []Span) {
	list = strings.TrimSpace(list)
	if list == "" || list == "-" {
		return nil, nil
	}
	for part := range strings.SplitSeq(list, ";") {
		kind, quote, _ := strings.Cut(strings.TrimSpace(part), ":")
		switch kind {
		case "mediator":
			mediators = append(mediators, f.one(quote, near))
		case "host":
			hosts = append(hosts, f.one(quote, near))
		default:
			f.faults = append(f.faults, fmt.Errorf("the third party %q is no \"mediator: X\" or \"host: X\"", part))
		}
	}
	return mediators, hosts
}

// one is the span of a quote, of several the nearest to a place in code points, or the one that "#2" numbers.
func (f *finder) one(quote string, near int) Span {
	quote = strings.TrimSpace(quote)
	number := 0
	if m := nth.FindStringSubmatch(quote); m != nil {
		quote = strings.TrimSpace(m[1])
		number, _ = strconv.Atoi(m[2])
	}
	spans := f.occurrences([]rune(quote))
	if len(spans) == 0 || number > len(spans) {
		f.faults = append(f.faults, fmt.Errorf("%q is not %s in the text", quote, times(number)))
		return Span{}
	}
	if number > 0 {
		return spans[number-1]
	}
	return slices.MinFunc(spans, func(a, b Span) int { return distance(a.Start, near) - distance(b.Start, near) })
}

// times says how often a quote has to be there.
func times(number int) string {
	if number < 2 {
		return "a whole word"
	}
	return fmt.Sprintf("there %d times", number)
}

func distance(a, b int) int { return max(a-b, b-a) }

// occurrences are all places of a quote that begin and end with a word.
func (f *finder) occurrences(quote []rune) (spans []Span) {
	for at := 0; len(quote) > 0 && at+len(quote) <= len(f.text); at++ {
		end := at + len(quote)
		if slices.Equal(f.text[at:end], quote) && !f.within(at) && !f.within(end) {
			spans = append(spans, Span{at, end})
		}
	}
	return spans
}

// within tells whether a word goes on across a place.
func (f *finder) within(at int) bool {
	return at > 0 && at < len(f.text) && wordly(f.text[at-1]) && wordly(f.text[at])
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
