package nlp

// none stands for a token that is not there.
const none = -1

// state is a parse in the making: arc-eager (Nivre, 2003) with the non-monotonic moves of Honnibal and Johnson (2015)
// and Break for sentence starts. A token is on the stack, in the buffer, or done.
type state struct {
	stack   []int
	next    int   // first token that was never on the stack
	putBack []int // tokens put back before next, the first in line at the end
	tokens  []placed
}

// placed is what a state knows of one token.
type placed struct {
	head           int // none while it has none
	label          string
	lastLeft       int // the child to its left that it got last
	lastRight      int
	before         int // the child that its head got before it, on the same side
	unshiftable    bool
	startsSentence bool
}

func newState(tokens int) *state {
	s := &state{tokens: make([]placed, tokens)}
	for i := range s.tokens {
		s.tokens[i] = placed{head: none, lastLeft: none, lastRight: none, before: none}
	}
	s.tokens[0].startsSentence = true
	return s
}

// top is the i-th token from the top of the stack, counted from 0.
func (s *state) top(i int) int {
	if i >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-i]
}

// ahead is the i-th token of the buffer, counted from 0.
func (s *state) ahead(i int) int {
	if i < len(s.putBack) {
		return s.putBack[len(s.putBack)-1-i]
	}
	if i += s.next - len(s.putBack); i < len(s.tokens) {
		return i
	}
	return none
}

// left is the child to its left that a token got last.
func (s *state) left(token int) int {
	if token == none {
		return none
	}
	return s.tokens[token].lastLeft
}

// right is the child to its right that a token got last.
func (s *state) right(token int) int {
	if token == none {
		return none
	}
	return s.tokens[token].lastRight
}

// attach makes child hang on head, instead of the head it had.
func (s *state) attach(head, child int, label string) {
	c := &s.tokens[child]
	if c.head != none {
		s.detach(child)
	}
	last := s.last(head, child)
	c.head, c.label, c.before = head, label, *last
	*last = child
}

// detach takes a child from its head.
func (s *state) detach(child int) {
	at := s.last(s.tokens[child].head, child)
	for *at != child {
		at = &s.tokens[*at].before
	}
	*at = s.tokens[child].before
}

// last is where head remembers its last child on the side of child.
func (s *state) last(head, child int) *int {
	if child < head {
		return &s.tokens[head].lastLeft
	}
	return &s.tokens[head].lastRight
}

// push moves the first token of the buffer to the stack.
func (s *state) push() {
	s.stack = append(s.stack, s.ahead(0))
	if n := len(s.putBack); n > 0 {
		s.putBack = s.putBack[:n-1]
	} else {
		s.next++
	}
}

// pop takes the top token from the stack and gives it.
func (s *state) pop() int {
	token := s.top(0)
	s.stack = s.stack[:len(s.stack)-1]
	return token
}
