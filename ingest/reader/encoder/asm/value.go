package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// value is a number in each lane, in one register or two.
type value []reg.VecVirtual

func newValue() value { return registers(step / size()) }

func newValues(n int) []value {
	all := make([]value, n)
	for i := range all {
		all[i] = newValue()
	}
	return all
}

// each applies an instruction to all registers of a value. An operand that is memory is that of the first register; if it is
// a constant, it is that of all.
func each(to value, instruction func(i int)) {
	for i := range to {
		instruction(i)
	}
}

// part gives the operand that an instruction has for a register of a value.
func part(op any, i int) operand.Op {
	switch op := op.(type) {
	case value:
		return op[i]
	case operand.Mem:
		op.Disp += i * size()
		return op
	case float32:
		return constant(op)
	}
	panic("an operand of no kind")
}

func read(from operand.Mem, to value)  { each(to, func(i int) { VMOVUPS(part(from, i), to[i]) }) }
func write(from value, to operand.Mem) { each(from, func(i int) { VMOVUPS(from[i], part(to, i)) }) }

// add, times and larger take a value, memory or a constant, and a value. less is y - x.
func add(x any, y, to value)    { each(to, func(i int) { VADDPS(part(x, i), y[i], to[i]) }) }
func times(x any, y, to value)  { each(to, func(i int) { VMULPS(part(x, i), y[i], to[i]) }) }
func less(x any, y, to value)   { each(to, func(i int) { VSUBPS(part(x, i), y[i], to[i]) }) }
func larger(x any, y, to value) { each(to, func(i int) { VMAXPS(part(x, i), y[i], to[i]) }) }
func lesser(x any, y, to value) { each(to, func(i int) { VMINPS(part(x, i), y[i], to[i]) }) }

func zero(to value) {
	each(to, func(i int) {
		if wide {
			VPXORD(to[i], to[i], to[i])
		} else {
			VXORPS(to[i], to[i], to[i])
		}
	})
}

// polynomial computes each y of its x, with the highest coefficient first.
func polynomial(coefficients []float32, x, y []value) {
	for i := range x {
		times(coefficients[0], x[i], y[i])
	}
	for k, c := range coefficients[1:] {
		for i := 0; i < len(x) && k > 0; i++ {
			times(x[i], y[i], y[i])
		}
		term := any(c)
		if b := math.Float32bits(c); wide && loaded[b] == nil {
			once := newValue()
			read(bits(b), once)
			term = once
		}
		for i := range x {
			add(term, y[i], y[i])
		}
	}
}

// across combines the lanes of v, the upper half with the lower until one is left, and writes that to every lane.
func across(v value, combine func(...operand.Op)) { spread(fold(v, combine), v) }

// fold combines the lanes of v to one, which is in four lanes of what it gives: few, for divisions and roots take their time for
// each.
func fold(v value, combine func(...operand.Op)) reg.Register {
	half, other := YMM(), YMM()
	if wide {
		VEXTRACTF64X4(operand.U8(1), v[0], half)
		combine(half, v[0].AsY(), half)
		VSHUFF32X4(operand.U8(1), half, half, other) // VPERM2F128 does not know the upper sixteen registers
	} else {
		combine(v[1], v[0], half)
		VPERM2F128(operand.U8(1), half, half, other)
	}
	combine(other, half, half)
	VPERMILPS(operand.U8(0b01_00_11_10), half, other)
	combine(other, half, half)
	VPERMILPS(operand.U8(0b10_11_00_01), half, other)
	combine(other, half, half)
	return half.AsX()
}

// spread writes what was folded to every lane.
func spread(one reg.Register, v value) { each(v, func(i int) { VBROADCASTSS(one, v[i]) }) }

// under gives a constant divided by what was folded.
func under(value float32, one reg.Register) reg.Register {
	result := XMM()
	VMOVUPS(bits(math.Float32bits(value)), result)
	VDIVPS(one, result, result)
	return result
}

// shorten rounds numbers to 12 bits, see ../short.go.
func shorten(v value) {
	each(v, func(i int) {
		if wide {
			VPADDD(bits(1<<11), v[i], v[i])
			VPANDD(bits(^uint32(1<<12-1)), v[i], v[i])
		} else {
			VPADDD(bits(1<<11), v[i], v[i])
			VPAND(bits(^uint32(1<<12-1)), v[i], v[i])
		}
	})
}
