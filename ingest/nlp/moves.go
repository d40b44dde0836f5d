package nlp

import (
	"strings"

	"diplograph/ingest/nlp/model"
)

// move is one action of a transition system. Its kind is a letter: in the parser Shift, reDuce, Left arc, Right arc
// and Break, in the entity recogniser Begin, In, Last, Unit and Out.
type move struct {
	kind  byte
	label string // dependency or entity label; "" where the kind has none
}

// readMoves reads a table of moves, one a line as "L-nsubj", in the order of the scorer's answers.
func readMoves(table []byte) []move {
	var moves []move
	for _, line := range labels(table) {
		kind, label, _ := strings.Cut(line, "-")
		moves = append(moves, move{kind[0], label})
	}
	return moves
}

// labels cuts a table into its lines.
func labels(table []byte) []string {
	return strings.Fields(string(table))
}

// best is the allowed move with the highest score, the first of equals; -1 if none is allowed. It tells whether the call is
// close.
func best(moves []move, scores []float32, allowed func(move) bool) (top int, doubt bool) {
	top = -1
	for i, s := range scores {
		if (top < 0 || s > scores[top]) && allowed(moves[i]) {
			top = i
		}
	}
	if top < 0 {
		return top, false
	}
	for i, s := range scores {
		if i != top && s > scores[top]-model.Near && allowed(moves[i]) {
			doubt = true
		}
	}
	return top, doubt
}
