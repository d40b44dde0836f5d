package model

import "math"

// pieces is the number of linear pieces that a unit of a layer chooses from.
const pieces = 3

// finish is what follows the linear part of a layer: maxout and layer normalisation.
type finish struct{ gain, shift [Width]float32 }

func newFinish(f *File, name string) (finish, error) {
	gain, err := f.tensor(name+".G", Width)
	if err != nil {
		return finish{}, err
	}
	shift, err := f.tensor(name+".lnb", Width)
	if err != nil {
		return finish{}, err
	}
	return finish{[Width]float32(gain), [Width]float32(shift)}, nil
}

// row finishes one row: y holds the pieces of every unit, side by side.
func (n *finish) row(y []float32) (z [Width]float32) {
	for i := range z {
		z[i] = max(y[pieces*i], y[pieces*i+1], y[pieces*i+2])
	}
	n.normalise(&z)
	return z
}

// normalise gives z mean 0 and variance 1, then the layer's own gain and shift.
func (n *finish) normalise(z *[Width]float32) {
	var mean, variance float32
	for _, v := range z {
		mean += v
	}
	mean /= Width
	for _, v := range z {
		variance += float32((v - mean) * (v - mean))
	}
	scale := float32(1 / math.Sqrt(float64(variance/Width)+1e-8))
	for i, v := range z {
		z[i] = float32((v-mean)*scale*n.gain[i]) + n.shift[i]
	}
}
