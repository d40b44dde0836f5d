package nlp

import "slices"

// none stands for a token that is not there.
const none = -1

// state is a parse in the making: arc-eager (Nivre, 2003) with the non-monotonic moves of Honnibal and Johnson (2015)
// and Break for sentence starts. A token is on the stack, in the buffer, or done. A state is reset and used again.
type state struct {
	stack   []int32
	next    int32   // first token that was never on the stack
	putBack []int32 // tokens put back before next, the first in line at the end
	tokens  []placed
	seen    [parserFeatures]int
}

// placed is what a state knows of one token. It is small, for a text may be long.
type placed struct {
	head           int32 // none while it has none
	lastLeft       int32 // the child to its left that it got last
	lastRight      int32
	before         int32 // the child that its head got before it, on the same side
	move           int16 // the one that gave it its head, which has the label
	unshiftable    bool
	startsSentence bool
}

// reset begins a text of so many tokens.
func (s *state) reset(tokens int) {
	s.stack, s.next, s.putBack = s.stack[:0], 0, s.putBack[:0]
	s.tokens = slices.Grow(s.tokens[:0], tokens)[:tokens]
	for i := range s.tokens {
		s.tokens[i] = placed{head: none, lastLeft: none, lastRight: none, before: none}
	}
	s.tokens[0].startsSentence = true
}

// top is the i-th token from the top of the stack, counted from 0.
func (s *state) top(i int) int32 {
	if i >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-i]
}

// ahead is the i-th token of the buffer, counted from 0.
func (s *state) ahead(i int) int32 {
	if i < len(s.putBack) {
		return s.putBack[len(s.putBack)-1-i]
	}
	if i += int(s.next) - len(s.putBack); i < len(s.tokens) {
		return int32(i)
	}
	return none
}

// left is the child to its left that a token got last.
func (s *state) left(token int32) int32 {
	if token == none {
		return none
	}
	return s.tokens[token].lastLeft
}

// right is the child to its right that a token got last.
func (s *state) right(token int32) int32 {
	if token == none {
		return none
	}
	return s.tokens[token].lastRight
}

// attach makes child hang on head, instead of the head it had.
func (s *state) attach(head, child int32, move int) {
	c := &s.tokens[child]
	if c.head != none {
		s.detach(child)
	}
	last := s.last(head, child)
	c.head, c.move, c.before = head, int16(move), *last
	*last = child
}

// detach takes a child from its head.
func (s *state) detach(child int32) {
	at := s.last(s.tokens[child].head, child)
	for *at != child {
		at = &s.tokens[*at].before
	}
	*at = s.tokens[child].before
}

// last is where head remembers its last child on the side of child.
func (s *state) last(head, child int32) *int32 {
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
func (s *state) pop() int32 {
	token := s.top(0)
	s.stack = s.stack[:len(s.stack)-1]
	return token
}
