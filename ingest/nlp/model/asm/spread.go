package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
)

// spread transforms the six rows of a tile, eight numbers of each at a time.
func spread() {
	begin("spread", "func(inputs *float32, step uintptr, rows *float32, tiles uintptr)",
		"spread writes what each of the six points multiplies for tiles whose left neighbour is at rows.")
	inputs, step, rows, tiles := pointer("inputs"), pointer("step"), pointer("rows"), pointer("tiles")
	four, five := constant(4), constant(5)
	triple, lower := GP64(), GP64()
	LEAQ(plus(step, step, 2, 0), triple)
	Label("tile")
	LEAQ(plus(inputs, triple, 1, 0), lower)
	for v := 0; v < row; v += vector {
		d := vectors(6)
		for i := range d {
			VMOVUPS(at(rows, i*row+v), d[i])
		}
		even, odd, wideEven, wideOdd, y := YMM(), YMM(), YMM(), YMM(), YMM()
		VSUBPS(d[2], d[4], wideEven)
		VSUBPS(d[1], d[3], wideOdd)
		VADDPS(wideOdd, wideOdd, wideOdd)
		VMULPS(d[2], four, even) // a product with a power of two is exact, fused or not
		VSUBPS(even, d[4], even)
		VMULPS(d[1], four, d[1])
		VSUBPS(d[1], d[3], odd)
		VMULPS(d[0], four, d[0])
		VADDPS(d[0], d[4], d[4])
		VMULPS(d[2], five, d[2])
		VSUBPS(d[2], d[4], d[4])
		VADDPS(d[1], d[5], d[5])
		VMULPS(d[3], five, d[3])
		VSUBPS(d[3], d[5], d[5])
		VMOVUPS(d[4], rowOf(inputs, lower, step, 0, v))
		VADDPS(odd, even, y)
		VMOVUPS(y, rowOf(inputs, lower, step, 1, v))
		VSUBPS(odd, even, even)
		VMOVUPS(even, rowOf(inputs, lower, step, 2, v))
		VADDPS(wideOdd, wideEven, y)
		VMOVUPS(y, rowOf(inputs, lower, step, 3, v))
		VSUBPS(wideOdd, wideEven, wideEven)
		VMOVUPS(wideEven, rowOf(inputs, lower, step, 4, v))
		VMOVUPS(d[5], rowOf(inputs, lower, step, 5, v))
	}
	ADDQ(operand.U32(row), inputs)
	ADDQ(operand.U32(4*row), rows)
	DECQ(tiles)
	JNZ(operand.LabelRef("tile"))
	end()
}
