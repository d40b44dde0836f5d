package model

const (
	tile   = 4        // rows that a convolution makes at once
	points = tile + 2 // products that it needs for them
)

// convolution is a window layer: each row is made of itself and its two neighbours,
//
//	y[r] = A x[r-1] + B x[r] + C x[r+1]
//
// with three matrices A, B and C, which is twelve products of a matrix and a row for four rows. Six do.
//
// The trick is that of multiplying two polynomials. If the numbers of x are taken for coefficients, so are those of y;
// instead of multiplying coefficients with each other, one may evaluate both polynomials at some points, multiply the
// two values at each point, and find the one polynomial that has these values. Four rows and three matrices make a
// polynomial of degree five, and six points determine it. Here the roles are turned round (the transposed
// algorithm: six rows go in and four come out), the points are 0, 1, -1, 2, -2 and infinity, and:
//
//   - the values of A, B and C at the points are six matrices, which are computed once, by the table filter;
//   - the values of the rows are sums of rows with small factors, which spread computes;
//   - each point needs one product, six in all instead of twelve;
//   - gather adds the products up to four rows.
//
// Adding rows costs next to nothing beside multiplying them with matrices, so this halves the work. It rounds a
// little differently: the vectors of tokens differ by about 1e-6 from those of the plain sum, which TestConvolution
// and TestEncodePlain measure.
//
// Winograd, "Arithmetic complexity of computations", 1980; Lavin and Gray, "Fast algorithms for convolutional neural
// networks", 2016, whose F(4,3) this is.
type convolution struct {
	products [groups][points]matrix // by group of units, so that the products of a group fit the cache
	norm     norm
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
	for g := range groups {
		w, b := w[g*group*3*Width:(g+1)*group*3*Width], b[g*group:(g+1)*group]
		for p := range points {
			c.products[g][p] = newMatrix(valuesAt(p, w), nil, Width)
		}
		copy(c.products[g][1].bias, b) // the product that enters every row once
	}
	c.norm, err = newNorm(f, name)
	return c, err
}

// valuesAt gives the matrix of a point: for each output, the weights of the three rows added up by the filter.
func valuesAt(p int, w []float32) []float32 {
	values := make([]float32, 0, len(w)/3)
	for ; len(w) > 0; w = w[3*Width:] {
		for i := range Width {
			values = append(values, float32(float64(filter[p][0]*float64(w[i]))+float64(filter[p][1]*float64(w[i+Width]))+
				float64(filter[p][2]*float64(w[i+2*Width]))))
		}
	}
	return values
}
