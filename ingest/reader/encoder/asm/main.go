// Command asm writes the assembly of package encoder: -set names the instructions to use. Each file holds one kernel; the Go
// function of the same name in ../portable*.go says what it computes and is what the tests compare it with.
//
// Run it with go generate in the package's folder. It is a module of its own so that nobody who builds diplograph
// needs avo. All offsets are in bytes.
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
	number = 4 // bytes of a float32
	lanes  = 16
	step   = lanes * number // bytes of as many numbers as there are lanes
	panel  = 2 * step       // bytes of a row of a panel
	width  = 384            // numbers of a hidden state
	head   = 32             // numbers of a head
)

// wide tells whether the registers hold sixteen numbers, with AVX-512, or eight, with AVX2.
var wide bool

func main() {
	set := flag.String("set", "avx2", "the instructions: avx2 or avx512")
	flag.Parse()
	few := 3 // rows of a block when there are no more: with less, a sum would be waited for
	if wide = *set == "avx512"; wide {
		few = 4
		multiplyBytes()
	} else {
		multiplyWords()
		transpose()
	}
	multiply("multiply", tall(), false)
	multiply("multiplyFew", few, false)
	multiply("multiplyShort", tall(), true)
	short()
	quantise()
	softmax(1)
	if wide {
		softmax(4)
	}
	gelu()
	normalise()
	build.Generate()
}

// named is the name of a function with the instructions it uses.
func named(name string) string {
	if wide {
		return name + "AVX512"
	}
	return name + "AVX2"
}

// begin starts a kernel that takes and gives nothing but memory.
func begin(name, signature, doc string) {
	build.TEXT(named(name), build.NOSPLIT, signature)
	build.Pragma("noescape")
	build.Doc(named(name) + " " + doc)
	clear(loaded)
}

// leave leaves a kernel. The upper halves of the registers are cleared, or code that knows no AVX would be slow after.
func leave() {
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

// repeat writes a loop that takes place as often as count says, which must not be 0.
func repeat(label string, count reg.Register, body func()) {
	build.Label(label)
	body()
	build.DECQ(count)
	build.JNZ(operand.LabelRef(label))
}

// register gives one of the registers in use.
func register() reg.VecVirtual {
	if wide {
		return build.ZMM()
	}
	return build.YMM()
}

// registers gives so many of them.
func registers(n int) []reg.VecVirtual {
	all := make([]reg.VecVirtual, n)
	for i := range all {
		all[i] = register()
	}
	return all
}

// size is the number of bytes of a register.
func size() int {
	if wide {
		return step
	}
	return step / 2
}

// constants lie in the program's memory, each once, as often as there are lanes.
var constants = map[uint32]operand.Mem{}

// bits gives the memory of a constant.
func bits(value uint32) operand.Mem {
	place, ok := constants[value]
	if !ok {
		place = build.GLOBL(fmt.Sprintf("constant%x%s", value, named("")), build.RODATA|build.NOPTR)
		for i := range lanes {
			build.DATA(i*number, operand.U32(value))
		}
		constants[value] = place
	}
	return place
}

// loaded holds the constants that a kernel has in registers.
var loaded = map[uint32]reg.VecVirtual{}

// load puts constants into registers where there are enough. It is for the beginning of a kernel.
func load(values ...float32) {
	for _, value := range values {
		if b := math.Float32bits(value); wide && loaded[b] == nil {
			loaded[b] = build.ZMM()
			build.VMOVUPS(bits(b), loaded[b])
		}
	}
}

// constant gives a number in every lane, as an operand.
func constant(value float32) operand.Op {
	b := math.Float32bits(value)
	if v := loaded[b]; v != nil {
		return v
	}
	return bits(b)
}
