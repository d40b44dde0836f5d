package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

const wordsSignature = "func(y *float32, yRow, yPanel uintptr, q *byte, qRow uintptr, scales *float32, w *int8, wScale, bias *float32, inputs, panels, rows uintptr)"

// multiplyWords multiplies words of two bytes, two at a time. A register holds four outputs, of each the sum of the first two of
// every four inputs and that of the last two. Of a panel, eight outputs are computed together.
func multiplyWords() {
	height = tall()
	begin("multiplyInt8", wordsSignature, "applies panels of 32 outputs to rows of words, in whole blocks of 6. Steps are in bytes.")
	w, offset, end := pointer("w"), GP64(), GP64()
	XORQ(offset, offset)
	Label("panel")
	for part := 0; part < panel; part += 2 * lanes {
		wordRows(fmt.Sprintf("part%d", part), part, w, end, offset)
	}
	MOVQ(end, w)
	ADDQ(operand.I32(panel), offset)
	nextPanel()
	leave()
}

// wordRows takes all rows through eight outputs of a panel.
func wordRows(label string, part int, w, end, offset reg.Register) {
	q, out, rows, scales := pointer("q"), pointer("y"), pointer("rows"), pointer("scales")
	Label(label)
	qRow := pointer("qRow")
	bases, inputs := basesOf(q, qRow), pointer("inputs")
	sums := registers(2 * height)
	for _, sum := range sums {
		VPXOR(sum, sum, sum)
	}
	MOVQ(w, end)
	Label(label + "Input")
	left, right := YMM(), YMM()
	VPMOVSXBW(at(end, part), left)
	VPMOVSXBW(at(end, part+lanes), right)
	for r := range height {
		input, product := YMM(), YMM()
		VPBROADCASTQ(rowOf(bases, qRow, r, 0), input)
		VPMADDWD(left, input, product)
		VPADDD(product, sums[2*r], sums[2*r])
		VPMADDWD(right, input, input)
		VPADDD(input, sums[2*r+1], sums[2*r+1])
	}
	for _, base := range bases {
		ADDQ(operand.U8(8), base)
	}
	ADDQ(operand.U32(panel), end)
	SUBQ(operand.U8(4), inputs)
	JNZ(operand.LabelRef(label + "Input"))
	wordScales(sums, part, offset, out, scales)
	nextBlock(label, q, qRow, rows)
}

// wordScales writes the sums of a block as numbers: times the scales of row and output, plus the bias. The numbers of the
// panel lie at an offset.
func wordScales(sums []reg.VecVirtual, part int, offset, out, scales reg.Register) {
	yRow, wScale, bias := pointer("yRow"), pointer("wScale"), pointer("bias")
	for r := range height {
		sum, scale := sums[2*r], YMM()
		VPHADDD(sums[2*r+1], sum, sum)
		VPERMQ(operand.U8(0b11_01_10_00), sum, sum)
		VBROADCASTSS(at(scales, r*number), scale)
		VMULPS(plus(wScale, offset, 1, part), scale, scale)
		VCVTDQ2PS(sum, sum)
		VMULPS(scale, sum, sum)
		VADDPS(plus(bias, offset, 1, part), sum, sum)
		VMOVUPS(sum, at(out, part))
		ADDQ(yRow, out)
	}
	ADDQ(operand.U8(uint8(height*number)), scales)
}
