package model

import "fmt"

const (
	// Width is the length of a token's vector.
	Width = 96
	// Depth is the number of window layers, and so the number of tokens on either side that a vector depends on.
	Depth = 4
)

// Encoder turns tokens into vectors that know their neighbours.
type Encoder struct {
	tables []table
	mixer  matrix
	norm   norm // of what the mixer makes
	window [Depth]convolution
	walls  [Depth][Width]float32 // what each window layer sees far from any token
}

// NewEncoder reads the network of a name, as "tok2vec", that looks at so many features of a token.
func NewEncoder(f *File, name string, features int) (*Encoder, error) {
	if features > len(Features{}) {
		return nil, fmt.Errorf("reading network %q: %d features, at most %d are known", name, features, len(Features{}))
	}
	e := &Encoder{tables: make([]table, features)}
	var err error
	for i := range e.tables {
		if e.tables[i], err = newTable(f, name, i); err != nil {
			return nil, err
		}
	}
	if err := e.readMixer(f, name+".mix"); err != nil {
		return nil, err
	}
	for i := range e.window {
		if e.window[i], err = newConvolution(f, fmt.Sprintf("%s.conv%d", name, i+1)); err != nil {
			return nil, err
		}
	}
	e.raiseWalls()
	return e, nil
}

// readMixer reads the layer that makes one vector of the embeddings of a token.
func (e *Encoder) readMixer(f *File, name string) error {
	w, b, err := readMaxout(f, name, len(e.tables)*Width)
	if err != nil {
		return err
	}
	e.mixer = newMatrix(w, b, len(e.tables)*Width)
	e.norm, err = newNorm(f, name)
	return err
}

// raiseWalls finds what becomes of rows without a token near: they begin as zeros, as the model was trained with, but
// bias and normalisation make something else of them, layer by layer.
func (e *Encoder) raiseWalls() {
	c := e.newLayers(portable{}, tile+2)
	for i := range Depth - 1 {
		for r := range tile + 2 {
			copy(c.rows[r*Width:], e.walls[i][:])
		}
		c.convolve(&e.window[i], []run{{row: 1, tiles: 1}})
		copy(e.walls[i+1][:], c.next[2*Width:])
	}
}
