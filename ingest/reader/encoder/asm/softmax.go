package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// softmax goes through a row three times: for the largest number, for the powers and their sum, and to divide.
func softmax() {
	begin("softmax", "func(s *float32, rowStep, columns, steps, rows uintptr)",
		"turns rows of scores into shares of 12 bits. The numbers after the columns of a row, up to 16 times steps, become nearly 0.")
	s, rowStep, columns, rows := pointer("s"), pointer("rowStep"), pointer("columns"), pointer("rows")
	load(powers...)
	load(least, toInteger, sharpness)
	repeat("row", rows, func() {
		pad, most, sum := newValue(), newValue(), newValue()
		read(bits(math.Float32bits(-math.MaxFloat32)), pad)
		write(pad, plus(s, columns, number, 0))
		read(at(s, 0), most)
		through("most", s, func(p reg.Register) { larger(at(p, 0), most, most) })
		across(most, VMAXPS)
		zero(sum)
		through("power", s, func(p reg.Register) {
			x := newValue()
			read(at(p, 0), x)
			less(most, x, x)
			times(float32(sharpness), x, x)
			powerOfTwo(x)
			write(x, at(p, 0))
			add(x, sum, sum)
		})
		across(sum, VADDPS)
		one := newValue()
		read(bits(math.Float32bits(1)), one)
		each(sum, func(i int) { VDIVPS(sum[i], one[i], sum[i]) })
		through("divide", s, func(p reg.Register) {
			x := newValue()
			times(at(p, 0), sum, x)
			shorten(x)
			write(x, at(p, 0))
		})
		ADDQ(rowStep, s)
	})
	leave()
}

// through goes through the steps of a row.
func through(label string, row reg.Register, body func(p reg.Register)) {
	p, steps := GP64(), pointer("steps")
	MOVQ(row, p)
	repeat(label, steps, func() {
		body(p)
		ADDQ(operand.U8(step), p)
	})
}
