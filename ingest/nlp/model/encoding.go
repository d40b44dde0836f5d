package model

// chunk is the number of tokens encoded at a time: enough to make the rows around them cheap, few enough for the cache.
const chunk = 128

// Encoding is one goroutine's use of an Encoder.
type Encoding struct {
	encoder *Encoder
	memo    memo
	rows    []float32 // vectors of a chunk and of Depth rows on either side
	sums    []float32 // what a matrix made of them
	out     []float32
}

// NewEncoding prepares a use of e.
func (e *Encoder) NewEncoding() *Encoding {
	rows := chunk + 2*Depth
	return &Encoding{
		encoder: e,
		memo:    newMemo(e),
		rows:    make([]float32, rows*Width),
		sums:    make([]float32, rows*Width*pieces),
	}
}

// Encode gives a vector of Width numbers for each token, one after the other. The result is valid until the next call.
func (c *Encoding) Encode(tokens []Features) []float32 {
	c.out = c.out[:0]
	for start := 0; start < len(tokens); start += chunk {
		end := min(start+chunk, len(tokens))
		c.embed(tokens, start-Depth, end+Depth)
		count := end - start + 2*Depth
		for i := range c.encoder.window {
			c.convolve(&c.encoder.window[i], i+1, count-1-i)
		}
		c.out = append(c.out, c.rows[Depth*Width:(count-Depth)*Width]...)
	}
	return c.out
}

// embed fills rows with the tokens from start to end. Rows outside the text are zero, as they were in training.
func (c *Encoding) embed(tokens []Features, start, end int) {
	for i := start; i < end; i++ {
		row := (*[Width]float32)(c.rows[(i-start)*Width:])
		if i < 0 || i >= len(tokens) {
			*row = [Width]float32{}
			continue
		}
		c.memo.vector(row, tokens[i])
	}
}

// convolve adds to the rows from first to last (exclusive) what a window layer makes of each and its neighbours.
// Each layer needs one row less on either side than the layer before it, so that at the end the tokens of the chunk
// are right and the rows around them are spent.
func (c *Encoding) convolve(l *layer, first, last int) {
	l.linear.multiply(c.sums, c.rows[(first-1)*Width:], last-first, Width)
	for r := first; r < last; r++ {
		row := (*[Width]float32)(c.rows[r*Width:])
		added := l.activate(c.sums[(r-first)*Width*pieces:])
		for i := range row {
			row[i] += added[i]
		}
	}
}
