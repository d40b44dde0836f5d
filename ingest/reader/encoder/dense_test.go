package encoder

import (
	"math"
	"slices"
	"testing"
)

// Any number of rows, inputs and outputs; y is written as far as it is asked for, and no farther.
func TestDense(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		run := randomEncoder(t, false, kernel).NewRun()
		for _, c := range []struct{ inputs, outputs, rows int }{{384, 5, 1}, {384, 33, 12}, {7, 1, 13}, {50, 64, 100}, {1, 40, 49}, {3, 2, 0}} {
			w, bias, x := uniform(1, c.inputs*c.outputs, -1, 1), uniform(2, c.outputs, -1, 1), uniform(3, c.rows*c.inputs, -1, 1)
			d := NewDense(w, bias, c.inputs)
			y := slices.Repeat([]float32{-99}, c.rows*c.outputs+1)
			run.Dense(d, y, x[:len(x):len(x)], c.rows)
			for i := range c.rows * c.outputs {
				r, o := i/c.outputs, i%c.outputs
				sum := bias[o]
				for k := range c.inputs {
					sum += float32(w[o*c.inputs+k] * x[r*c.inputs+k])
				}
				if y[i] != sum {
					t.Errorf("%+v: row %d, output %d: got %v, want %v", c, r, o, y[i], sum)
				}
			}
			if y[c.rows*c.outputs] != -99 || d.Inputs() != c.inputs || d.Outputs() != c.outputs {
				t.Errorf("%+v: more was written than asked for, or the sizes are %d and %d", c, d.Inputs(), d.Outputs())
			}
		}
	})
}

func TestGelu(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		run := randomEncoder(t, false, kernel).NewRun()
		for n := range 70 {
			x := uniform(n, n, -6, 6)
			got := slices.Clone(x)
			run.Gelu(got)
			for i, v := range x {
				want := float64(v) / 2 * (1 + math.Erf(float64(v)/math.Sqrt2))
				if d := math.Abs(float64(got[i]) - want); d > 6e-6 {
					t.Errorf("of %d: gelu(%v) is %g away", n, v, d)
				}
			}
		}
	})
}
