package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
)

// The numbers are those of ../functions.go and ../portable.go.

const (
	toInteger = 3 << 22
	least     = -120
	farthest  = 4.9
	sharpness = math.Log2E / 5.656854249492381
	epsilon   = 1e-12
)

var (
	powers = []float32{0.001326472731307149, 0.009671512991189957, 0.05550733581185341, 0.24022242426872253, 0.6931470036506653, 1}
	erfs   = []float32{
		0.0008995115640573204, -0.002460683695971966, 0.002896158955991268, -0.004839299712330103, 0.01131910178810358,
		-0.020177241414785385, 0.030844606459140778, -0.04501864314079285, 0.06208639219403267, -0.08116130530834198,
		0.10447477549314499, -0.14324374496936798, 0.2884618639945984,
	}
)

// powerOfTwo replaces x by 2^x.
func powerOfTwo(x value) {
	whole, rest := newValue(), newValue()
	larger(float32(least), x, x)
	add(float32(toInteger), x, whole)
	less(float32(toInteger), whole, rest)
	less(rest, x, rest)
	polynomial(powers, rest, x)
	each(x, func(i int) {
		VPSLLD(operand.U8(23), whole[i], whole[i])
		VPADDD(whole[i], x[i], x[i])
	})
}

// gelu replaces numbers by their product with the part of the normal distribution below them.
func gelu() {
	begin("gelu", "func(x *float32, steps uintptr)", "replaces numbers, 16 a step.")
	x, steps := pointer("x"), pointer("steps")
	scale := float32(2 / (farthest * farthest))
	load(erfs...)
	load(0.5, farthest, -farthest, scale, -1)
	repeat("step", steps, func() {
		half, v, square, y := newValue(), newValue(), newValue(), newValue()
		read(at(x, 0), v)
		times(float32(0.5), v, half)
		lesser(float32(farthest), v, v)
		larger(float32(-farthest), v, v)
		times(v, v, square)
		times(scale, square, square)
		add(float32(-1), square, square)
		polynomial(erfs, square, y)
		times(v, y, y)
		times(half, y, y)
		add(half, y, y)
		write(y, at(x, 0))
		ADDQ(operand.U8(step), x)
	})
	leave()
}
