package model

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

//go:generate sh -c "cd asm && go run . -set avx512 -out ../avx512_amd64.s -stubs ../avx512_amd64.go -pkg model"
//go:generate sh -c "cd asm && go run . -out ../avx2_amd64.s -stubs ../avx2_amd64.go -pkg model"

// machineKernels has the assembly where the processor and the operating system know AVX2 and FMA, and that for
// AVX-512 where they know its integer products too: older processors slow down for AVX-512, and may gain nothing.
func machineKernels() []Kernel {
	switch {
	case !cpu.X86.HasAVX2 || !cpu.X86.HasFMA:
		return nil
	case cpu.X86.HasAVX512F && cpu.X86.HasAVX512VNNI:
		return []Kernel{avx512{avx2{fused: true}}, avx2{fused: true}, avx2{}}
	}
	return []Kernel{avx2{fused: true}, avx2{}}
}

// avx2 is the kernel in assembly, which asm/ generates. Its methods check what they are given, for assembly does not.
type avx2 struct {
	fused bool // products and sums are rounded together, which is faster; else the bits are those of portable Go
}

func (k avx2) Name() string {
	if k.fused {
		return "avx2"
	}
	return "exact"
}

// Exact tells whether its bits are those of portable Go.
func (k avx2) Exact() bool { return !k.fused }

func (k avx2) multiply(y []float32, yStep int, x []float32, xStep, rows int, m *matrix) {
	if rows == 0 {
		return
	}
	all := blocks(rows)
	_, _ = y[:(all-1)*yStep+m.outputs()], x[:(all-1)*xStep+m.inputs]
	inputs, panels, blocks := uintptr(m.inputs), uintptr(m.panels()), uintptr(all/blockRows)
	if k.fused {
		multiplyFused(&y[0], size(yStep), &x[0], size(xStep), &m.weights[0], &m.bias[0], inputs, panels, blocks)
	} else {
		multiply(&y[0], size(yStep), &x[0], size(xStep), &m.weights[0], &m.bias[0], inputs, panels, blocks)
	}
}

func (avx2) spread(inputs *[points][]float32, at int, x []float32, tiles int) {
	_, _ = x[:(tile*tiles+2)*Width], inputs[points-1][at:at+tiles*Width]
	spread(&inputs[0][at], between(inputs), &x[0], uintptr(tiles))
}

func (avx2) gather(z []float32, products *[points][]float32, tiles int) {
	_, _ = z[:(tile*tiles-1)*Width+lanes], products[points-1][:tiles*pieces*lanes]
	gather(&z[0], &products[0][0], between(products), uintptr(tiles))
}

func (avx2) normalise(y, x, z []float32, n *norm, rows int) {
	_, _, _ = y[:rows*Width], x[:rows*Width], z[:rows*Width]
	normalise(&y[0], &x[0], &z[0], &n.gain[0], &n.shift[0], uintptr(rows))
}

// score has a function for each network and each way to round.
func (k avx2) score(scores []float32, added []*[slot]float32, s *Scorer) {
	var units [hidden]float32
	moves := len(s.upperBias)
	_ = scores[:moves]
	first, features := (**float32)(unsafe.Pointer(&added[0])), uintptr(len(added))
	switch {
	case moves == 112 && k.fused:
		scoreParserFused(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	case moves == 112:
		scoreParser(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	case moves == 80 && k.fused:
		scoreNamesFused(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	case moves == 80:
		scoreNames(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	default:
		portable{}.score(scores, added, s)
	}
}

// size is the number of bytes of so many numbers.
func size(numbers int) uintptr { return uintptr(numbers) * 4 }

// between is the number of bytes from one point's numbers to the next's; they lie in one piece of memory.
func between(all *[points][]float32) uintptr {
	return uintptr(unsafe.Pointer(&all[1][0])) - uintptr(unsafe.Pointer(&all[0][0]))
}
