package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
)

// The numbers are those of ../functions.go and ../portable.go.

const (
	toInteger = 3 << 22
	least     = -40
	farthest  = 4.9
	sharpness = math.Log2E / 5.656854249492381
	epsilon   = 1e-12
	scale     = 2 / (farthest * farthest)
)

var (
	powers = []float32{0.001326472731307149, 0.009671512991189957, 0.05550733581185341, 0.24022242426872253, 0.6931470036506653, 1}
	erfs   = []float32{
		0.0008995115640573204, -0.002460683695971966, 0.002896158955991268, -0.004839299712330103, 0.01131910178810358,
		-0.020177241414785385, 0.030844606459140778, -0.04501864314079285, 0.06208639219403267, -0.08116130530834198,
		0.10447477549314499, -0.14324374496936798, 0.2884618639945984,
	}
)

// powersOfTwo replaces each x by 2^x.
func powersOfTwo(x []value) {
	whole, rest := newValues(len(x)), newValues(len(x))
	for i, x := range x {
		larger(float32(least), x, x)
		add(float32(toInteger), x, whole[i])
		less(float32(toInteger), whole[i], rest[i])
		less(rest[i], x, rest[i])
	}
	polynomial(powers, rest, x)
	for i, x := range x {
		each(x, func(k int) {
			VPSLLD(operand.U8(23), whole[i][k], whole[i][k])
			VPADDD(whole[i][k], x[k], x[k])
		})
	}
}

// gelu replaces numbers by their product with the part of the normal distribution below them: as many at once as there are
// registers for, as each step has to wait for the one before.
func gelu() {
	together := 2
	if wide {
		together = 8
	}
	begin("gelu", "func(x *float32, steps uintptr)", fmt.Sprintf("replaces numbers, %d a step.", together*lanes))
	x, steps := pointer("x"), pointer("steps")
	load(0.5, farthest, -farthest, scale, -1)
	repeat("step", steps, func() {
		v, square, y := newValues(together), newValues(together), newValues(together)
		for i := range v {
			read(at(x, i*step), v[i])
			lesser(float32(farthest), v[i], v[i])
			larger(float32(-farthest), v[i], v[i])
			times(v[i], v[i], square[i])
			times(float32(scale), square[i], square[i])
			add(float32(-1), square[i], square[i])
		}
		polynomial(erfs, square, y)
		for i := range v {
			half := square[i]
			read(at(x, i*step), half)
			times(float32(0.5), half, half)
			times(v[i], y[i], y[i])
			times(half, y[i], y[i])
			add(half, y[i], y[i])
			write(y[i], at(x, i*step))
		}
		ADDQ(operand.U32(uint32(together*step)), x)
	})
	leave()
}
