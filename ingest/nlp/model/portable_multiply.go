package model

// multiply goes through a panel four outputs and two rows at a time: the eight sums fill the registers of a 64-bit processor.
func (portable) multiply(y []float32, yStep int, x []float32, xStep, rows int, m *matrix) {
	for o := 0; o < m.outputs(); o += 4 {
		w := m.weights[o/lanes*lanes*m.inputs+o%lanes:]
		bias := [4]float32(m.bias[o:])
		r := 0
		for ; r+2 <= rows; r += 2 {
			a, b := product2(bias, w, x[r*xStep:r*xStep+m.inputs], x[(r+1)*xStep:(r+1)*xStep+m.inputs])
			*(*[4]float32)(y[r*yStep+o:]), *(*[4]float32)(y[(r+1)*yStep+o:]) = a, b
		}
		if r < rows {
			*(*[4]float32)(y[r*yStep+o:]) = product1(bias, w, x[r*xStep:r*xStep+m.inputs], lanes)
		}
	}
}

// product2 adds to sum the products of four outputs' weights with two rows of inputs. It is the innermost loop, and takes
// most of the time; four inputs a turn, each read through an array of a fixed size, let the compiler drop nearly all
// checks of bounds. It writes nothing shared, and the race detector would make it forty times as slow.
//
//go:norace
func product2(sum [4]float32, w, x, y []float32) (_, _ [4]float32) {
	a0, a1, a2, a3 := sum[0], sum[1], sum[2], sum[3]
	b0, b1, b2, b3 := a0, a1, a2, a3
	for len(x) >= 4 && len(y) >= 4 && len(w) >= 3*lanes+4 {
		v := (*[3*lanes + 4]float32)(w)
		p, q := x[0], y[0]
		a0, a1, a2, a3 = a0+float32(p*v[0]), a1+float32(p*v[1]), a2+float32(p*v[2]), a3+float32(p*v[3])
		b0, b1, b2, b3 = b0+float32(q*v[0]), b1+float32(q*v[1]), b2+float32(q*v[2]), b3+float32(q*v[3])
		p, q = x[1], y[1]
		a0, a1, a2, a3 = a0+float32(p*v[16]), a1+float32(p*v[17]), a2+float32(p*v[18]), a3+float32(p*v[19])
		b0, b1, b2, b3 = b0+float32(q*v[16]), b1+float32(q*v[17]), b2+float32(q*v[18]), b3+float32(q*v[19])
		p, q = x[2], y[2]
		a0, a1, a2, a3 = a0+float32(p*v[32]), a1+float32(p*v[33]), a2+float32(p*v[34]), a3+float32(p*v[35])
		b0, b1, b2, b3 = b0+float32(q*v[32]), b1+float32(q*v[33]), b2+float32(q*v[34]), b3+float32(q*v[35])
		p, q = x[3], y[3]
		a0, a1, a2, a3 = a0+float32(p*v[48]), a1+float32(p*v[49]), a2+float32(p*v[50]), a3+float32(p*v[51])
		b0, b1, b2, b3 = b0+float32(q*v[48]), b1+float32(q*v[49]), b2+float32(q*v[50]), b3+float32(q*v[51])
		x, y, w = x[4:], y[4:], w[min(4*lanes, len(w)):]
	}
	return [4]float32{a0, a1, a2, a3}, [4]float32{b0, b1, b2, b3}
}

// product1 is product2 for one row, and sums in the same order. The weights of an input begin step numbers after those of
// the one before.
//
//go:norace
func product1(sum [4]float32, w, x []float32, step int) [4]float32 {
	a0, a1, a2, a3 := sum[0], sum[1], sum[2], sum[3]
	for i, p := range x {
		v := (*[4]float32)(w[i*step:])
		a0, a1, a2, a3 = a0+float32(p*v[0]), a1+float32(p*v[1]), a2+float32(p*v[2]), a3+float32(p*v[3])
	}
	return [4]float32{a0, a1, a2, a3}
}
