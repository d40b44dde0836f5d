// Command asm writes the kernels of package model for AVX2, or with -set avx512 those for AVX-512. Each file holds one kernel; the Go function of the same name in
// ../portable*.go says what it computes and is what the tests compare it with.
//
// Run it with go generate in the package's folder. It is a module of its own so that nobody who builds diplograph
// needs avo. Registers of 8 numbers are called vectors; all offsets are in bytes.
package main

import (
	"flag"
	"fmt"
	"math"

	"github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

const (
	number = 4          // bytes of a float32
	vector = 8 * number // bytes of a vector
	width  = 96         // numbers of a token's vector
	row    = width * number
)

func main() {
	set := flag.String("set", "avx2", "the instructions: avx2 or avx512")
	flag.Parse()
	if *set == "avx512" {
		for panels := 1; panels <= 3; panels++ {
			multiplyWide(panels)
		}
		scoreWide("scoreParserWide", 7)
		scoreWide("scoreNamesWide", 5)
		build.Generate()
		return
	}
	for _, fused := range []bool{true, false} {
		multiply(fused)
		score("scoreParser", 14, fused)
		score("scoreNames", 10, fused)
	}
	spread()
	gather()
	normalise()
	build.Generate()
}

// named is the name of a kernel's function in one of its two kinds: a fused product and sum is rounded once, any other
// twice, as in portable Go.
func named(name string, fused bool) string {
	if fused {
		return name + "Fused"
	}
	return name
}

// addProduct adds the product of x and y to sum. It may overwrite scratch, which may be x or y.
func addProduct(fused bool, x operand.Op, y, sum, scratch reg.VecVirtual) {
	if fused {
		build.VFMADD231PS(x, y, sum)
		return
	}
	build.VMULPS(x, y, scratch)
	build.VADDPS(scratch, sum, sum)
}

// begin starts a kernel that takes and gives nothing but memory.
func begin(name, signature, doc string) {
	build.TEXT(name, build.NOSPLIT, signature)
	build.Pragma("noescape")
	build.Doc(doc)
}

// end leaves a kernel. The upper halves of the registers are cleared, or code that knows no AVX would be slow after.
func end() {
	build.VZEROUPPER()
	build.RET()
}

// pointer loads a parameter.
func pointer(name string) reg.GPVirtual {
	return build.Load(build.Param(name), build.GP64()).(reg.GPVirtual)
}

// at is the memory some bytes after a register.
func at(base reg.Register, offset int) operand.Mem {
	return operand.Mem{Base: base, Disp: offset}
}

// plus is the memory some bytes after the sum of a register and a multiple of another.
func plus(base, index reg.Register, scale uint8, offset int) operand.Mem {
	return operand.Mem{Base: base, Index: index, Scale: scale, Disp: offset}
}

// constants lie in the program's memory, each once.
var constants = map[float32]operand.Mem{}

// constant gives a vector that holds one number eight times.
func constant(value float32) reg.VecVirtual {
	place, ok := constants[value]
	if !ok {
		bits := math.Float32bits(value) // a number without a point would be written as an integer
		place = build.ConstData(fmt.Sprintf("constant%x", bits), operand.U32(bits))
		constants[value] = place
	}
	v := build.YMM()
	build.VBROADCASTSS(place, v)
	return v
}

// vectors gives so many registers.
func vectors(n int) []reg.VecVirtual {
	all := make([]reg.VecVirtual, n)
	for i := range all {
		all[i] = build.YMM()
	}
	return all
}
