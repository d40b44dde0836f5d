package encoder

import (
	"fmt"

	"diplograph/ingest/weights"
)

// embedding turns ids into rows. A word's row stays int8 in the file, and is widened when it is looked up.
type embedding struct {
	words     int
	integers  []int8
	scale     []float32
	full      []float32 // where the file has no integers
	positions []float32 // of as many places as a window may have, with what stands for the first of two texts
	norm      *norm
}

// readEmbedding reads the tensors named embed.
func readEmbedding(f *weights.File, words int) (e embedding, err error) {
	e.words = words
	if err := e.readWords(f); err != nil {
		return e, err
	}
	places, err := f.Tensor("embed.position")
	if err != nil {
		return e, err
	}
	if len(places.Shape) != 2 || places.Shape[1] != Width || places.Shape[0] == 0 {
		return e, fmt.Errorf("reading tensor %q: its shape is %v, not [places %d]", "embed.position", places.Shape, Width)
	}
	e.positions = places.Data
	e.norm, err = readNorm(f, "embed.norm")
	return e, err
}

// readWords reads the rows of the words.
func (e *embedding) readWords(f *weights.File) error {
	shape, integers, err := f.Int8("embed.word")
	if err != nil {
		return err
	}
	if len(shape) != 2 || shape[0] != e.words || shape[1] != Width {
		return fmt.Errorf("reading tensor %q: its shape is %v, not [%d %d]", "embed.word", shape, e.words, Width)
	}
	if e.integers = integers; integers == nil {
		e.full, err = f.Matrix("embed.word", e.words, Width)
		return err
	}
	e.scale, err = f.Matrix("embed.word.scale", e.words)
	return err
}

// write writes the row of an id to x, without its place.
func (e *embedding) write(x *[Width]float32, id int32) {
	if e.full != nil {
		copy(x[:], e.full[int(id)*Width:])
		return
	}
	row, scale := (*[Width]int8)(e.integers[int(id)*Width:]), e.scale[id]
	for i, v := range row {
		x[i] = float32(v) * scale
	}
}
