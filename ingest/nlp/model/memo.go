package model

// mixed is the number of tokens that are computed together.
const mixed = 48

// Features are the hashed features of a token, in the order of the embedding tables. An Encoder reads as many as it
// has tables.
type Features [6]uint64

// memo computes mixed embeddings. They depend on nothing but the token's features, so it remembers them by the token's
// number. When it is full it forgets everything: that may happen at any time, because a vector that is computed again is the same,
// it costs little, because the words that matter are soon back, and it bounds the memory.
type memo struct {
	encoder *Encoder
	kernel  Kernel
	places  []int32   // by number, where its vector is, from 1; 0 if it is not known
	vectors []float32 // as many rows as are remembered
	used    int       // of them
	waiting int       // of those, the last, that are not computed yet
	inputs  []float32 // embeddings of those that wait
	sums    []float32 // of their mixture
	units   []float32
	zeros   []float32
}

func newMemo(e *Encoder, kernel Kernel, size int) memo {
	return memo{
		encoder: e,
		kernel:  kernel,
		vectors: make([]float32, size*Width),
		inputs:  make([]float32, mixed*e.mixer.inputs),
		sums:    make([]float32, mixed*e.mixer.outputs()),
		units:   make([]float32, mixed*Width),
		zeros:   make([]float32, mixed*Width),
	}
}

// forget drops all vectors.
func (m *memo) forget() {
	clear(m.places)
	m.used = 0
}

// reserve makes sure that so many more vectors can be learned without forgetting.
func (m *memo) reserve(count int) {
	if m.used+count > len(m.vectors)/Width {
		m.forget()
	}
}

// learn takes up the tokens that are not known.
func (m *memo) learn(tokens []int32, look func(int32) Features) {
	for _, t := range tokens {
		if int(t) >= len(m.places) {
			m.places = append(m.places, make([]int32, int(t)+1-len(m.places))...)
		}
		if m.places[t] != 0 {
			continue
		}
		m.embed(look(t))
		m.used++
		m.places[t] = int32(m.used)
		if m.waiting++; m.waiting == mixed {
			m.settle()
		}
	}
}

// embed looks up the embeddings of the next token that waits.
func (m *memo) embed(token Features) {
	row := m.inputs[m.waiting*m.encoder.mixer.inputs:]
	for i := range m.encoder.tables {
		m.encoder.tables[i].embed((*[Width]float32)(row[i*Width:]), token[i])
	}
}

// settle computes what waits.
func (m *memo) settle() {
	e, count := m.encoder, m.waiting
	if count == 0 {
		return
	}
	m.kernel.multiply(m.sums, e.mixer.outputs(), m.inputs, e.mixer.inputs, count, &e.mixer)
	for i := range count {
		largest(m.units[i*Width:], m.sums[i*e.mixer.outputs():])
	}
	m.kernel.normalise(m.vectors[(m.used-count)*Width:], m.zeros, m.units, &e.norm, count)
	m.waiting = 0
}

// vector is that of a token that was learned.
func (m *memo) vector(token int32) *[Width]float32 {
	return (*[Width]float32)(m.vectors[(int(m.places[token])-1)*Width:])
}
