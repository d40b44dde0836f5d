package model

// norm is what a layer's normalisation multiplies and adds.
type norm struct{ gain, shift [Width]float32 }

// newNorm reads the normalisation of a layer: its tensors are name.G and name.lnb.
func newNorm(f *File, name string) (n norm, err error) {
	gain, err := f.Matrix(name+".G", Width)
	if err != nil {
		return n, err
	}
	shift, err := f.Matrix(name+".lnb", Width)
	if err != nil {
		return n, err
	}
	return norm{[Width]float32(gain), [Width]float32(shift)}, nil
}
