package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
)

const hidden = 64 // units of a scorer's hidden layer, each the larger of two pieces

// score keeps the scores of all moves in registers: so many vectors of them.
func score(name string, moves int, fused bool) {
	name = named(name, fused)
	begin(name, "func(scores, units *float32, added **float32, features uintptr, bias, upper, upperBias *float32)",
		fmt.Sprintf("%s scores %d moves. What the features add lies at the pointers in added; units is room for the hidden layer.", name, 8*moves))
	hide(name)
	units, upper, bias, count := pointer("units"), pointer("upper"), pointer("upperBias"), GP64()
	sums := vectors(moves)
	for i, sum := range sums {
		VMOVUPS(at(bias, i*vector), sum)
	}
	MOVQ(operand.U32(hidden), count)
	unit, scratch := YMM(), YMM()
	Label(name + "Unit")
	VBROADCASTSS(at(units, 0), unit)
	for i, sum := range sums {
		addProduct(fused, at(upper, i*vector), unit, sum, scratch)
	}
	ADDQ(operand.U8(number), units)
	ADDQ(operand.U32(uint32(moves*vector)), upper)
	DECQ(count)
	JNZ(operand.LabelRef(name + "Unit"))
	scores := pointer("scores")
	for i, sum := range sums {
		VMOVUPS(sum, at(scores, i*vector))
	}
	end()
}

// hide computes the hidden layer, in two halves that fit the registers.
func hide(name string) {
	const half = hidden * number / 2
	for part := range 2 {
		bias, units := pointer("bias"), pointer("units")
		added, features := pointer("added"), pointer("features")
		sums := vectors(half / vector * 2)
		place := func(i int) int { return part*half + i%(half/vector)*vector + i/(half/vector)*hidden*number }
		for i, sum := range sums {
			VMOVUPS(at(bias, place(i)), sum)
		}
		label := fmt.Sprintf("%sFeature%d", name, part)
		Label(label)
		feature := GP64()
		MOVQ(at(added, 0), feature)
		for i, sum := range sums {
			VADDPS(at(feature, place(i)), sum, sum)
		}
		ADDQ(operand.U8(8), added)
		DECQ(features)
		JNZ(operand.LabelRef(label))
		for i := range len(sums) / 2 {
			VMAXPS(sums[i+len(sums)/2], sums[i], sums[i])
			VMOVUPS(sums[i], at(units, part*half+i*vector))
		}
	}
}
