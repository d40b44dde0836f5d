package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// softmax takes so many rows at a time, as a row has to wait for its largest number and for its sum. It goes through them
// three times: for the largest numbers, for the powers and their sums, and to divide.
func softmax(together int) {
	begin(fmt.Sprintf("softmax%d", together), "func(s *float32, rowStep, columns, steps, rows uintptr)",
		fmt.Sprintf("turns rows of scores into shares of 12 bits, %d rows at a time. The numbers after the columns of a row, up to 16 times steps, become nearly 0.", together))
	s, columns, rows := pointer("s"), pointer("columns"), pointer("rows")
	load(powers...)
	load(least, toInteger, sharpness)
	Label("rows")
	most, sums := newValues(together), newValues(together)
	starts := rowsFrom(s, together)
	for i, row := range starts {
		pad := newValue()
		read(bits(math.Float32bits(-math.MaxFloat32)), pad)
		write(pad, plus(row, columns, number, 0))
		read(at(row, 0), most[i])
	}
	through("most", starts, func(i int, p operand.Mem) { larger(p, most[i], most[i]) })
	for i := range most {
		across(most[i], VMAXPS)
		zero(sums[i])
	}
	powersThrough(s, most, sums)
	for _, sum := range sums {
		spread(under(1, fold(sum, VADDPS)), sum)
	}
	through("divide", rowsFrom(s, together), func(i int, p operand.Mem) {
		x := newValue()
		times(p, sums[i], x)
		shorten(x)
		write(x, p)
	})
	rowStep := pointer("rowStep")
	for range together {
		ADDQ(rowStep, s)
	}
	SUBQ(operand.U8(uint8(together)), rows)
	JNZ(operand.LabelRef("rows"))
	leave()
}

// powersThrough replaces the numbers of rows by the powers of what they are above the largest, and sums them.
func powersThrough(s reg.Register, most, sums []value) {
	rows, x := rowsFrom(s, len(most)), newValues(len(most))
	steps := pointer("steps")
	repeat("power", steps, func() {
		for i, row := range rows {
			read(at(row, 0), x[i])
			less(most[i], x[i], x[i])
			times(float32(sharpness), x[i], x[i])
		}
		powersOfTwo(x)
		for i, row := range rows {
			write(x[i], at(row, 0))
			add(x[i], sums[i], sums[i])
			ADDQ(operand.U8(step), row)
		}
	})
}

// rowsFrom gives the addresses of rows.
func rowsFrom(s reg.Register, count int) []reg.Register {
	rows, rowStep := make([]reg.Register, count), pointer("rowStep")
	for i := range rows {
		rows[i] = GP64()
		if i == 0 {
			MOVQ(s, rows[i])
		} else {
			LEAQ(plus(rows[i-1], rowStep, 1, 0), rows[i])
		}
	}
	return rows
}

// through goes through the steps of rows, and moves their addresses on.
func through(label string, rows []reg.Register, body func(i int, p operand.Mem)) {
	steps := pointer("steps")
	repeat(label, steps, func() {
		for i, row := range rows {
			body(i, at(row, 0))
			ADDQ(operand.U8(step), row)
		}
	})
}
