package nlp

// The kinds of the parser's moves: Shift, reDuce, Left arc, Right arc and Break.
const (
	kindShift kinds = 1 << iota
	kindReduce
	kindLeft
	kindRight
	kindBreak

	parserKinds = "SDLRB"
)

// final tells whether every token has been dealt with.
func (s *state) final() bool { return len(s.stack) == 0 && s.ahead(0) == none }

// features are the tokens that the scorer looks at. The slice is the state's own.
func (s *state) features() []int {
	s0, b0 := s.top(0), s.ahead(0)
	s.seen = [parserFeatures]int{
		int(b0), int(s.ahead(1)), int(s0), int(s.top(1)), int(s.top(2)),
		int(s.left(b0)), int(s.left(s0)), int(s.right(s0)),
	}
	return s.seen[:]
}

// allowed are the kinds of moves that can be made. A token that starts a sentence waits until the stack is empty.
func (s *state) allowed() (kinds kinds) {
	first, second := s.ahead(0), s.ahead(1)
	waits := first != none && s.tokens[first].startsSentence
	if len(s.stack) == 0 || second != none && !waits && !s.tokens[first].unshiftable {
		kinds |= kindShift
	}
	if len(s.stack) > 0 {
		kinds |= kindReduce
		if first != none && !waits {
			kinds |= kindLeft | kindRight
		}
	}
	if second != none && second == first+1 && !s.tokens[second].startsSentence { // neighbours
		kinds |= kindBreak
	}
	return kinds
}

// make makes a move of a kind.
func (s *state) make(kind kinds, move int) {
	switch kind {
	case kindShift:
		s.push()
	case kindReduce:
		s.reduce()
	case kindLeft:
		s.attach(s.ahead(0), s.top(0), move)
		s.tokens[s.ahead(0)].unshiftable = false
		s.pop()
	case kindRight:
		s.attach(s.top(0), s.ahead(0), move)
		s.push()
	default:
		s.tokens[s.ahead(1)].startsSentence = true
	}
}

// reduce is done with the top token, or puts it back to the buffer, once, while it has no head.
func (s *state) reduce() {
	if s.tokens[s.top(0)].head != none || len(s.stack) == 1 {
		s.pop()
		return
	}
	s.tokens[s.top(0)].unshiftable = true
	s.putBack = append(s.putBack, s.pop())
}
