package nlp

import (
	"strings"
	"testing"
)

// No entity crosses a sentence start, begins or stands on white space, or changes its label while it is open. All moves
// that are not allowed score higher.
func TestEntityMoves(t *testing.T) {
	doc := &Doc{Tokens: []Token{{Text: "East"}, {Text: "Timor"}, {Text: "\n"}, {Text: "Fiji", SentStart: true}}}
	names := strings.Fields("B-ORG B-GPE I-ORG I-GPE L-ORG L-GPE U-ORG U-GPE U- O")
	moves, err := readMoves([]byte(strings.Join(names, " ")), entityKinds)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, open string // label of the entity that began with the first word, "" for none
		at         int
		want       string // in the order in which the moves are preferred
	}{
		{"first word", "", 0, "B-ORG B-GPE U-ORG U-GPE O"},
		{"in an entity", "GPE", 1, "I-GPE L-GPE"},
		{"in an entity at the end of a sentence", "GPE", 2, "L-GPE"},
		{"white space", "", 2, "O"},
		{"last word", "", 3, "U-ORG U-GPE O"},
	} {
		s := &naming{doc: doc, words: wordsOf(t, doc), at: c.at, open: none}
		if c.open != "" {
			s.open, s.label = 0, c.open
		}
		scores := make([]float32, len(names))
		for i := range scores {
			scores[i] = float32(1000 - i)
		}
		for _, want := range strings.Fields(c.want) {
			_, move, _ := (&recogniser{moves: moves}).choose(s, scores)
			if names[move] != want {
				t.Errorf("%s: %s is chosen, want %s", c.name, names[move], want)
			}
			scores[move] = -1000
		}
	}
}
