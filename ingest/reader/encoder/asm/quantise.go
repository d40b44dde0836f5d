package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// quantise goes through a row twice: for the largest magnitude, and to divide.
func quantise() {
	begin("quantise", "func(q *byte, scales, x *float32, steps, rows uintptr)",
		"makes integers of rows of 16 times steps numbers, steps a multiple of 4: bytes that are 128 too large, or words of two bytes with AVX2.")
	q, scales, x, rows := pointer("q"), pointer("scales"), pointer("x"), pointer("rows")
	magnitude := newValue()
	read(bits(1<<31-1), magnitude)
	repeat("row", rows, func() {
		inverse := newValue()
		spread(divide(fold(largest(x, magnitude), VMAXPS), scales), inverse)
		ADDQ(operand.U8(number), scales)
		steps := pointer("steps")
		repeat("round", steps, func() {
			v := newValue()
			times(at(x, 0), inverse, v)
			each(v, func(i int) { VCVTPS2DQ(v[i], v[i]) })
			narrow(v, q)
			ADDQ(operand.U8(step), x)
		})
	})
	leave()
}

// largest finds the largest magnitude of a row. It has more than one in the end, for one would have to wait for itself too long.
func largest(x reg.Register, magnitude value) value {
	const together = 4
	most := newValues(together)
	for _, m := range most {
		zero(m)
	}
	p, steps := GP64(), pointer("steps")
	MOVQ(x, p)
	Label("most")
	for i, m := range most {
		v := newValue()
		each(v, func(k int) { and(part(at(p, i*step), k), magnitude[k], v[k]) })
		larger(v, m, m)
	}
	ADDQ(operand.U32(together*step), p)
	SUBQ(operand.U8(together), steps)
	JNZ(operand.LabelRef("most"))
	for _, m := range most[1:] {
		larger(m, most[0], most[0])
	}
	return most[0]
}

// divide writes the scale that the largest magnitude makes, and gives its inverse. If that is as good as zero, both are zero.
func divide(most, scales reg.Register) reg.Register {
	large := GP32()
	VMOVD(most, large)
	inverse, by := under(127, most), XMM()
	VMOVUPS(bits(math.Float32bits(127)), by)
	VDIVPS(by, most, most)
	CMPL(large, operand.U32(math.Float32bits(1e-30)))
	JAE(operand.LabelRef("large"))
	VPXOR(inverse, inverse, inverse)
	VPXOR(most, most, most)
	Label("large")
	VMOVSS(most, at(scales, 0))
	return inverse
}

// narrow writes integers in the form of the product of the instructions in use.
func narrow(v value, q reg.Register) {
	if wide {
		VPADDD(bits(128), v[0], v[0])
		VPMOVDB(v[0], at(q, 0))
		ADDQ(operand.U8(lanes), q)
		return
	}
	VPACKSSDW(v[1], v[0], v[0])
	VPERMQ(operand.U8(0b11_01_10_00), v[0], v[0])
	VMOVDQU(v[0], at(q, 0))
	ADDQ(operand.U8(2*lanes), q)
}

func and(x operand.Op, y, to reg.VecVirtual) {
	if wide {
		VPANDD(x, y, to)
	} else {
		VANDPS(x, y, to)
	}
}
