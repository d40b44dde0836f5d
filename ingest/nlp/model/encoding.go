package model

// blockTiles is the number of tiles that a layer computes together. Their products fit a small second-level cache, and
// there are enough of them that reading the weights, which do not fit, is cheap beside the work.
const blockTiles = 48

// Encoding is one goroutine's use of an Encoder.
type Encoding struct {
	encoder  *Encoder
	kernel   Kernel
	memo     memo
	stretch  stretch
	rows     []float32 // of the stretch, before a layer
	next     []float32 // and after it
	block    []run
	inputs   [points][]float32 // what the points multiply for a block
	products [points][]float32 // what they give, for one group of units
	units    []float32         // of the rows of a block, before normalisation
}

// NewEncoding prepares a use of e that a kernel computes and that remembers about as many tokens as remember says, at
// 384 bytes each: those that are looked up again and again cost nearly nothing.
func (e *Encoder) NewEncoding(kernel Kernel, remember int) *Encoding {
	c := e.newLayers(kernel, stretchRows)
	c.memo = newMemo(e, kernel, max(remember, stretchRows))
	return c
}

// newLayers prepares a use of the window layers of e, for so many rows.
func (e *Encoder) newLayers(kernel Kernel, rows int) *Encoding {
	c := &Encoding{
		encoder: e,
		kernel:  kernel,
		rows:    make([]float32, (rows+blockRows)*Width),
		next:    make([]float32, (rows+blockRows)*Width),
		units:   make([]float32, blockTiles*tile*Width),
	}
	inputs, products := make([]float32, points*blockTiles*Width), make([]float32, points*blockTiles*group)
	for p := range points {
		c.inputs[p], c.products[p] = inputs[p*blockTiles*Width:], products[p*blockTiles*group:]
	}
	return c
}

// Encode gives a vector of Width numbers for each token of texts, in their order: it calls take with those of some tokens,
// one after the other, which are valid until take returns. Tokens are numbers, texts are lengths; look tells the
// features of a number, and the same number always has the same, up to the next call of Forget.
func (c *Encoding) Encode(tokens []int32, texts []int, look func(int32) Features, take func(vectors []float32)) {
	c.stretch.empty()
	for _, length := range texts {
		for p := range cut(tokens[:length]) {
			if !c.stretch.fits(p) {
				c.flush(look, take)
			}
			c.stretch.add(p)
		}
		tokens = tokens[length:]
	}
	c.flush(look, take)
}

// Forget is to be called before a number gets other features.
func (c *Encoding) Forget() { c.memo.forget() }

// flush computes the stretch, hands out its vectors and makes room for the next one.
func (c *Encoding) flush(look func(int32) Features, take func([]float32)) {
	c.embed(look)
	for i := range c.encoder.window {
		c.wallIn(&c.encoder.walls[i])
		c.convolve(&c.encoder.window[i], c.stretch.runs)
		c.rows, c.next = c.next, c.rows
	}
	for _, p := range c.stretch.pieces {
		at := p.row - p.first
		take(c.rows[(at+p.from)*Width : (at+p.to)*Width])
	}
	c.stretch.empty()
}

// embed fills the rows of the stretch. Rows outside a text are zero, as they were in training.
func (c *Encoding) embed(look func(int32) Features) {
	c.memo.reserve(stretchRows)
	for _, p := range c.stretch.pieces {
		start, end := max(p.first, 0), min(p.first+p.tiles*tile, len(p.tokens))
		c.memo.learn(p.tokens[start:end], look)
	}
	c.memo.settle()
	for _, p := range c.stretch.pieces {
		rows := c.rows[p.row*Width : (p.row+p.tiles*tile)*Width]
		for r := range p.tiles * tile {
			row := (*[Width]float32)(rows[r*Width:])
			if i := p.first + r; i >= 0 && i < len(p.tokens) {
				*row = *c.memo.vector(p.tokens[i])
			} else {
				*row = [Width]float32{}
			}
		}
	}
}

// wallIn puts a wall before and after every run.
func (c *Encoding) wallIn(wall *[Width]float32) {
	copy(c.rows, wall[:])
	for _, r := range c.stretch.runs {
		copy(c.rows[(r.row+r.tiles*tile)*Width:], wall[:])
	}
}

// convolve writes to next the rows of runs, and adds to them what a window layer makes of each and its neighbours.
func (c *Encoding) convolve(l *convolution, runs []run) {
	c.block = c.block[:0]
	room := blockTiles
	for _, r := range runs {
		for r.tiles > 0 {
			part := run{r.row, min(r.tiles, room)}
			c.block = append(c.block, part)
			r.row, r.tiles, room = r.row+part.tiles*tile, r.tiles-part.tiles, room-part.tiles
			if room == 0 {
				c.compute(l, blockTiles)
				c.block, room = c.block[:0], blockTiles
			}
		}
	}
	if room < blockTiles {
		c.compute(l, blockTiles-room)
	}
}

// compute is convolve for a block of so many tiles.
func (c *Encoding) compute(l *convolution, tiles int) {
	k, at := c.kernel, 0
	for _, r := range c.block {
		k.spread(&c.inputs, at*Width, c.rows[(r.row-1)*Width:], r.tiles)
		at += r.tiles
	}
	for g := range groups {
		for p := range points {
			k.multiply(c.products[p], group, c.inputs[p], Width, tiles, &l.products[g][p])
		}
		k.gather(c.units[g*lanes:], &c.products, tiles)
	}
	at = 0
	for _, r := range c.block {
		k.normalise(c.next[r.row*Width:], c.rows[r.row*Width:], c.units[at*Width:], &l.norm, r.tiles*tile)
		at += r.tiles * tile
	}
}
