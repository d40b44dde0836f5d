package model

import (
	"os"
	"testing"
)

// open gives the weights to test with: the exact ones that DIPLOGRAPH_FLOAT32 names, else the shipped ones. The
// tolerance is how far an element of a vector may be from spaCy's with them.
func open(tb testing.TB) (f *File, tolerance float64) {
	data, tolerance := Weights, 3e-3
	if name := os.Getenv("DIPLOGRAPH_FLOAT32"); name != "" {
		var err error
		if data, err = os.ReadFile(name); err != nil {
			tb.Fatal(err)
		}
		tolerance = 1e-4
	}
	f, err := Open(data)
	if err != nil {
		tb.Fatal(err)
	}
	return f, tolerance
}

// eachKernel runs a test with every kernel that this machine has.
func eachKernel(t *testing.T, test func(t *testing.T, kernel Kernel)) {
	for _, kernel := range Kernels() {
		t.Run(kernel.Name(), func(t *testing.T) { test(t, kernel) })
	}
}
