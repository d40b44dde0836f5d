package nlp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// play makes moves, written as in the label table, and tells which was not allowed; "" if all were.
func play(s *state, moves string) string {
	for i, move := range strings.Fields(moves) {
		kind := kinds(1) << strings.IndexByte(parserKinds, move[0])
		if s.allowed()&kind == 0 {
			return move
		}
		s.make(kind, i)
	}
	return ""
}

// newState begins a text of so many tokens.
func newState(tokens int) *state {
	s := new(state)
	s.reset(tokens)
	return s
}

func heads(s *state) (heads []int) {
	for _, t := range s.tokens {
		heads = append(heads, int(t.head))
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
		for _, move := range strings.Fields(c.refused) {
			if s.allowed()&(1<<strings.IndexByte(parserKinds, move[0])) != 0 {
				t.Errorf("%s: %s is allowed", c.name, move)
			}
		}
	}
}

// However the scorer decides, a parse ends and is a forest.
func TestMovesEnd(t *testing.T) {
	all, err := readMoves([]byte("S D L-a R-b B-ROOT"), parserKinds)
	if err != nil {
		t.Fatal(err)
	}
	for _, order := range []string{"01234", "43210", "10234", "23014", "30214", "42310"} {
		s := newState(9)
		scores := make([]float32, len(all.labels))
		for i := range scores {
			scores[i] = -float32(strings.IndexByte(order, byte('0'+i)))
		}
		for n := 0; !s.final(); n++ {
			if n > 100 {
				t.Fatalf("preferring %s does not end", order)
			}
			s.make(all.best(scores, s.allowed()))
		}
		for i := range s.tokens {
			for n, h := 0, int32(i); h != none; n, h = n+1, s.tokens[h].head {
				if n > len(s.tokens) {
					t.Fatalf("preferring %s makes a circle: %v", order, heads(s))
				}
			}
		}
	}
}

// The table must have the kinds side by side and in their order.
func TestReadMoves(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"good", "S D L-a L-b R-a B-ROOT", ""},
		{"apart", "S D L-a R-a L-b B-ROOT", `"L-b" in row 5 is out of order`},
		{"out of order", "D S L-a R-a B-ROOT", `"D" in row 1 is out of order`},
		{"one missing", "S D L-a R-a", `none of the kind "B"`},
		{"unknown", "S D L-a R-a B-ROOT X", `"X" in row 6 is out of order`},
	} {
		_, err := readMoves([]byte(c.table), parserKinds)
		if got := fmt.Sprint(err); c.want == "" && err != nil || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %s, want %q", c.name, got, c.want)
		}
	}
}

// The best move is the first of the highest among the allowed kinds.
func TestBest(t *testing.T) {
	m, err := readMoves([]byte("S D L-a L-b R-a B-ROOT"), parserKinds)
	if err != nil {
		t.Fatal(err)
	}
	scores := []float32{5, 1, 3, 3, 3 - 1e-5, 9}
	for _, c := range []struct {
		allowed, kind kinds
		move          int
		close         bool
	}{
		{kindShift | kindReduce, kindShift, 0, false},
		{kindLeft | kindRight, kindLeft, 2, true},
		{kindRight | kindReduce, kindRight, 4, false},
		{kindBreak | kindLeft, kindBreak, 5, false},
		{0, 0, none, false},
	} {
		kind, move := m.best(scores, c.allowed)
		if kind != c.kind || move != c.move || move != none && m.close(scores, c.allowed, move) != c.close {
			t.Errorf("of %b: kind %b, move %d", c.allowed, kind, move)
		}
	}
}
