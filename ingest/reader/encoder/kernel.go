package encoder

import (
	"slices"

	"diplograph/ingest/kernel"
)

// Kernel is one way to compute the loops that take nearly all of the time. All kernels give the same bits.
//
// A kernel may read and write whole blocks of rows, so that what it is given has room for blocks(rows) rows, unless told
// otherwise.
type Kernel interface {
	// Name is what the environment variable DIPLOGRAPH_KERNEL calls it.
	Name() string

	// quantise writes rows of x, q.width numbers each, to q, in a form of the kernel's own. It reads no other rows.
	quantise(q *quantised, x []float32, rows int)

	// multiplyInt8 applies m to the first rows of q.
	multiplyInt8(y output, q *quantised, rows int, m *integers)

	// multiply applies m to rows of x, whose numbers begin xStep apart.
	multiply(y output, x []float32, xStep, rows int, m *panels)

	// multiplyShort is multiply for short numbers.
	multiplyShort(y output, x []float32, xStep, rows int, m *panels)

	// shorten makes numbers short, as many as are a multiple of lanes.
	shorten(x []float32)

	// softmax turns rows of s, step numbers apart, into short shares: the first columns numbers of each. It may overwrite the
	// lanes after them. It touches no other rows.
	softmax(s []float32, step, columns, rows int)

	// gelu replaces numbers, as many as are a multiple of lanes.
	gelu(x []float32)

	// normalise writes to y the sums of the rows of x and z, normalised. It touches no other rows.
	normalise(y, x, z []float32, n *norm, rows int)

	// transpose writes a head's keys, rows of headWidth numbers, to t as panels of panelWidth keys.
	transpose(t, keys []float32, rows int)
}

const (
	lanes      = 16 // partial sums of a long sum, and numbers that an elementwise loop takes at a time
	panelWidth = 32 // outputs that a kernel computes together: two vectors of lanes
	blockRows  = 12 // rows that it may compute together
)

// blocks is the number of rows in whole blocks that hold so many.
func blocks(rows int) int { return roundUp(rows, blockRows) }

// roundUp is the least multiple of step that is not less than n.
func roundUp(n, step int) int { return (n + step - 1) / step * step }

// output says where a product goes: the first number of a row lies row numbers after that of the row before, and the first of
// a panel lies panel numbers after that of the panel before.
type output struct {
	data       []float32
	row, panel int
}

// rowMajor is an output whose rows hold width numbers.
func rowMajor(data []float32, width int) output { return output{data, width, panelWidth} }

// Kernels are those that this machine can run, the fastest first. The last is portable.
func Kernels() []Kernel { return append(machineKernels(), portable{}) }

// ChooseKernel gives the kernel of a name: "avx512", "avx2" (also called "exact", as package nlp/model calls the AVX2 kernel
// that rounds like this one) or "portable"; the fastest for "" and "auto". It fails if this machine cannot run it.
func ChooseKernel(name string) (Kernel, error) {
	all := Kernels()
	if name == "exact" {
		all = slices.DeleteFunc(all, func(k Kernel) bool { return k.Name() == "avx512" })
		name = kernel.Auto
	}
	return kernel.Choose(all, name)
}
