//go:build !amd64

package encoder

// machineKernels has none here: the portable kernel is the fastest.
func machineKernels() []Kernel { return nil }
