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

// plain is one output of an affine map.
func plain(sum float32, w, x []float32) float32 {
	for i := range w {
		sum += float32(w[i] * x[i])
	}
	return sum
}

// Any number of rows and outputs, rows apart or overlapping. An exact kernel gives the very bits of the plain sum.
func TestMultiply(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, c := range []struct{ inputs, outputs, rows, step int }{
			{4, 1, 1, 4}, {64, 106, 3, 64}, {288, 288, 5, 96}, {96, 50, 2, 96}, {576, 288, 1, 0}, {96, 64, 0, 96},
			{384, 288, 48, 384}, {64, 1024, 13, 64}, {96, 48, 7, 96},
		} {
			weights, bias := random(r, c.inputs*c.outputs), random(r, c.outputs)
			x := random(r, blocks(c.rows)*c.step+c.inputs)
			m := newMatrix(weights, bias, c.inputs)
			y := make([]float32, (blocks(c.rows)+1)*m.outputs())
			kernel.multiply(y, m.outputs(), x, c.step, c.rows, &m)
			for row := range c.rows {
				for o := range c.outputs {
					want := plain(bias[o], weights[o*c.inputs:(o+1)*c.inputs], x[row*c.step:])
					d := distance([]float32{want}, y[row*m.outputs()+o:])
					if d > 1e-4 || d > 0 && kernel.Exact() {
						t.Errorf("%+v: row %d, output %d is %g away", c, row, o, d)
					}
				}
			}
		}
	})
}

// All kernels that fuse a product and a sum give the same bits, for any number of panels.
func TestFusedAgree(t *testing.T) {
	var want map[int][]float32
	for _, kernel := range Kernels() {
		if kernel.Exact() {
			continue
		}
		got := map[int][]float32{}
		for panels := 1; panels <= 8; panels++ {
			r := rand.New(rand.NewPCG(3, uint64(panels)))
			m := newMatrix(random(r, panels*lanes*Width), random(r, panels*lanes), Width)
			got[panels] = make([]float32, 12*m.outputs())
			kernel.multiply(got[panels], m.outputs(), random(r, 12*Width), Width, 11, &m)
			if want != nil && distance(want[panels], got[panels]) > 0 {
				t.Errorf("%s: other bits for %d panels", kernel.Name(), panels)
			}
		}
		want = got
	}
}

func BenchmarkMultiply(b *testing.B) {
	const rows = 48
	r := rand.New(rand.NewPCG(1, 2))
	m := newMatrix(random(r, pieces*Width*Width), nil, Width)
	x, y := random(r, rows*Width), make([]float32, rows*m.outputs())
	for _, kernel := range Kernels() {
		b.Run(kernel.Name(), func(b *testing.B) {
			for b.Loop() {
				kernel.multiply(y, m.outputs(), x, Width, rows, &m)
			}
			b.ReportMetric(float64(b.N)*rows*float64(len(m.weights))/b.Elapsed().Seconds()/1e9, "Gmul/s")
		})
	}
}
