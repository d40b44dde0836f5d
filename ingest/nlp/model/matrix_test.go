package model

import (
	"math/rand/v2"
	"testing"
)

// random gives n numbers in [-1, 1), the same in every run.
func random(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = 2*r.Float32() - 1
	}
	return x
}

// The kernels must give the very bits of the plain sum, for any number of rows and outputs, rows apart or overlapping.
func TestMultiply(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct{ inputs, outputs, rows, step int }{
		{4, 1, 1, 4}, {64, 106, 3, 64}, {288, 288, 5, 96}, {96, 50, 2, 96}, {576, 288, 1, 0}, {96, 64, 0, 96},
	} {
		weights, bias := random(r, c.inputs*c.outputs), random(r, c.outputs)
		x := random(r, c.rows*c.step+c.inputs)
		m := newMatrix(weights, bias, c.inputs)
		y := make([]float32, c.rows*m.outputs)
		m.multiply(y, x, c.rows, c.step)
		for row := range c.rows {
			for o := range c.outputs {
				want := plain(bias[o], weights[o*c.inputs:(o+1)*c.inputs], x[row*c.step:])
				if got := y[row*m.outputs+o]; got != want {
					t.Errorf("%+v: row %d, output %d is %g, want %g", c, row, o, got, want)
				}
			}
		}
	}
}

func plain(sum float32, w, x []float32) float32 {
	for i := range w {
		sum += float32(w[i] * x[i])
	}
	return sum
}

func BenchmarkMultiply(b *testing.B) {
	const inputs, outputs, rows = 3 * Width, pieces * Width, chunk
	r := rand.New(rand.NewPCG(1, 2))
	m := newMatrix(random(r, inputs*outputs), random(r, outputs), inputs)
	x, y := random(r, rows*Width+inputs), make([]float32, rows*outputs)
	for b.Loop() {
		m.multiply(y, x, rows, Width)
	}
	b.ReportMetric(float64(b.N)*inputs*outputs*rows/b.Elapsed().Seconds()/1e9, "Gmul/s")
}
