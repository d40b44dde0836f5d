package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// scoreWide is score with AVX-512, for so many vectors of moves. Its sums are those of the fused score, to the last bit.
func scoreWide(name string, moves int) {
	begin(name, "func(scores, units *float32, added **float32, features uintptr, bias, upper, upperBias *float32)",
		fmt.Sprintf("%s scores %d moves. What the features add lies at the pointers in added; units is room for the hidden layer.", name, 16*moves))
	hideWide(name)
	units, upper, bias, count := pointer("units"), pointer("upper"), pointer("upperBias"), GP64()
	sums := wideVectors(moves)
	for i, sum := range sums {
		VMOVUPS(at(bias, i*wide), sum)
	}
	MOVQ(operand.U32(hidden), count)
	Label(name + "Unit")
	unit := ZMM()
	VBROADCASTSS(at(units, 0), unit)
	for i, sum := range sums {
		VFMADD231PS(at(upper, i*wide), unit, sum)
	}
	ADDQ(operand.U8(number), units)
	ADDQ(operand.U32(uint32(moves*wide)), upper)
	DECQ(count)
	JNZ(operand.LabelRef(name + "Unit"))
	scores := pointer("scores")
	for i, sum := range sums {
		VMOVUPS(sum, at(scores, i*wide))
	}
	end()
}

// hideWide computes the hidden layer.
func hideWide(name string) {
	bias, units := pointer("bias"), pointer("units")
	added, features := pointer("added"), pointer("features")
	sums := wideVectors(2 * hidden * number / wide)
	for i, sum := range sums {
		VMOVUPS(at(bias, i*wide), sum)
	}
	Label(name + "Feature")
	feature := GP64()
	MOVQ(at(added, 0), feature)
	for i, sum := range sums {
		VADDPS(at(feature, i*wide), sum, sum)
	}
	ADDQ(operand.U8(8), added)
	DECQ(features)
	JNZ(operand.LabelRef(name + "Feature"))
	for i, sum := range sums[:len(sums)/2] {
		VMAXPS(sums[i+len(sums)/2], sum, sum)
		VMOVUPS(sum, at(units, i*wide))
	}
}

func wideVectors(n int) []reg.VecVirtual {
	all := make([]reg.VecVirtual, n)
	for i := range all {
		all[i] = ZMM()
	}
	return all
}
