package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

const bytesSignature = "func(y *float32, yRow, yPanel uintptr, q *byte, qRow uintptr, scales *float32, w *int8, shift *int32, wScale, bias *float32, inputs, panels, rows uintptr)"

// multiplyBytes multiplies unsigned bytes with signed ones, four at a time: AVX-512 VNNI. The inputs are 128 too large, which the
// sums begin with.
func multiplyBytes() {
	height = tall()
	begin("multiplyInt8", bytesSignature, "applies panels of 32 outputs to rows of bytes that are 128 too large, in whole blocks of 12. Steps are in bytes.")
	w, offset := pointer("w"), GP64()
	XORQ(offset, offset)
	Label("panel")
	q, out, rows, scales, end := pointer("q"), pointer("y"), pointer("rows"), pointer("scales"), GP64()
	Label("block")
	sums := registers(2 * height)
	shift := pointer("shift")
	for i, sum := range sums {
		VMOVDQU32(plus(shift, offset, 1, i%2*step), sum)
	}
	qRow := pointer("qRow")
	byteProducts(sums, q, qRow, w, end)
	scaleRows(sums, offset, out, scales)
	nextBlock("block", q, qRow, rows)
	MOVQ(end, w)
	ADDQ(operand.I32(panel), offset)
	nextPanel()
	leave()
}

// byteProducts adds the products of a block of rows. It says where the weights end.
func byteProducts(sums []reg.VecVirtual, q, qRow, w, end reg.Register) {
	const (
		unroll = 4    // times four inputs a turn
		ahead  = 4096 // bytes: weights come from far away, and blocks are done too fast for the processor to see that in time
	)
	bases, inputs := basesOf(q, qRow), pointer("inputs")
	MOVQ(w, end)
	Label("inputs")
	for u := range unroll {
		left, right := ZMM(), ZMM()
		PREFETCHT0(at(end, u*panel+ahead))
		PREFETCHT0(at(end, u*panel+step+ahead))
		VMOVDQU32(at(end, u*panel), left)
		VMOVDQU32(at(end, u*panel+step), right)
		for r := range height {
			input := ZMM()
			VPBROADCASTD(rowOf(bases, qRow, r, u*4), input)
			addBytes(left, input, sums[2*r])
			addBytes(right, input, sums[2*r+1])
		}
	}
	for _, base := range bases {
		ADDQ(operand.U8(4*unroll), base)
	}
	ADDQ(operand.U32(unroll*panel), end)
	SUBQ(operand.U8(4*unroll), inputs)
	JNZ(operand.LabelRef("inputs"))
}

// scaleRows writes the sums of a block as numbers: times the scales of row and output, plus the bias. The numbers of the panel lie
// at an offset.
func scaleRows(sums []reg.VecVirtual, offset, out, scales reg.Register) {
	weights, biases := registers(2), registers(2)
	wScale := pointer("wScale")
	for i, v := range weights {
		VMOVUPS(plus(wScale, offset, 1, i*step), v)
	}
	bias := pointer("bias")
	for i, v := range biases {
		VMOVUPS(plus(bias, offset, 1, i*step), v)
	}
	yRow := pointer("yRow")
	for i, sum := range sums {
		scale := ZMM()
		VMULPS_BCST(at(scales, i/2*number), weights[i%2], scale)
		VCVTDQ2PS(sum, sum)
		VMULPS(scale, sum, sum)
		VADDPS(biases[i%2], sum, sum)
		VMOVUPS(sum, at(out, i%2*step))
		if i%2 == 1 {
			ADDQ(yRow, out)
		}
	}
	ADDQ(operand.U8(uint8(height*number)), scales)
}

// addBytes adds the products of signed bytes w and unsigned bytes x, four to each sum. avo does not know the instruction, but the
// assembler of Go does. The other of its kind, VPDPBUSDS, would stop at the largest number.
func addBytes(w, x, sum reg.Register) {
	Instruction(&ir.Instruction{
		Opcode:   "VPDPBUSD",
		Operands: []operand.Op{w, x, sum},
		Inputs:   []operand.Op{w, x, sum},
		Outputs:  []operand.Op{sum},
		ISA:      []string{"AVX512VNNI"},
	})
}
