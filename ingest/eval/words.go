package eval

import (
	"slices"
	"strings"
	"unicode"

	"diplograph/schema"
)

// littleWords do not tell one party from another.
var littleWords = map[string]bool{"the": true, "a": true, "an": true, "of": true, "and": true, "in": true, "on": true, "to": true, "for": true, "by": true}

// contentWords are the words of a span that tell who is meant, in lower case.
func contentWords(span string) []string {
	span = strings.NewReplacer("'s", " ", "’s", " ").Replace(strings.ToLower(span))
	words := strings.FieldsFunc(span, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return littleWords[w] })
}

// isPlaceholder finds "an actor" and "a recipient": the row tells of an end that its text does not name.
func isPlaceholder(spans []string) bool {
	words := strings.Join(contentWords(strings.Join(spans, " ")), " ")
	return words == "actor" || words == "recipient"
}

// meets tells whether a said party shares a content word with one of the spans. Where there are none, nobody need be said.
func meets(spans []string, said []schema.Party) bool {
	wanted := contentWords(strings.Join(spans, " "))
	return len(wanted) == 0 || slices.ContainsFunc(said, func(p schema.Party) bool {
		return slices.ContainsFunc(contentWords(p.Text), func(w string) bool { return slices.Contains(wanted, w) })
	})
}

// sameWords is for gold whose ends are words. Of events that all parties do together either end may come first.
func sameWords(e Entry, t told) bool {
	if e.Reciprocal {
		all := slices.Concat(t.Sources, t.Targets)
		return !slices.ContainsFunc(e.Source, func(span string) bool { return !meets([]string{span}, all) })
	}
	return meets(e.Source, t.Sources) && meets(e.Target, t.Targets) ||
		t.Reciprocal && meets(e.Source, t.Targets) && meets(e.Target, t.Sources)
}
