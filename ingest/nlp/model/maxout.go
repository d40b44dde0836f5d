package model

// A unit of a maxout layer is the largest of three linear pieces. Units are computed in groups of as many as a panel
// has lanes, so that a group is three panels, one for each piece, and the largest is taken lane by lane.
const (
	pieces = 3
	groups = Width / lanes
	group  = pieces * lanes // numbers that become the units of a group
)

// readMaxout reads the weights and biases of the pieces of a layer, the rows in the order of the groups.
func readMaxout(f *File, name string, inputs int) (w, b []float32, err error) {
	weights, err := f.Matrix(name+".W", Width, pieces, inputs)
	if err != nil {
		return nil, nil, err
	}
	bias, err := f.Matrix(name+".b", Width, pieces)
	if err != nil {
		return nil, nil, err
	}
	w, b = make([]float32, 0, len(weights)), make([]float32, 0, len(bias))
	for i := range groups * group {
		row := (i/group*lanes+i%lanes)*pieces + i%group/lanes // of unit and piece, in the file
		w, b = append(w, weights[row*inputs:(row+1)*inputs]...), append(b, bias[row])
	}
	return w, b, nil
}

// largest writes to z the units of a row of pieces.
func largest(z, y []float32) {
	for i := range z[:Width] {
		p := y[i/lanes*group+i%lanes:]
		z[i] = max(p[0], p[lanes], p[2*lanes])
	}
}
