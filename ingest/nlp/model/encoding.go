package model

import "slices"

// chunk is the number of tokens encoded at a time: enough to make the rows around them cheap, few enough for the cache.
const chunk = 128

// Encoding is one goroutine's use of an Encoder.
type Encoding struct {
	encoder  *Encoder
	memo     memo
	rows     []float32         // vectors of a chunk, of Depth rows on either side, and of what its last tile reads beyond
	inputs   [points][]float32 // what a convolution multiplies
	products [points][]float32
	tile     [tile][units]float32
	out      []float32
}

// NewEncoding prepares a use of e.
func (e *Encoder) NewEncoding() *Encoding {
	const rows = chunk + 2*Depth
	c := &Encoding{encoder: e, memo: newMemo(e), rows: make([]float32, (rows+tile)*Width)}
	for p := range points {
		c.inputs[p] = make([]float32, rows/tile*Width)
		c.products[p] = make([]float32, rows/tile*units)
	}
	return c
}

// Encode gives a vector of Width numbers for each token, one after the other. The result is valid until the next call.
func (c *Encoding) Encode(tokens []Features) []float32 {
	c.out = slices.Grow(c.out[:0], len(tokens)*Width)
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

// embed fills rows with the tokens from start to end. Rows outside the text are zero, as they were in training; so are
// those after end, for what is left there would show in the rounding of the last tile.
func (c *Encoding) embed(tokens []Features, start, end int) {
	clear(c.rows)
	for i := max(start, 0); i < min(end, len(tokens)); i++ {
		c.memo.vector((*[Width]float32)(c.rows[(i-start)*Width:]), tokens[i])
	}
}

// convolve adds to the rows from first to last (exclusive) what a window layer makes of each and its neighbours.
// Each layer needs one row less on either side than the layer before it, so that at the end the tokens of the chunk
// are right and the rows around them are spent.
func (c *Encoding) convolve(l *convolution, first, last int) {
	tiles := (last - first + tile - 1) / tile
	for t := range tiles {
		spread(&c.inputs, t*Width, c.rows[(first-1+t*tile)*Width:])
	}
	for p := range l.points {
		l.points[p].multiply(c.products[p], c.inputs[p], tiles, Width)
	}
	for r := first; r < last; r++ {
		if (r-first)%tile == 0 {
			gather(&c.tile, &c.products, (r-first)/tile*units)
		}
		added := l.finish.row(c.tile[(r-first)%tile][:])
		for i, v := range added {
			c.rows[r*Width+i] += v
		}
	}
}
