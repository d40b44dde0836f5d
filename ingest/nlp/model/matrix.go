package model

import (
	"fmt"
	"slices"
)

// lane is the number of outputs that multiply computes side by side; a matrix has a multiple of it.
const lane = 4

// matrix is an affine map, stored for multiply: groups of four outputs, and within a group the four weights of the
// first input, then those of the second, and so on.
type matrix struct {
	inputs  int
	outputs int       // padded with zeros to a multiple of lane
	groups  []float32 // outputs/lane groups of inputs*lane weights
	bias    []float32 // outputs numbers
}

// tensor reads the data of a tensor and checks its shape.
func (f *File) tensor(name string, shape ...int) ([]float32, error) {
	t, err := f.Tensor(name)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(t.Shape, shape) {
		return nil, fmt.Errorf("reading tensor %q: its shape is %v, not %v; rebuild the weights with export.py", name, t.Shape, shape)
	}
	return t.Data, nil
}

// newMatrix packs weights, one row of inputs for each output, and a bias for each output; nil is no bias.
func newMatrix(weights, bias []float32, inputs int) matrix {
	rows := len(weights) / inputs
	outputs := (rows + lane - 1) / lane * lane
	m := matrix{inputs, outputs, make([]float32, outputs*inputs), make([]float32, outputs)}
	copy(m.bias, bias)
	for o := range rows {
		group := m.groups[o/lane*lane*inputs:]
		for i, w := range weights[o*inputs : (o+1)*inputs] {
			group[i*lane+o%lane] = w
		}
	}
	return m
}

// multiply applies m to rows of x, which begin step numbers apart, and writes m.outputs numbers a row to y.
// Rows may overlap: a window of three vectors is a row that begins at the first.
func (m *matrix) multiply(y, x []float32, rows, step int) {
	for o := 0; o < m.outputs; o += lane {
		group := m.groups[o*m.inputs : (o+lane)*m.inputs]
		bias := [lane]float32(m.bias[o:])
		r := 0
		for ; r+2 <= rows; r += 2 {
			a, b := product2(bias, group, x[r*step:r*step+m.inputs], x[(r+1)*step:(r+1)*step+m.inputs])
			copy(y[r*m.outputs+o:], a[:])
			copy(y[(r+1)*m.outputs+o:], b[:])
		}
		if r < rows {
			a := product1(bias, group, x[r*step:r*step+m.inputs])
			copy(y[r*m.outputs+o:], a[:])
		}
	}
}
