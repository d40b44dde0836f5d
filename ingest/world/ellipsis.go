package world

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// opposites are the words that tell the two halves of a country apart.
var opposites = map[string]string{"North": "South", "South": "North", "East": "West", "West": "East"}

// elliptical is a name of which a word of the text is the first only: the North of "North and South Korea", and "the
// North" where the text names either Korea in full.
func (w *World) elliptical(doc *nlp.Doc, first streamWord) (Found, bool) {
	i, word := first.token, first.text
	if word != doc.Tokens[i].Text || !isCapital(word) {
		return Found{}, false
	}
	span := nlp.Span{Start: i, End: i + 1}
	rest := w.sharedWord(doc, i)
	if rest == "" && opposites[word] != "" && w.isAlone(doc, i) {
		rest = w.halved(doc, word)
	}
	if rest == "" {
		return Found{}, false
	}
	entries := w.bearers(doc, span, word+" "+rest)
	return Found{Span: span, Entries: entries}, len(entries) > 0
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// sharedWord is the last word of a name of two that "and" or "or" joins to token i, which shares it: "Korea" in "North
// and South Korea"; "" without one.
func (w *World) sharedWord(doc *nlp.Doc, i int) string {
	if i+3 >= len(doc.Tokens) || !slices.Contains([]string{"and", "or"}, doc.Tokens[i+1].Text) {
		return ""
	}
	last := doc.Tokens[i+3].Text
	if len(w.names[doc.Tokens[i].Text]) > 0 || len(w.names[doc.Tokens[i+2].Text+" "+last]) == 0 {
		return ""
	}
	return last
}

// isAlone tells a word behind "the" that no other name goes on: "the North", not "the North Sea".
func (w *World) isAlone(doc *nlp.Doc, i int) bool {
	return i > 0 && i+1 < len(doc.Tokens) && strings.EqualFold(doc.Tokens[i-1].Text, "the") && !isCapital(doc.Tokens[i+1].Text)
}

// halved is the rest of the name of a country in two halves, either of which the text names in full; "" if none.
func (w *World) halved(doc *nlp.Doc, half string) string {
	for i := range len(doc.Tokens) - 1 {
		word, rest := doc.Tokens[i].Text, doc.Tokens[i+1].Text
		if (word == half || word == opposites[half]) && w.isCountryName(half+" "+rest) && w.isCountryName(opposites[half]+" "+rest) {
			return rest
		}
	}
	return ""
}

func (w *World) isCountryName(name string) bool {
	return slices.ContainsFunc(w.names[name], func(e Entry) bool { return e.Kind == schema.Country && e.Use == AsName })
}
