package nlp

import (
	"slices"
	"testing"
)

// No entity crosses a sentence start, begins or stands on white space, or changes its label while it is open.
func TestEntityMoves(t *testing.T) {
	doc := &Doc{Tokens: []Token{{Text: "East"}, {Text: "Timor"}, {Text: "\n"}, {Text: "Fiji", SentStart: true}}}
	all := []string{"B-GPE", "I-GPE", "I-ORG", "L-GPE", "L-ORG", "U-GPE", "U-", "O"}
	for _, c := range []struct {
		name, before string
		at           int
		want         []string
	}{
		{"first word", "", 0, []string{"B-GPE", "U-GPE", "O"}},
		{"in an entity", "B-GPE", 0, []string{"I-GPE", "L-GPE"}},
		{"in an entity at the end of a sentence", "B-GPE I-GPE", 0, []string{"L-GPE"}},
		{"white space", "B-GPE L-GPE", 0, []string{"O"}},
		{"last word", "O", 2, []string{"U-GPE", "O"}},
	} {
		s := &naming{doc: doc, words: wordsOf(t, doc), at: c.at, open: none}
		for _, m := range readMoves([]byte(c.before)) {
			s.make(m)
		}
		var got []string
		for i, m := range readMoves([]byte("B-GPE I-GPE I-ORG L-GPE L-ORG U-GPE U- O")) {
			if s.allows(m) {
				got = append(got, all[i])
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v allowed, want %v", c.name, got, c.want)
		}
	}
}
