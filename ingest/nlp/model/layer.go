package model

// layer mixes the embeddings of a token: linear, maxout, normalisation.
type layer struct {
	linear matrix
	finish finish
}

// newLayer reads the layer whose tensors are name.W, name.b, name.G and name.lnb.
func newLayer(f *File, name string, inputs int) (l layer, err error) {
	w, b, err := readMaxout(f, name, inputs)
	if err != nil {
		return l, err
	}
	l.linear = newMatrix(w, b, inputs)
	l.finish, err = newFinish(f, name)
	return l, err
}

// readMaxout reads the weights and biases of the linear part of a layer.
func readMaxout(f *File, name string, inputs int) (w, b []float32, err error) {
	if w, err = f.tensor(name+".W", Width, pieces, inputs); err != nil {
		return nil, nil, err
	}
	b, err = f.tensor(name+".b", Width, pieces)
	return w, b, err
}
