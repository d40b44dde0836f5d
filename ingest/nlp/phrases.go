package nlp

import (
	"cmp"
	"slices"
)

// phrases are the exceptions of the tokenizer that its own rules cut up, each as the tokens that come of it, by the
// first of them. They are looked for again when all is cut: ":-)" before a full stop is three tokens by then.
type phrases map[string][][]Token

// newPhrases needs a tokenizer that knows no exceptions yet, and the table of them.
func newPhrases(t *tokenizer, exceptions [][]string) phrases {
	p := make(phrases)
	for _, row := range exceptions {
		if t.affixes.any(row[0]) {
			var tokens []Token
			for c := range chunks(row[0]) {
				tokens = t.cut(tokens, row[0][c.start:c.end], c.start)
			}
			p[tokens[0].Text] = append(p[tokens[0].Text], tokens)
		}
	}
	return p
}

// find returns every place where a phrase is, overlapping or not, the longest first and then in text order. Words know the
// phrases that they begin.
func find(tokens []Token, words []*word) []Span {
	var found []Span
	for i := range tokens {
		for _, phrase := range words[i].phrases {
			if begins(tokens[i:], phrase) {
				found = append(found, Span{i, i + len(phrase)})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Span) int {
		return cmp.Or(b.Len()-a.Len(), a.Start-b.Start)
	})
	return found
}

func begins(tokens, phrase []Token) bool {
	return len(phrase) <= len(tokens) && slices.EqualFunc(tokens[:len(phrase)], phrase, func(a, b Token) bool {
		return a.Text == b.Text
	})
}

// rejoin replaces the phrases in the tokens of a text by what their exceptions say. A phrase that touches one seen
// before is left alone, and its tokens count as seen all the same: so spaCy does it.
func (t *tokenizer) rejoin(text string, tokens []Token, found []Span) []Token {
	seen, ends := make([]bool, len(tokens)), make([]int, len(tokens))
	for _, s := range found {
		if !seen[s.Start] && !seen[s.End-1] {
			ends[s.Start] = s.End
		}
		for i := s.Start; i < s.End; i++ {
			seen[i] = true
		}
	}
	var joined []Token
	for i := 0; i < len(tokens); i = max(i+1, ends[i]) {
		if ends[i] == 0 {
			joined = append(joined, tokens[i])
		} else {
			joined = t.replace(joined, text, tokens[i:ends[i]])
		}
	}
	return joined
}

// replace appends a phrase as its exception has it, or unchanged where blanks within make it no exception.
func (t *tokenizer) replace(joined []Token, text string, tokens []Token) []Token {
	first, last := tokens[0], tokens[len(tokens)-1]
	pieces := t.exception(text[first.byteStart : last.byteStart+len(last.Text)])
	if pieces == nil {
		return append(joined, tokens...)
	}
	joined = appendPieces(joined, pieces, first.byteStart)
	joined[len(joined)-1].Space = last.Space
	return joined
}
