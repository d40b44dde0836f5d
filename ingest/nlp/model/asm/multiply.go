package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

const (
	blockRows = 6 // rows that are made at once: with two vectors each, twelve sums, which hide how long one takes
	unroll    = 4 // inputs a turn
)

// multiply keeps a panel of weights in the cache and takes every block of rows through it.
func multiply(fused bool) {
	name := named("multiply", fused)
	begin(name, "func(c *float32, cStep uintptr, a *float32, aStep uintptr, w, bias *float32, inputs, panels, blocks uintptr)",
		name+" adds to the bias the products of blocks of 6 rows with panels of 16 outputs.")
	c, cStep, a, aStep := pointer("c"), pointer("cStep"), pointer("a"), pointer("aStep")
	w, bias, panels := pointer("w"), pointer("bias"), pointer("panels")
	sums := vectors(2 * blockRows)

	Label("panel")
	cRow, aRow, blocks := GP64(), GP64(), pointer("blocks")
	MOVQ(c, cRow)
	MOVQ(a, aRow)
	Label("block")
	for i, sum := range sums {
		VMOVUPS(at(bias, i%2*vector), sum)
	}
	weights := products(fused, sums, aRow, aStep, w)
	store(sums, cRow, cStep)
	DECQ(blocks)
	JNZ(operand.LabelRef("block"))

	MOVQ(weights, w) // the next panel begins where this one ends
	ADDQ(operand.U8(2*vector), bias)
	ADDQ(operand.U8(2*vector), c)
	DECQ(panels)
	JNZ(operand.LabelRef("panel"))
	end()
}

// products adds to the sums what the inputs of a block of rows give, and moves on to the next block. It gives where the weights
// end.
func products(fused bool, sums []reg.VecVirtual, aRow, aStep, w reg.Register) reg.Register {
	weights, upper, lower, inputs := GP64(), GP64(), GP64(), pointer("inputs")
	triple := GP64()
	LEAQ(plus(aStep, aStep, 2, 0), triple)
	MOVQ(w, weights)
	MOVQ(aRow, upper)
	LEAQ(plus(aRow, triple, 1, 0), lower)
	LEAQ(plus(aRow, triple, 2, 0), aRow)
	x, left, right, scratch := YMM(), YMM(), YMM(), YMM()
	Label("inputs")
	for u := range unroll {
		VMOVUPS(at(weights, 2*u*vector), left)
		VMOVUPS(at(weights, (2*u+1)*vector), right)
		for r := range blockRows {
			VBROADCASTSS(rowOf(upper, lower, aStep, r, u*number), x)
			addProduct(fused, left, x, sums[2*r], scratch)
			addProduct(fused, right, x, sums[2*r+1], x)
		}
	}
	ADDQ(operand.U8(unroll*number), upper)
	ADDQ(operand.U8(unroll*number), lower)
	ADDQ(operand.U32(2*unroll*vector), weights)
	SUBQ(operand.U8(unroll), inputs)
	JNZ(operand.LabelRef("inputs"))
	return weights
}

// store writes the sums of a block and moves on to the next one.
func store(sums []reg.VecVirtual, cRow, cStep reg.Register) {
	lower, triple := GP64(), GP64()
	LEAQ(plus(cStep, cStep, 2, 0), triple)
	LEAQ(plus(cRow, triple, 1, 0), lower)
	for i, sum := range sums {
		VMOVUPS(sum, rowOf(cRow, lower, cStep, i/2, i%2*vector))
	}
	LEAQ(plus(cRow, triple, 2, 0), cRow)
}

// rowOf is the memory of a row of a block: the upper three count from the first, the lower three from the fourth.
func rowOf(upper, lower, step reg.Register, r, offset int) operand.Mem {
	base := []reg.Register{upper, lower}[r/3]
	if r%3 == 0 {
		return at(base, offset)
	}
	return plus(base, step, uint8(r%3), offset)
}
