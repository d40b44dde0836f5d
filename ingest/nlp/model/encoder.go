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
	mixer  layer
	window [Depth]convolution
}

// NewEncoder reads the network of a name, as "tok2vec", that looks at so many features of a token.
func NewEncoder(f *File, name string, features int) (*Encoder, error) {
	e := &Encoder{tables: make([]table, features)}
	if features > len(Features{}) {
		return nil, fmt.Errorf("reading network %q: %d features, at most %d are known", name, features, len(Features{}))
	}
	var err error
	for i := range e.tables {
		if e.tables[i], err = newTable(f, name, i); err != nil {
			return nil, err
		}
	}
	if e.mixer, err = newLayer(f, name+".mix", features*Width); err != nil {
		return nil, err
	}
	for i := range e.window {
		if e.window[i], err = newConvolution(f, fmt.Sprintf("%s.conv%d", name, i+1)); err != nil {
			return nil, err
		}
	}
	return e, nil
}
