package encoder

import (
	"fmt"
	"os"

	"diplograph/ingest/kernel"
	"diplograph/ingest/weights"
)

const (
	// Width is the number of numbers in a hidden state.
	Width = 384

	heads     = 12
	headWidth = Width / heads // which is panelWidth, so that a head is a panel of what the first product of a layer gives
	thirds    = 3             // queries, keys and values
	feedWidth = 4 * Width     // of the feed-forward layer
)

// Encoder turns a window of word pieces into hidden states.
type Encoder struct {
	kernel    Kernel
	wordPiece *WordPiece
	embedding embedding
	layers    []layer
	full      bool // its matrices are not of integers
}

// layer is what a layer of the encoder computes with.
type layer struct {
	qkv, out, up, down product
	norm1, norm2       *norm
}

// Open reads the encoder of a weights file, whose sections doc.go names. The environment variable DIPLOGRAPH_KERNEL names the
// kernel that computes it, see [ChooseKernel]. The file's data stays in use, unchanged.
func Open(f *weights.File) (*Encoder, error) {
	kernel, err := ChooseKernel(os.Getenv(kernel.Variable))
	if err != nil {
		return nil, err
	}
	return OpenWith(f, kernel)
}

// OpenWith is Open with a kernel.
func OpenWith(f *weights.File, kernel Kernel) (*Encoder, error) {
	vocabulary, err := f.Lines("vocabulary")
	if err != nil {
		return nil, err
	}
	e := &Encoder{kernel: kernel}
	if e.wordPiece, err = NewWordPiece(vocabulary); err != nil {
		return nil, err
	}
	if e.embedding, err = readEmbedding(f, len(vocabulary)); err != nil {
		return nil, err
	}
	for f.Has(fmt.Sprintf("layer.%d.qkv.W", len(e.layers))) {
		l, err := readLayer(f, fmt.Sprintf("layer.%d.", len(e.layers)))
		if err != nil {
			return nil, err
		}
		e.layers, e.full = append(e.layers, l), l.qkv.integers == nil
	}
	return e, nil
}

// readLayer reads the tensors of a layer.
func readLayer(f *weights.File, name string) (l layer, err error) {
	for _, p := range []struct {
		to              *product
		name            string
		outputs, inputs int
	}{
		{&l.qkv, "qkv", thirds * Width, Width}, {&l.out, "out", Width, Width},
		{&l.up, "up", feedWidth, Width}, {&l.down, "down", Width, feedWidth},
	} {
		if *p.to, err = readProduct(f, name+p.name, p.outputs, p.inputs); err != nil {
			return l, err
		}
	}
	if l.norm1, err = readNorm(f, name+"norm1"); err != nil {
		return l, err
	}
	l.norm2, err = readNorm(f, name+"norm2")
	return l, err
}

// WordPiece is what cuts texts into the pieces that the encoder knows.
func (e *Encoder) WordPiece() *WordPiece { return e.wordPiece }

// Longest is the number of pieces that a window may have, [CLS] and [SEP] included.
func (e *Encoder) Longest() int { return len(e.embedding.positions) / Width }

// Kernel is what computes the encoder.
func (e *Encoder) Kernel() Kernel { return e.kernel }
