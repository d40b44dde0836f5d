package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// transpose takes eight rows at a time, in squares of eight numbers a side; a square with AVX-512 would need twice as many
// steps for four times the numbers, and is not worth its while.
func transpose() {
	begin("transpose", "func(t, keys *float32, blocks uintptr)", "writes blocks of 8 rows of 32 numbers as columns, 32 of them to a panel.")
	t, keys, blocks, inPanel := pointer("t"), pointer("keys"), pointer("blocks"), GP64()
	XORQ(inPanel, inPanel)
	repeat("block", blocks, func() {
		for c := 0; c < head*number; c += 8 * number {
			rows := make([]reg.VecVirtual, 8)
			for i := range rows {
				rows[i] = YMM()
				VMOVUPS(at(keys, i*head*number+c), rows[i])
			}
			for i, column := range turned(rows) {
				VMOVUPS(column, at(t, (c/number+i)*panel))
			}
		}
		ADDQ(operand.U32(8*head*number), keys)
		ADDQ(operand.U8(8*number), t)
		ADDQ(operand.U8(8*number), inPanel)
		CMPQ(inPanel, operand.U32(panel))
		JNE(operand.LabelRef("same"))
		XORQ(inPanel, inPanel)
		ADDQ(operand.U32((head-1)*panel), t)
		Label("same")
	})
	leave()
}

// turned gives the columns of a square.
func turned(rows []reg.VecVirtual) []reg.VecVirtual {
	pairs, fours := make([]reg.VecVirtual, 8), make([]reg.VecVirtual, 8)
	for i := 0; i < 8; i += 2 {
		pairs[i], pairs[i+1] = YMM(), YMM()
		VUNPCKLPS(rows[i+1], rows[i], pairs[i])
		VUNPCKHPS(rows[i+1], rows[i], pairs[i+1])
	}
	for i := range 8 {
		from := i/4*4 + i%4/2 // of the pairs of the lower two rows
		fours[i] = YMM()
		VSHUFPS(operand.U8([]uint8{0x44, 0xee}[i%2]), pairs[from+2], pairs[from], fours[i])
	}
	columns := make([]reg.VecVirtual, 8)
	for i := range 8 {
		columns[i] = YMM()
		VPERM2F128(operand.U8([]uint8{0x20, 0x31}[i/4]), fours[i%4+4], fours[i%4], columns[i])
	}
	return columns
}
