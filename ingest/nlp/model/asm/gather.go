package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// gather makes the four rows of a tile of its six products, piece by piece, and keeps the largest piece.
func gather() {
	begin("gather", "func(z, products *float32, step, tiles uintptr)",
		"gather writes to z the units of a group that tiles make of the products of the six points.")
	z, products, step, tiles := pointer("z"), pointer("products"), pointer("step"), pointer("tiles")
	four, eight := constant(4), constant(8)
	triple, lower := GP64(), GP64()
	LEAQ(plus(step, step, 2, 0), triple)
	Label("tile")
	LEAQ(plus(products, triple, 1, 0), lower)
	for v := 0; v < 2*vector; v += vector {
		largest := vectors(4)
		for piece := range 3 {
			rows := combine(products, lower, step, piece*2*vector+v, four, eight)
			for r := range rows {
				if piece == 0 {
					VMOVAPS(rows[r], largest[r])
				} else {
					VMAXPS(rows[r], largest[r], largest[r])
				}
			}
		}
		for r := range largest {
			VMOVUPS(largest[r], at(z, r*row+v))
		}
	}
	ADDQ(operand.U32(3*2*vector), products)
	ADDQ(operand.U32(4*row), z)
	DECQ(tiles)
	JNZ(operand.LabelRef("tile"))
	end()
}

// combine gives the four rows of a vector of units.
func combine(products, lower, step reg.Register, offset int, four, eight reg.VecVirtual) []reg.VecVirtual {
	p := vectors(6)
	for i := range p {
		VMOVUPS(rowOf(products, lower, step, i, offset), p[i])
	}
	sum, difference := YMM(), YMM()
	VADDPS(p[2], p[1], sum)
	VSUBPS(p[2], p[1], difference)
	wideSum, wideDifference := YMM(), YMM()
	VADDPS(p[4], p[3], wideSum)
	VSUBPS(p[4], p[3], wideDifference)
	VADDPS(sum, p[0], p[0])
	VADDPS(wideSum, p[0], p[0])
	VFMADD231PS(wideSum, four, sum) // a product with a power of two is exact, fused or not
	VADDPS(difference, p[5], p[5])
	VFMADD231PS(wideDifference, eight, p[5])
	VADDPS(wideDifference, wideDifference, wideDifference)
	VADDPS(wideDifference, difference, difference)
	return []reg.VecVirtual{p[0], difference, sum, p[5]}
}
