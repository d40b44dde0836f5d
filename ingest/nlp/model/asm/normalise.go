package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// normalise keeps a whole row in registers.
func normalise() {
	begin("normalise", "func(y, x, z, gain, shift *float32, rows uintptr)",
		"normalise writes to y the rows of x plus those of z, normalised.")
	y, x, z, gain, shift, rows := pointer("y"), pointer("x"), pointer("z"), pointer("gain"), pointer("shift"), pointer("rows")
	Label("row")
	units := vectors(width / 8)
	for i, unit := range units {
		VMOVUPS(at(z, i*vector), unit)
	}
	mean, other := YMM(), YMM()
	VMOVAPS(units[0], mean)
	VMOVAPS(units[1], other)
	for i, unit := range units[2:] {
		sum := []reg.VecVirtual{mean, other}[i%2]
		VADDPS(unit, sum, sum)
	}
	across(mean, other)
	VMULPS(constant(1./width), mean, mean)
	for _, unit := range units {
		VSUBPS(mean, unit, unit)
	}
	scale, square := YMM(), YMM()
	VMULPS(units[0], units[0], scale)
	VMULPS(units[1], units[1], other)
	for i, unit := range units[2:] {
		addProduct(false, unit, unit, []reg.VecVirtual{scale, other}[i%2], square)
	}
	across(scale, other)
	VMULPS(constant(1./width), scale, scale)
	VADDPS(constant(1e-8), scale, scale)
	VSQRTPS(scale, scale)
	one := constant(1)
	VDIVPS(scale, one, scale)
	for i, unit := range units {
		VMULPS(scale, unit, unit)
		added := YMM()
		VMOVUPS(at(shift, i*vector), added)
		VADDPS(at(x, i*vector), added, added)
		VMULPS(at(gain, i*vector), unit, unit)
		VADDPS(added, unit, unit)
		VMOVUPS(unit, at(y, i*vector))
	}
	for _, p := range []reg.Register{y, x, z} {
		ADDQ(operand.U32(row), p)
	}
	DECQ(rows)
	JNZ(operand.LabelRef("row"))
	end()
}

// across adds other to v and writes the sum of the eight numbers to each place of v.
func across(v, other reg.VecVirtual) {
	VADDPS(other, v, v)
	VPERM2F128(operand.U8(1), v, v, other)
	VADDPS(other, v, v)
	VPERMILPS(operand.U8(0b01_00_11_10), v, other)
	VADDPS(other, v, v)
	VPERMILPS(operand.U8(0b10_11_00_01), v, other)
	VADDPS(other, v, v)
}
