package encoder

import "fmt"

const (
	chunkRows = 4 * blockRows // rows that go through the products of a layer together: what they need stays in the cache
	groupRows = 384           // rows, at least, that go through a layer before the next one: reading its weights is cheap beside
)

// Run is one goroutine's use of an Encoder.
type Run struct {
	encoder *Encoder
	group   int       // rows of the largest group
	states  []float32 // of all windows
	windows [][]float32
	inputs  quantised
	qkv     []float32 // queries, keys and values of a group: a panel of all its rows for each head and kind
	context []float32 // what the heads give, for a group
	feed    []float32 // of a chunk: what the feed-forward layer gives
	added   []float32 // of a chunk: what is added to the states
	attention
	denseX, denseY []float32
}

// NewRun prepares a use of e.
func (e *Encoder) NewRun() *Run {
	group := groupRows + e.Longest()
	rows := blocks(group) + panelWidth // a kernel reads and writes whole blocks
	return &Run{
		encoder:   e,
		group:     group,
		inputs:    newQuantised(chunkRows, feedWidth),
		qkv:       make([]float32, thirds*Width*rows),
		context:   make([]float32, rows*Width),
		feed:      make([]float32, chunkRows*feedWidth),
		added:     make([]float32, chunkRows*Width),
		attention: newAttention(e.Longest()),
	}
}

// Encode gives the last hidden states of windows, Width numbers for each id, valid until the next call. A window is the ids of
// at most [Encoder.Longest] pieces, [CLS] and [SEP] included. What a window gives depends on nothing but the window. It panics
// on a window that is too long, and on an id that is none.
func (r *Run) Encode(windows [][]int32) [][]float32 {
	total := 0
	for _, ids := range windows {
		if len(ids) > r.encoder.Longest() {
			panic(fmt.Sprintf("encoding a window of %d pieces: the encoder knows %d places", len(ids), r.encoder.Longest()))
		}
		total += len(ids)
	}
	r.states = grow(r.states, (total+blockRows)*Width)
	r.windows = r.windows[:0]
	for at := 0; len(windows) > 0; {
		count, rows := fit(windows)
		r.encode(windows[:count], r.states[at*Width:(at+rows)*Width])
		windows, at = windows[count:], at+rows
	}
	return r.windows
}

// fit tells how many windows make a group, and how many rows those have.
func fit(windows [][]int32) (count, rows int) {
	for count < len(windows) && rows < groupRows {
		rows += len(windows[count])
		count++
	}
	return count, rows
}

// encode computes a group of windows into x.
func (r *Run) encode(windows [][]int32, x []float32) {
	at := 0
	for _, ids := range windows {
		states := x[at : at+len(ids)*Width]
		r.embed(states, ids)
		r.windows = append(r.windows, states)
		at += len(states)
	}
	for i := range r.encoder.layers {
		l := &r.encoder.layers[i]
		r.project(l, x)
		r.attend(windows)
		r.feedForward(l, x)
	}
}

// embed writes the rows that go into the first layer.
func (r *Run) embed(x []float32, ids []int32) {
	e := &r.encoder.embedding
	for i, id := range ids {
		e.write((*[Width]float32)(x[i*Width:]), id)
	}
	r.encoder.kernel.normalise(x, x, e.positions, e.norm, len(ids))
}

// project makes the queries, keys and values of the rows of a group.
func (r *Run) project(l *layer, x []float32) {
	rows := len(x) / Width
	for at := 0; at < rows; at += chunkRows {
		now := min(chunkRows, rows-at)
		y := output{r.qkv[at*headWidth:], headWidth, r.panelStep()}
		r.multiply(y, x[at*Width:], Width, now, &l.qkv)
		for p := 0; p < thirds*heads && !r.encoder.full; p++ {
			r.encoder.kernel.shorten(y.data[p*y.panel : p*y.panel+now*headWidth])
		}
	}
}

// panelStep is the number of numbers from a panel of qkv to the next.
func (r *Run) panelStep() int { return len(r.qkv) / (thirds * heads) }

// feedForward makes the next states of the rows of a group from what their heads gave.
func (r *Run) feedForward(l *layer, x []float32) {
	k, rows := r.encoder.kernel, len(x)/Width
	for at := 0; at < rows; at += chunkRows {
		now := min(chunkRows, rows-at)
		x := x[at*Width : (at+now)*Width]
		r.multiply(rowMajor(r.added, Width), r.context[at*Width:], Width, now, &l.out)
		k.normalise(x, x, r.added, l.norm1, now)
		r.multiply(rowMajor(r.feed, feedWidth), x, Width, now, &l.up)
		k.gelu(r.feed[:now*feedWidth])
		r.multiply(rowMajor(r.added, Width), r.feed, feedWidth, now, &l.down)
		k.normalise(x, x, r.added, l.norm2, now)
	}
}

// multiply applies a layer's map to rows of x, at most a chunk.
func (r *Run) multiply(y output, x []float32, width, rows int, p *product) {
	if p.integers == nil {
		r.encoder.kernel.multiply(y, x, width, rows, &p.full.panels)
		return
	}
	r.inputs.width = width
	r.encoder.kernel.quantise(&r.inputs, x, rows)
	r.encoder.kernel.multiplyInt8(y, &r.inputs, rows, p.integers)
}
