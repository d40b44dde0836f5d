package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// short rounds numbers to 12 bits, and those that are next to nothing to zero.
func short() {
	begin("shorten", "func(x *float32, steps uintptr)", "rounds numbers to 12 bits, 16 a step.")
	x, steps := pointer("x"), pointer("steps")
	magnitude, smallest := bits(1<<31-1), bits(math.Float32bits(0x1p-40)-1)
	repeat("step", steps, func() {
		v := newValue()
		read(at(x, 0), v)
		shorten(v)
		each(v, func(i int) { keep(v[i], magnitude, smallest) })
		write(v, at(x, 0))
		ADDQ(operand.U8(step), x)
	})
	leave()
}

// keep makes zeros of numbers whose magnitude is not larger.
func keep(v reg.VecVirtual, magnitude, than operand.Mem) {
	if wide {
		size, large := ZMM(), K()
		VPANDD(magnitude, v, size)
		VPCMPGTD(than, size, large)
		VMOVDQU32_Z(v, large, v)
		return
	}
	large := YMM()
	VPAND(magnitude, v, large)
	VPCMPGTD(than, large, large)
	VPAND(large, v, v)
}
