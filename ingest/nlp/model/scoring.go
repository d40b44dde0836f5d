package model

const (
	block  = 8   // tokens computed together
	window = 256 // tokens kept, a multiple of block
)

// Scoring is one goroutine's use of a Scorer. It keeps what the last tokens add to the hidden layer: a state looks at
// tokens near each other, so each is computed once, and memory does not grow with the text.
type Scoring struct {
	scorer  *Scorer
	vectors []float32
	held    [window / block]int // which block of the text lies in each place, from 1; 0 none
	rows    []float32           // what each token in the window adds, for each feature
	reduced []float32           // one block after the first matrix
	scores  []float32
}

// NewScoring prepares a use of s.
func (s *Scorer) NewScoring() *Scoring {
	return &Scoring{
		scorer:  s,
		rows:    make([]float32, window*s.lower.outputs),
		reduced: make([]float32, block*hidden),
		scores:  make([]float32, s.upper.outputs),
	}
}

// Begin takes up a new text: a vector of Width numbers for each token, to stay unchanged as long as moves are scored.
func (c *Scoring) Begin(vectors []float32) {
	c.vectors = vectors
	clear(c.held[:])
}

// Score gives a score for each move in a state whose features are these tokens; -1 is a feature without a token.
// The result is valid until the next call.
func (c *Scoring) Score(features []int) []float32 {
	var sum [slot]float32
	copy(sum[:], c.scorer.bias)
	for f, token := range features {
		for i, v := range c.adds(f, token) {
			sum[i] += v
		}
	}
	var units [hidden]float32
	for i := range units {
		units[i] = max(sum[halves*i], sum[halves*i+1])
	}
	c.scorer.upper.multiply(c.scores, units[:], 1, 0)
	return c.scores[:c.scorer.moves]
}

// adds is what a token adds to the hidden layer as feature f.
func (c *Scoring) adds(f, token int) *[slot]float32 {
	if token < 0 {
		return (*[slot]float32)(c.scorer.missing[f*slot:])
	}
	if number := token / block; c.held[number%len(c.held)] != number+1 {
		c.compute(number)
	}
	return (*[slot]float32)(c.rows[token%window*c.scorer.lower.outputs+f*slot:])
}

// compute fills the place of a block of the text.
func (c *Scoring) compute(number int) {
	start := number * block
	count := min(block, len(c.vectors)/Width-start)
	c.scorer.reduce.multiply(c.reduced, c.vectors[start*Width:], count, Width)
	c.scorer.lower.multiply(c.rows[start%window*c.scorer.lower.outputs:], c.reduced, count, hidden)
	c.held[number%len(c.held)] = number + 1
}
