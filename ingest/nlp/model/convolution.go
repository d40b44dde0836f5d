package model

const (
	tile   = 4        // rows that a convolution makes at once
	points = tile + 2 // products that it needs for them
	units  = Width * pieces
)

// convolution is a window layer: each row is made of itself and its two neighbours. Four rows at once need six products
// of single rows instead of twelve (Winograd's minimal filtering F(4,3); Lavin and Gray, "Fast algorithms for
// convolutional neural networks", 2016, with the points 0, 1, -1, 2, -2 and infinity). It halves the work.
type convolution struct {
	points [points]matrix
	finish finish
}

// filter turns the weights of the left neighbour, the row and the right neighbour into those of each point.
var filter = [points][3]float64{
	{1. / 4, 0, 0},
	{-1. / 6, -1. / 6, -1. / 6},
	{-1. / 6, 1. / 6, -1. / 6},
	{1. / 24, 1. / 12, 1. / 6},
	{1. / 24, -1. / 12, 1. / 6},
	{0, 0, 1},
}

// newConvolution reads the layer whose tensors are name.W, name.b, name.G and name.lnb.
func newConvolution(f *File, name string) (c convolution, err error) {
	w, b, err := readMaxout(f, name, 3*Width)
	if err != nil {
		return c, err
	}
	for p, coefficients := range filter {
		transformed := make([]float32, units*Width)
		for i := range transformed {
			at := i/Width*3*Width + i%Width
			transformed[i] = float32(coefficients[0]*float64(w[at]) + coefficients[1]*float64(w[at+Width]) +
				coefficients[2]*float64(w[at+2*Width]))
		}
		c.points[p] = newMatrix(transformed, nil, Width)
	}
	copy(c.points[1].bias, b) // the product that enters every row once
	c.finish, err = newFinish(f, name)
	return c, err
}

// spread writes what each point multiplies for the tile whose left neighbour is the first of six rows.
func spread(inputs *[points][]float32, at int, rows []float32) {
	d := (*[points * Width]float32)(rows)
	for i := range Width {
		d0, d1, d2, d3, d4, d5 := d[i], d[i+Width], d[i+2*Width], d[i+3*Width], d[i+4*Width], d[i+5*Width]
		even, odd := d4-4*d2, d3-4*d1
		wideEven, wideOdd := d4-d2, 2*(d3-d1)
		inputs[0][at+i] = 4*d0 - float32(5*d2) + d4
		inputs[1][at+i], inputs[2][at+i] = even+odd, even-odd
		inputs[3][at+i], inputs[4][at+i] = wideEven+wideOdd, wideEven-wideOdd
		inputs[5][at+i] = 4*d1 - float32(5*d3) + d5
	}
}

// gather makes the four rows of a tile of the six products.
func gather(rows *[tile][units]float32, products *[points][]float32, at int) {
	for i := range units {
		sum, difference := products[1][at+i]+products[2][at+i], products[1][at+i]-products[2][at+i]
		wideSum, wideDifference := products[3][at+i]+products[4][at+i], products[3][at+i]-products[4][at+i]
		rows[0][i] = products[0][at+i] + sum + wideSum
		rows[1][i] = difference + 2*wideDifference
		rows[2][i] = sum + 4*wideSum
		rows[3][i] = difference + 8*wideDifference + products[5][at+i]
	}
}
