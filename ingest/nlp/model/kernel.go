package model

import (
	"slices"

	"diplograph/ingest/kernel"
)

// Kernel is one way to compute the loops that take nearly all of the time. All kernels compute the same formulas. Those
// that are exact give the same bits on every machine; the fastest rounds products and sums together, so that vectors
// differ by some 1e-6 and scores by some 1e-5 from the exact ones.
//
// Rows are given by the numbers from the start of one to that of the next. A kernel may read and write whole blocks
// of rows, so that what it is given has room for blocks(rows) rows.
type Kernel interface {
	// Name is what the environment variable DIPLOGRAPH_KERNEL calls it.
	Name() string

	// Exact tells whether its bits are those of every exact kernel.
	Exact() bool

	// multiply applies m to rows of x and writes m.outputs() numbers a row to y.
	multiply(y []float32, yStep int, x []float32, xStep, rows int, m *matrix)

	// spread writes, from a place on, what each point multiplies for tiles whose left neighbour is the first row of x.
	spread(inputs *[points][]float32, at int, x []float32, tiles int)

	// gather makes a group of units of tiles from the products of the points, and writes them to the rows of z.
	gather(z []float32, products *[points][]float32, tiles int)

	// normalise writes to y the rows of x plus those of z, normalised.
	normalise(y, x, z []float32, n *norm, rows int)

	// score scores the moves in a state from what its features add to the hidden layer.
	score(scores []float32, added []*[slot]float32, s *Scorer)
}

// blockRows is the number of rows that a kernel may compute at once.
const blockRows = 6

// blocks is the number of rows in whole blocks that hold so many.
func blocks(rows int) int { return (rows + blockRows - 1) / blockRows * blockRows }

// Kernels are those that this machine can run, the fastest first. The last is portable.
func Kernels() []Kernel { return append(machineKernels(), portable{}) }

// ExactKernel is the fastest exact kernel that this machine can run.
func ExactKernel() Kernel {
	all := Kernels()
	return all[slices.IndexFunc(all, Kernel.Exact)]
}

// ChooseKernel gives the kernel of a name, the fastest for "" and "auto". It fails if this machine cannot run it.
func ChooseKernel(name string) (Kernel, error) { return kernel.Choose(Kernels(), name) }
