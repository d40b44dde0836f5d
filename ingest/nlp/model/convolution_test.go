package model

import (
	"math/rand/v2"
	"testing"
)

// window is a window layer as it is written: one product of three rows side by side.
type plainLayer struct {
	matrix matrix
	norm   norm
}

func newPlainLayer(tb testing.TB, f *File, name string, inputs int) (l plainLayer) {
	w, b, err := readMaxout(f, name, inputs)
	if err != nil {
		tb.Fatal(err)
	}
	if l.norm, err = newNorm(f, name); err != nil {
		tb.Fatal(err)
	}
	l.matrix = newMatrix(w, b, inputs)
	return l
}

// row is what the layer adds to x for some inputs.
func (l *plainLayer) row(x, inputs []float32) []float32 {
	y, z, sum := make([]float32, l.matrix.outputs()), make([]float32, Width), make([]float32, Width)
	portable{}.multiply(y, 0, inputs, 0, 1, &l.matrix)
	largest(z, y)
	portable{}.normalise(sum, x, z, &l.norm, 1)
	return sum
}

// The six products of a tile must make the rows that the plain window makes, for any number of tiles.
func TestConvolution(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		f, _ := open(t)
		l := newPlainLayer(t, f, "tok2vec.conv1", 3*Width)
		c, _ := newEncoding(t, kernel, "tok2vec", 6)
		var worst float64
		for _, tiles := range []int{1, 3, 5, blockTiles, blockTiles + 7} {
			x := random(rand.New(rand.NewPCG(9, uint64(tiles))), (tiles*tile+2)*Width)
			copy(c.rows, x)
			c.convolve(&c.encoder.window[0], []run{{1, tiles}})
			for r := 1; r <= tiles*tile; r++ {
				worst = max(worst, distance(l.row(x[r*Width:], x[(r-1)*Width:]), c.next[r*Width:]))
			}
		}
		t.Logf("the largest difference from the plain window is %.2g", worst)
		if worst > 1e-4 {
			t.Errorf("rows are %g from the plain window's", worst)
		}
	})
}
