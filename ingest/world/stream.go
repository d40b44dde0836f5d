package world

import (
	"strings"

	"diplograph/ingest/nlp"
)

// streamWord is a word of a text and the token it stands in. Punctuation and the end of a block have an empty word, so that no name
// runs over them.
type streamWord struct {
	nameWord
	token int
	first bool // of its token
}

// streamOf are the words of a span. A hyphen between two tokens is no word; it joins them, as one inside a token does.
func streamOf(doc *nlp.Doc, s nlp.Span) []streamWord {
	words := make([]streamWord, 0, s.Len())
	hyphen := false
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && doc.Part(i) != doc.Part(i-1) {
			words = append(words, streamWord{token: i})
		}
		if hyphen = i > s.Start && Joins(doc.Tokens[i-1], doc.Tokens[i]); hyphen {
			continue
		}
		after := i > s.Start+1 && Joins(doc.Tokens[i-2], doc.Tokens[i-1])
		for k, part := range tokenWords(doc.Tokens[i].Text) {
			words = append(words, streamWord{nameWord{part.text, part.hyphen || after && k == 0}, i, k == 0})
		}
	}
	return words
}

// joins tells whether a token is a hyphen that joins the one before to the one after.
func Joins(before, t nlp.Token) bool { return t.Text == "-" && !before.Space && !t.Space }

// tokenWords are the words of a token: none of a blank, an empty one of punctuation or a line break.
func tokenWords(text string) []nameWord {
	words := splitName(text)
	if len(words) == 0 && (strings.TrimSpace(text) != "" || strings.Contains(text, "\n")) {
		return []nameWord{{}}
	}
	return words
}

// match is the longest name that begins at word i, and how many words it has.
func (w *World) match(doc *nlp.Doc, words []streamWord, i int) (int, Found) {
	if !cutBefore(words, i) {
		return 0, Found{}
	}
	for n := min(w.longest[strings.ToLower(words[i].text)], len(words)-i); n > 0; n-- {
		if !cutBefore(words, i+n) {
			continue
		}
		span := nlp.Span{Start: words[i].token, End: words[i+n-1].token + 1}
		if entries := w.bearers(doc, span, joinWords(words[i:i+n])); len(entries) > 0 {
			prefix, suffix := joined(words, i, n)
			return n, Found{span, entries, prefix, suffix}
		}
	}
	return 0, Found{}
}

// bearers are those who bear a name and may be meant by it at a place of a text.
func (w *World) bearers(doc *nlp.Doc, span nlp.Span, key string) []Entry {
	var entries []Entry
	for _, e := range w.lookup(key) {
		if w.plausible(doc, span, e) {
			entries = append(entries, e)
		}
	}
	return entries
}

// cutBefore tells whether a name may begin or end before word i: at the edge of a token, or at a hyphen.
func cutBefore(words []streamWord, i int) bool {
	return i == len(words) || words[i].first || words[i].hyphen
}

func joinWords(words []streamWord) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}

// joined are the words that hyphens join to the n words at i.
func joined(words []streamWord, i, n int) (prefix, suffix string) {
	if i > 0 && words[i].hyphen {
		prefix = strings.ToLower(words[i-1].text)
	}
	if i+n < len(words) && words[i+n].hyphen {
		suffix = strings.ToLower(words[i+n].text)
	}
	return prefix, suffix
}
