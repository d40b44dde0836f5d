package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// multiplyWide is multiply with AVX-512 for so many panels side by side: a panel is one vector there, and a number of a row, once
// read, serves them all. Its sums are those of the fused multiply, to the last bit.
func multiplyWide(panels int) {
	name := fmt.Sprintf("multiplyWide%d", panels)
	begin(name, "func(c *float32, cStep uintptr, a *float32, aStep uintptr, w *float32, wStep uintptr, bias *float32, inputs, blocks uintptr)",
		fmt.Sprintf("%s adds to the bias the products of blocks of 6 rows with %d panels of 16 outputs.", name, panels))
	c, a, cStep, aStep := pointer("c"), pointer("a"), pointer("cStep"), pointer("aStep")
	bias, blocks := pointer("bias"), pointer("blocks")
	biases := make([]reg.VecVirtual, panels)
	for p := range biases {
		biases[p] = ZMM()
		VMOVUPS(at(bias, p*wide), biases[p])
	}
	Label("block")
	sums := make([]reg.VecVirtual, panels*blockRows)
	for i := range sums {
		sums[i] = ZMM()
		VMOVAPS(biases[i%panels], sums[i])
	}
	wideProducts(sums, a, aStep)
	for i, sum := range sums {
		VMOVUPS(sum, at(c, i%panels*wide))
		if i%panels == panels-1 {
			ADDQ(cStep, c)
		}
	}
	DECQ(blocks)
	JNZ(operand.LabelRef("block"))
	end()
}

// wide is the number of bytes of a vector.
const wide = 2 * vector

// wideProducts adds to the sums what the inputs of a block of rows give, and moves on to the next block.
func wideProducts(sums []reg.VecVirtual, a, aStep reg.Register) {
	panels := len(sums) / blockRows
	weights, wStep, inputs := pointer("w"), pointer("wStep"), pointer("inputs")
	upper, lower, triple := GP64(), GP64(), GP64()
	LEAQ(plus(aStep, aStep, 2, 0), triple)
	MOVQ(a, upper)
	LEAQ(plus(a, triple, 1, 0), lower)
	LEAQ(plus(a, triple, 2, 0), a)
	Label("inputs")
	for u := range unroll {
		vs := make([]reg.VecVirtual, panels)
		for p := range vs {
			vs[p] = ZMM()
			VMOVUPS([]operand.Mem{at(weights, u*wide), plus(weights, wStep, 1, u*wide), plus(weights, wStep, 2, u*wide)}[p], vs[p])
		}
		for r := range blockRows {
			x := ZMM()
			VBROADCASTSS(rowOf(upper, lower, aStep, r, u*number), x)
			for p, v := range vs {
				VFMADD231PS(v, x, sums[r*panels+p])
			}
		}
	}
	ADDQ(operand.U8(unroll*number), upper)
	ADDQ(operand.U8(unroll*number), lower)
	ADDQ(operand.U32(unroll*wide), weights)
	SUBQ(operand.U8(unroll), inputs)
	JNZ(operand.LabelRef("inputs"))
}
