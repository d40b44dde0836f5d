package nlp

import (
	"fmt"
	"math/bits"
	"strings"

	"diplograph/ingest/nlp/model"
)

// kinds is a set of kinds of moves, a bit each. A kind's bit is the place of its letter in the alphabet of its
// transition system, which is also the order in which the kinds stand in the table of moves.
type kinds uint8

// moves is the table of a transition system, in the order of the scorer's answers. Moves of one kind lie side by side,
// so that what a state allows is a few runs of scores, and no move need be asked for by itself.
type moves struct {
	labels []string // dependency or entity label of each move; "" where the kind has none
	runs   []run    // of each kind
}

// run is the moves first to end, end exclusive.
type run struct{ first, end int }

// readMoves reads a table of moves, one a line as "L-nsubj", whose kinds come in the order of an alphabet.
func readMoves(table []byte, alphabet string) (*moves, error) {
	m := new(moves)
	last := ""
	for i, line := range labels(table) {
		letter, label, _ := strings.Cut(line, "-")
		if letter != last {
			if n := len(m.runs); n == len(alphabet) || letter != alphabet[n:n+1] {
				return nil, fmt.Errorf("reading the moves: %q in row %d is out of order, want the kinds side by side as %q", line, i+1, alphabet)
			}
			m.runs = append(m.runs, run{first: i})
			last = letter
		}
		m.labels = append(m.labels, label)
		if label != "" || !labelled(m, i) {
			m.runs[len(m.runs)-1].end = i + 1
		}
	}
	if len(m.runs) < len(alphabet) {
		return nil, fmt.Errorf("reading the moves: none of the kind %q", alphabet[len(m.runs):][:1])
	}
	return m, nil
}

// labels cuts a table into its lines.
func labels(table []byte) []string {
	return strings.Fields(string(table))
}

// labelled tells whether the moves of the kind of move i have labels. The one without is never made.
func labelled(m *moves, i int) bool {
	first := m.runs[len(m.runs)-1].first
	return first < i && m.labels[first] != ""
}

// find is the move of a kind and label; none if there is none.
func (m *moves) find(kind kinds, label string) int {
	r := m.runs[bits.TrailingZeros8(uint8(kind))]
	for i := r.first; i < r.end; i++ {
		if m.labels[i] == label {
			return i
		}
	}
	return none
}

// best is the move with the highest score among the allowed kinds, the first of equals, and its kind.
func (m *moves) best(scores []float32, allowed kinds) (kind kinds, move int) {
	move = none
	for k, r := range m.runs {
		if allowed&(1<<k) == 0 {
			continue
		}
		if top := r.first + highest(scores[r.first:r.end]); move == none || scores[top] > scores[move] {
			kind, move = 1<<k, top
		}
	}
	return kind, move
}

// close tells whether the best move is a close call.
func (m *moves) close(scores []float32, allowed kinds, best int) bool {
	near := 0
	for k, r := range m.runs {
		if allowed&(1<<k) != 0 {
			near += model.Near(scores[r.first:r.end], scores[best])
		}
	}
	return near > 1
}

// highest is the place of the highest score, the first of equals.
func highest(scores []float32) int {
	at, top := 0, scores[0]
	for i, s := range scores {
		if s > top {
			at, top = i, s
		}
	}
	return at
}
