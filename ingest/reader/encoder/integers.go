package encoder

import (
	"fmt"

	"diplograph/ingest/weights"
)

// integers is an affine map with int8 weights and a scale for each output, stored in panels: of a panel, four weights of
// the first output, four of the second, and so on; then the next four of each.
type integers struct {
	inputs  int // a multiple of 4
	weights []int8
	shift   []int32 // a number for each output: what a kernel that adds 128 to its inputs must add to the sums
	scale   []float32
	bias    []float32
}

// quad is the number of weights of an output that lie together.
const quad = 4

// newIntegers packs weights, a row of inputs for each output; their number is a multiple of panelWidth.
func newIntegers(w []int8, scale, bias []float32, inputs int) *integers {
	m := &integers{inputs, make([]int8, len(w)), make([]int32, len(bias)), scale, bias}
	for o := range bias {
		panel := m.weights[o/panelWidth*panelWidth*inputs:]
		for i, v := range w[o*inputs : (o+1)*inputs] {
			panel[(i/quad*panelWidth+o%panelWidth)*quad+i%quad] = v
			m.shift[o] -= 128 * int32(v)
		}
	}
	return m
}

// outputs is the number of outputs.
func (m *integers) outputs() int { return len(m.bias) }

// quantised holds rows of numbers as integers with a scale each: a number is about its integer times the scale of its row.
// The scale is the largest magnitude of the row / 127, an integer the number times (127 / the largest), rounded half to
// even; all of that in float32. A row without a number of 1e-30 or more is all zeros.
type quantised struct {
	width   int // numbers of a row
	numbers []byte
	scales  []float32
}

const (
	byteRange = 127   // the largest integer
	smallest  = 1e-30 // of what is not taken for zero; 127 divided by it is still finite
)

// newQuantised makes room for rows of up to width numbers: two bytes each, for a kernel may want as many.
func newQuantised(rows, width int) quantised {
	return quantised{width, make([]byte, 2*rows*width), make([]float32, rows)}
}

// product is a layer's affine map: of integers, or of numbers of full precision.
type product struct {
	integers *integers
	full     *Dense
}

// readProduct reads the map whose tensors are name.W, name.scale and name.b.
func readProduct(f *weights.File, name string, outputs, inputs int) (p product, err error) {
	bias, err := f.Matrix(name+".b", outputs)
	if err != nil {
		return p, err
	}
	shape, w, err := f.Int8(name + ".W")
	if err != nil {
		return p, err
	}
	if len(shape) != 2 || shape[0] != outputs || shape[1] != inputs {
		return p, fmt.Errorf("reading tensor %q: its shape is %v, not [%d %d]", name+".W", shape, outputs, inputs)
	}
	if w == nil {
		full, err := f.Matrix(name+".W", outputs, inputs)
		if err != nil {
			return p, err
		}
		return product{full: NewDense(full, bias, inputs)}, nil
	}
	scale, err := f.Matrix(name+".scale", outputs)
	return product{integers: newIntegers(w, scale, bias, inputs)}, err
}
