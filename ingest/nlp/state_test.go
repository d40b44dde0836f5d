package nlp

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// play makes moves, written as in the label table, and tells which was not allowed; "" if all were.
func play(s *state, moves string) string {
	for _, m := range readMoves([]byte(moves)) {
		if !s.allows(m) {
			return string(m.kind)
		}
		s.make(m)
	}
	return ""
}

func heads(s *state) (heads []int) {
	for _, t := range s.tokens {
		heads = append(heads, t.head)
	}
	return heads
}

func TestMoves(t *testing.T) {
	for _, c := range []struct {
		name, moves string
		tokens      int
		want        []int
	}{
		{"they met him", "S L-nsubj S R-dobj D D", 3, []int{1, none, 1}},
		{"a second head replaces the first", "S R-dobj L-compound L-nsubj S D", 3, []int{2, 2, none}},
		{"reduced without a head it comes back", "S S D R-dobj R-prep D D D", 3, []int{none, 0, 1}},
		{"alone on the stack it is done", "S D S D", 2, []int{none, none}},
		{"break ends a sentence", "S B-ROOT R-dobj D D S D", 3, []int{none, 0, none}},
	} {
		s := newState(c.tokens)
		if refused := play(s, c.moves); refused != "" {
			t.Errorf("%s: %s is not allowed", c.name, refused)
			continue
		}
		if !s.final() {
			t.Errorf("%s: not final", c.name)
		}
		if diff := cmp.Diff(c.want, heads(s)); diff != "" {
			t.Errorf("%s: heads (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestMovesNotAllowed(t *testing.T) {
	for _, c := range []struct{ name, before, refused string }{
		{"reduce an empty stack", "", "D"},
		{"attach to an empty stack", "", "L-nsubj R-dobj"},
		{"shift the last token", "S S S", "S"},
		{"go on over a sentence start", "S B-ROOT R-dobj", "S L-nsubj R-dobj"},
		{"break twice", "S B-ROOT", "B-ROOT"},
		{"shift what came back", "S S D", "S"},
		{"break between tokens that are no neighbours", "S S R-dobj D D", "B-ROOT"},
	} {
		s := newState(4)
		if refused := play(s, c.before); refused != "" {
			t.Errorf("%s: %s is not allowed", c.name, refused)
		}
		for _, m := range readMoves([]byte(c.refused)) {
			if s.allows(m) {
				t.Errorf("%s: %c is allowed", c.name, m.kind)
			}
		}
	}
}

// However the scorer decides, a parse ends and is a forest.
func TestMovesEnd(t *testing.T) {
	all := readMoves([]byte("S D L-a R-b B-ROOT"))
	for _, order := range []string{"01234", "43210", "10234", "23014", "30214", "42310"} {
		s := newState(9)
		scores := make([]float32, len(all))
		for i := range scores {
			scores[i] = -float32(strings.IndexByte(order, byte('0'+i)))
		}
		for n := 0; !s.final(); n++ {
			if n > 100 {
				t.Fatalf("preferring %s does not end", order)
			}
			chosen, _ := best(all, scores, s.allows)
			s.make(all[chosen])
		}
		for i := range s.tokens {
			for n, h := 0, i; h != none; n, h = n+1, s.tokens[h].head {
				if n > len(s.tokens) {
					t.Fatalf("preferring %s makes a circle: %v", order, heads(s))
				}
			}
		}
	}
}
