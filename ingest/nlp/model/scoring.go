package model

import (
	"math"
	"slices"
)

const (
	block  = 24        // tokens computed together
	window = 8 * block // tokens kept
)

// Scoring is one goroutine's use of a Scorer. Of every token it keeps the few numbers that its vector is reduced to, and
// of the last ones what they add to the hidden layer: a state looks at tokens near each other, so that is computed
// about once a token, and its memory does not grow with the text.
type Scoring struct {
	scorer  *Scorer
	kernel  Kernel
	reduced []float32           // hidden numbers a token
	first   int                 // token of the text in work
	held    [window / block]int // which block of tokens lies in each place, from 1; 0 none
	rows    []float32           // what each token in the window adds, for each feature
	added   []*[slot]float32    // what the features of a state add
	copies  [][slot]float32     // of that, for a state whose tokens lie far apart
	scores  []float32
}

// NewScoring prepares a use of s that a kernel computes.
func (s *Scorer) NewScoring(kernel Kernel) *Scoring {
	return &Scoring{
		scorer: s,
		kernel: kernel,
		rows:   make([]float32, window*s.lower.outputs()),
		added:  make([]*[slot]float32, s.features),
		copies: make([][slot]float32, s.features),
		scores: make([]float32, len(s.upperBias)),
	}
}

// Reset drops all tokens and makes room for so many.
func (c *Scoring) Reset(tokens int) {
	c.reduced = slices.Grow(c.reduced[:0], (tokens+block)*hidden)
	clear(c.held[:])
}

// Add takes up the next tokens: a vector of Width numbers for each.
func (c *Scoring) Add(vectors []float32) {
	rows, known := len(vectors)/Width, len(c.reduced)
	c.reduced = slices.Grow(c.reduced, (rows+block)*hidden)[:known+rows*hidden]
	c.kernel.multiply(c.reduced[known:], hidden, vectors, Width, rows, &c.scorer.reduce)
}

// Begin says which of the tokens is the first of the text whose moves are scored next.
func (c *Scoring) Begin(first int) { c.first = first }

// Score gives a score for each move in a state whose features are these tokens, counted in the text; less than 0 is a
// feature without a token. The result is valid until the next call.
func (c *Scoring) Score(features []int) []float32 {
	far := isFar(features)
	for f, token := range features {
		c.added[f] = c.adds(f, token)
		if far { // what a later feature needs may be computed in the same place
			c.copies[f] = *c.added[f]
			c.added[f] = &c.copies[f]
		}
	}
	c.kernel.score(c.scores, c.added, c.scorer)
	return c.scores[:c.scorer.moves]
}

// isFar tells whether two tokens of a state may want the same place in the window.
func isFar(features []int) bool {
	low, high := math.MaxInt, -1
	for _, token := range features {
		if token >= 0 {
			low, high = min(low, token), max(high, token)
		}
	}
	return high-low > window-2*block
}

// adds is what a token adds to the hidden layer as feature f.
func (c *Scoring) adds(f, token int) *[slot]float32 {
	if token < 0 {
		return (*[slot]float32)(c.scorer.missing[f*slot:])
	}
	token += c.first
	if number := token / block; c.held[number%len(c.held)] != number+1 {
		c.compute(number)
	}
	return (*[slot]float32)(c.rows[token%window*c.scorer.lower.outputs()+f*slot:])
}

// compute fills the place of a block of tokens.
func (c *Scoring) compute(number int) {
	s, start := c.scorer, number*block
	count := min(block, len(c.reduced)/hidden-start)
	c.kernel.multiply(c.rows[start%window*s.lower.outputs():], s.lower.outputs(), c.reduced[start*hidden:], hidden, count, &s.lower)
	c.held[number%len(c.held)] = number + 1
}
