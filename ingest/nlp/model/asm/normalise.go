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
	share, least := constant(1./width), constant(1e-8)
	Label("row")
	units := vectors(width / 8)
	for i, unit := range units {
		VMOVUPS(at(z, i*vector), unit)
	}
	mean := YMM()
	addUp(units, mean)
	VMULPS(share, mean, mean)
	for _, unit := range units {
		VSUBPS(mean, unit, unit)
	}
	scale := YMM()
	VMULPS(units[0], units[0], scale)
	for _, unit := range units[1:] {
		VFMADD231PS(unit, unit, scale)
	}
	across(scale)
	VFMADD132PS(share, least, scale)
	VSQRTPS(scale, scale)
	one := constant(1)
	VDIVPS(scale, one, scale)
	for i, unit := range units {
		VMULPS(scale, unit, unit)
		added := YMM()
		VMOVUPS(at(shift, i*vector), added)
		VADDPS(at(x, i*vector), added, added)
		VFMADD132PS(at(gain, i*vector), added, unit)
		VMOVUPS(unit, at(y, i*vector))
	}
	for _, p := range []reg.Register{y, x, z} {
		ADDQ(operand.U32(row), p)
	}
	DECQ(rows)
	JNZ(operand.LabelRef("row"))
	end()
}

// addUp writes the sum of all numbers to every place of sum.
func addUp(all []reg.VecVirtual, sum reg.VecVirtual) {
	other := YMM()
	VADDPS(all[1], all[0], sum)
	VADDPS(all[3], all[2], other)
	for i := 4; i < len(all); i += 2 {
		VADDPS(all[i], sum, sum)
		VADDPS(all[i+1], other, other)
	}
	VADDPS(other, sum, sum)
	across(sum)
}

// across writes the sum of the eight numbers of a vector to each of its places.
func across(v reg.VecVirtual) {
	other := YMM()
	VPERM2F128(operand.U8(1), v, v, other)
	VADDPS(other, v, v)
	VPERMILPS(operand.U8(0b01_00_11_10), v, other)
	VADDPS(other, v, v)
	VPERMILPS(operand.U8(0b10_11_00_01), v, other)
	VADDPS(other, v, v)
}
