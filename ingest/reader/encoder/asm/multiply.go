package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// multiply takes every block of rows through a panel, or with AVX2 through its two halves: twelve rows or six, two
// registers each, which hide how long a sum takes. Short numbers have exact products, so that it makes no difference
// whether they are rounded before they are added.
func multiply(name string, rows int, short bool) {
	height = rows
	begin(name, "func(y *float32, yRow, yPanel uintptr, x *float32, xRow uintptr, w *float32, wRow, wPanel uintptr, bias *float32, inputs, panels, rows uintptr)",
		fmt.Sprintf("adds to the bias the products of rows, in whole blocks of %d, with panels of 32 outputs. Steps are in bytes.", rows))
	w, bias := pointer("w"), pointer("bias")
	Label("panel")
	for part := 0; part < panel; part += 2 * size() {
		floatRows(fmt.Sprintf("part%d", part), part, short, w, bias)
	}
	ADDQ(operand.U8(panel), bias)
	ADDQ(param("wPanel"), w)
	nextPanel()
	leave()
}

// nextPanel moves y on, and goes on while there are panels. Where they are counted is in memory: registers are few.
func nextPanel() {
	next := pointer("yPanel")
	ADDQ(next, param("y"))
	DECQ(param("panels"))
	JNZ(operand.LabelRef("panel"))
}

// param is the memory of a parameter.
func param(name string) operand.Mem {
	p, err := Param(name).Resolve()
	if err != nil {
		panic(err)
	}
	return p.Addr
}

// height is the number of rows in a block, in the function that is being written.
var height int

// tall is the number of rows in a block that fills the registers.
func tall() int {
	if wide {
		return 12
	}
	return 6
}

// floatRows takes all rows through a part of a panel.
func floatRows(label string, part int, short bool, w, bias reg.Register) {
	x, out, rows := pointer("x"), pointer("y"), pointer("rows")
	Label(label)
	sums := registers(2 * height)
	for i, sum := range sums {
		VMOVUPS(at(bias, part+i%2*size()), sum)
	}
	xRow := pointer("xRow")
	bases := basesOf(x, xRow)
	weights, wRow, inputs := GP64(), pointer("wRow"), pointer("inputs")
	MOVQ(w, weights)
	repeat(label+"Input", inputs, func() {
		left, right := register(), register()
		VMOVUPS(at(weights, part), left)
		VMOVUPS(at(weights, part+size()), right)
		ADDQ(wRow, weights)
		for r := range height {
			input := register()
			VBROADCASTSS(rowOf(bases, xRow, r, 0), input)
			if short {
				VFMADD231PS(left, input, sums[2*r])
				VFMADD231PS(right, input, sums[2*r+1])
				continue
			}
			product := register()
			VMULPS(left, input, product)
			VADDPS(product, sums[2*r], sums[2*r])
			VMULPS(right, input, input)
			VADDPS(input, sums[2*r+1], sums[2*r+1])
		}
		for _, base := range bases {
			ADDQ(operand.U8(number), base)
		}
	})
	yRow := pointer("yRow")
	for i, sum := range sums {
		VMOVUPS(sum, at(out, part+i%2*size()))
		if i%2 == 1 {
			ADDQ(yRow, out)
		}
	}
	nextBlock(label, x, xRow, rows)
}

// basesOf gives the addresses of every third row of a block.
func basesOf(x, row reg.Register) []reg.Register {
	bases := make([]reg.Register, (height+2)/3)
	triple := GP64()
	LEAQ(plus(row, row, 2, 0), triple)
	for i := range bases {
		bases[i] = GP64()
		if i == 0 {
			MOVQ(x, bases[i])
		} else {
			LEAQ(plus(bases[i-1], triple, 1, 0), bases[i])
		}
	}
	return bases
}

// rowOf is the memory of a row of a block.
func rowOf(bases []reg.Register, row reg.Register, r, offset int) operand.Mem {
	if r%3 == 0 {
		return at(bases[r/3], offset)
	}
	return plus(bases[r/3], row, uint8(r%3), offset)
}

// nextBlock moves on to the rows after a block, and goes on while there are any.
func nextBlock(label string, x, row, rows reg.Register) {
	all := GP64()
	IMUL3Q(operand.U8(uint8(height)), row, all)
	ADDQ(all, x)
	SUBQ(operand.U8(uint8(height)), rows)
	JG(operand.LabelRef(label))
}
