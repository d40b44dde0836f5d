package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
)

// normalise goes through a row three times: to add, for the variance, and to scale.
func normalise() {
	begin("normalise", "func(y, x, z, gain, bias *float32, rows uintptr)", "writes to y the sums of the rows of x and z, normalised.")
	y, x, z, gain, bias, rows := pointer("y"), pointer("x"), pointer("z"), pointer("gain"), pointer("bias"), pointer("rows")
	repeat("row", rows, func() {
		mean, scale := newValue(), newValue()
		zero(mean)
		for i := 0; i < width*number; i += step {
			v := newValue()
			read(at(x, i), v)
			add(at(z, i), v, v)
			write(v, at(y, i))
			add(v, mean, mean)
		}
		across(mean, VADDPS)
		times(float32(1./width), mean, mean)
		zero(scale)
		for i := 0; i < width*number; i += step {
			v := newValue()
			read(at(y, i), v)
			less(mean, v, v)
			times(v, v, v)
			add(v, scale, scale)
		}
		variance := fold(scale, VADDPS)
		VMULPS(bits(math.Float32bits(1./width)), variance, variance)
		VADDPS(bits(math.Float32bits(epsilon)), variance, variance)
		VSQRTPS(variance, variance)
		spread(under(1, variance), scale)
		for i := 0; i < width*number; i += step {
			v := newValue()
			read(at(y, i), v)
			less(mean, v, v)
			times(scale, v, v)
			times(at(gain, i), v, v)
			add(at(bias, i), v, v)
			write(v, at(y, i))
		}
		for _, p := range []operand.Op{y, x, z} {
			ADDQ(operand.U32(width*number), p)
		}
	})
	leave()
}
