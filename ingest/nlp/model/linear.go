package model

// Linear scores a fixed set of classes for a vector.
type Linear struct {
	classes int
	matrix  matrix
}

// NewLinear reads the layer whose tensors are name.W and name.b.
func NewLinear(f *File, name string, classes int) (*Linear, error) {
	w, err := f.tensor(name+".W", classes, Width)
	if err != nil {
		return nil, err
	}
	b, err := f.tensor(name+".b", classes)
	if err != nil {
		return nil, err
	}
	return &Linear{classes, newMatrix(w, b, Width)}, nil
}

// Best gives the class with the highest score for each vector of Width numbers, the first of equals.
func (l *Linear) Best(vectors []float32) []int {
	best := make([]int, len(vectors)/Width)
	scores := make([]float32, l.matrix.outputs)
	for i := range best {
		l.matrix.multiply(scores, vectors[i*Width:], 1, 0)
		for c, s := range scores[:l.classes] {
			if s > scores[best[i]] {
				best[i] = c
			}
		}
	}
	return best
}
