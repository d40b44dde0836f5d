package model

// lanes is the number of outputs in a panel: two vectors of eight.
const lanes = 16

// matrix is an affine map, stored for multiply: panels of 16 outputs, and within a panel the 16 weights of the first
// input, then those of the second, and so on. A kernel keeps a panel in the cache while all rows pass.
type matrix struct {
	inputs  int // a multiple of 4
	weights []float32
	bias    []float32 // a number for each output; their number is padded with zeros to whole panels
}

// newMatrix packs weights, one row of inputs for each output, and a bias for each output; nil is no bias.
func newMatrix(weights, bias []float32, inputs int) matrix {
	rows := len(weights) / inputs
	panels := (rows + lanes - 1) / lanes
	m := matrix{inputs, make([]float32, panels*lanes*inputs), make([]float32, panels*lanes)}
	copy(m.bias, bias)
	for o := range rows {
		panel := m.weights[o/lanes*lanes*inputs:]
		for i, w := range weights[o*inputs : (o+1)*inputs] {
			panel[i*lanes+o%lanes] = w
		}
	}
	return m
}

// panels is the number of panels.
func (m *matrix) panels() int { return len(m.bias) / lanes }

// outputs is the number of outputs, the padding included.
func (m *matrix) outputs() int { return len(m.bias) }
