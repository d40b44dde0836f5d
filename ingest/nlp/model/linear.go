package model

import "slices"

// Linear scores a fixed set of classes for a vector.
type Linear struct {
	classes int
	matrix  matrix
}

// NewLinear reads the layer whose tensors are name.W and name.b.
func NewLinear(f *File, name string, classes int) (*Linear, error) {
	w, err := f.Matrix(name+".W", classes, Width)
	if err != nil {
		return nil, err
	}
	b, err := f.Matrix(name+".b", classes)
	if err != nil {
		return nil, err
	}
	return &Linear{classes, newMatrix(w, b, Width)}, nil
}

// Choosing is one goroutine's use of a Linear.
type Choosing struct {
	linear *Linear
	kernel Kernel
	scores []float32
}

// NewChoosing prepares a use of l that a kernel computes.
func (l *Linear) NewChoosing(kernel Kernel) *Choosing { return &Choosing{linear: l, kernel: kernel} }

// Best appends to best the class with the highest score for each vector of Width numbers, the first of equals; where the
// score of another is near, the class's complement, less than 0.
func (c *Choosing) Best(best []int32, vectors []float32) []int32 {
	l, rows := c.linear, len(vectors)/Width
	outputs := l.matrix.outputs()
	c.scores = slices.Grow(c.scores[:0], blocks(rows)*outputs)[:rows*outputs]
	c.kernel.multiply(c.scores, outputs, vectors, Width, rows, &l.matrix)
	for ; rows > 0; rows-- {
		scores := c.scores[(len(vectors)/Width-rows)*outputs:]
		top := 0
		for i, s := range scores[:l.classes] {
			if s > scores[top] {
				top = i
			}
		}
		class := int32(top)
		if Near(scores[:l.classes], scores[top]) > 1 {
			class = ^class
		}
		best = append(best, class)
	}
	return best
}
