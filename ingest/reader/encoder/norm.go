package encoder

import "diplograph/ingest/weights"

// norm is what a layer normalisation multiplies and adds.
type norm struct{ gain, bias [Width]float32 }

// epsilon is added to the variance.
const epsilon = 1e-12

// readNorm reads the normalisation whose tensors are name.gain and name.bias.
func readNorm(f *weights.File, name string) (n *norm, err error) {
	gain, err := f.Matrix(name+".gain", Width)
	if err != nil {
		return nil, err
	}
	bias, err := f.Matrix(name+".bias", Width)
	if err != nil {
		return nil, err
	}
	return &norm{[Width]float32(gain), [Width]float32(bias)}, nil
}
