package model

// memoSize is the number of distinct tokens whose mixed embeddings are kept; 3 MB hold nine tenths of what news repeats.
const memoSize = 8192

// Features are the hashed features of a token, in the order of the embedding tables. An Encoder reads as many as it
// has tables.
type Features [6]uint64

// memo computes mixed embeddings. They depend on nothing but the token's features, so it remembers them; when it is
// full it forgets everything, which costs little and bounds its memory.
type memo struct {
	encoder *Encoder
	known   map[Features]int // place in vectors
	vectors [][Width]float32
	input   []float32
	sums    []float32
}

func newMemo(e *Encoder) memo {
	return memo{
		encoder: e,
		known:   make(map[Features]int),
		input:   make([]float32, e.mixer.linear.inputs),
		sums:    make([]float32, e.mixer.linear.outputs),
	}
}

// vector writes the mixed embedding of a token to v.
func (m *memo) vector(v *[Width]float32, token Features) {
	clear(token[len(m.encoder.tables):])
	if at, ok := m.known[token]; ok {
		*v = m.vectors[at]
		return
	}
	m.compute(v, token)
	if len(m.vectors) == memoSize {
		clear(m.known)
		m.vectors = m.vectors[:0]
	}
	m.known[token] = len(m.vectors)
	m.vectors = append(m.vectors, *v)
}

// compute sums and mixes the embeddings of a token.
func (m *memo) compute(v *[Width]float32, token Features) {
	for i := range m.encoder.tables {
		m.encoder.tables[i].embed((*[Width]float32)(m.input[i*Width:]), token[i])
	}
	mixer := &m.encoder.mixer
	mixer.linear.multiply(m.sums, m.input, 1, 0)
	*v = mixer.finish.row(m.sums)
}
