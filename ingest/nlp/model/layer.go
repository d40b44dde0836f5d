package model

import "math"

// pieces is the number of linear pieces that a maxout unit of a layer chooses from.
const pieces = 3

// layer is a maxout layer with layer normalisation: linear, the largest of three pieces, normalise.
type layer struct {
	linear matrix
	gain   [Width]float32
	shift  [Width]float32
}

// newLayer reads the layer whose tensors are name.W, name.b, name.G and name.lnb.
func newLayer(f *File, name string, inputs int) (l layer, err error) {
	w, err := f.tensor(name+".W", Width, pieces, inputs)
	if err != nil {
		return l, err
	}
	b, err := f.tensor(name+".b", Width, pieces)
	if err != nil {
		return l, err
	}
	gain, err := f.tensor(name+".G", Width)
	if err != nil {
		return l, err
	}
	shift, err := f.tensor(name+".lnb", Width)
	if err != nil {
		return l, err
	}
	return layer{newMatrix(w, b, inputs), [Width]float32(gain), [Width]float32(shift)}, nil
}

// activate finishes one row: y holds the three pieces of every unit, side by side.
func (l *layer) activate(y []float32) (z [Width]float32) {
	for i := range z {
		z[i] = max(y[pieces*i], y[pieces*i+1], y[pieces*i+2])
	}
	l.normalise(&z)
	return z
}

// normalise gives z mean 0 and variance 1, then the layer's own gain and shift.
func (l *layer) normalise(z *[Width]float32) {
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
		z[i] = float32((v-mean)*scale*l.gain[i]) + l.shift[i]
	}
}
