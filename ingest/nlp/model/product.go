package model

// product2 adds to sum the products of one group of weights with two rows of inputs. It is the innermost loop of
// everything and takes nine tenths of the time: eight running sums fill the registers of a 64-bit processor, and
// four inputs a turn let the compiler drop its bounds checks. The conversions forbid it to fuse a product with
// a sum, which would round differently on some processors. It writes nothing shared, and the race detector would make
// it forty times as slow.
//
//go:norace
func product2(sum [lane]float32, w, x, y []float32) (_, _ [lane]float32) {
	a0, a1, a2, a3 := sum[0], sum[1], sum[2], sum[3]
	b0, b1, b2, b3 := a0, a1, a2, a3
	for len(x) >= 4 && len(y) >= 4 && len(w) >= 16 {
		p, q := x[0], y[0]
		a0, a1, a2, a3 = a0+float32(p*w[0]), a1+float32(p*w[1]), a2+float32(p*w[2]), a3+float32(p*w[3])
		b0, b1, b2, b3 = b0+float32(q*w[0]), b1+float32(q*w[1]), b2+float32(q*w[2]), b3+float32(q*w[3])
		p, q = x[1], y[1]
		a0, a1, a2, a3 = a0+float32(p*w[4]), a1+float32(p*w[5]), a2+float32(p*w[6]), a3+float32(p*w[7])
		b0, b1, b2, b3 = b0+float32(q*w[4]), b1+float32(q*w[5]), b2+float32(q*w[6]), b3+float32(q*w[7])
		p, q = x[2], y[2]
		a0, a1, a2, a3 = a0+float32(p*w[8]), a1+float32(p*w[9]), a2+float32(p*w[10]), a3+float32(p*w[11])
		b0, b1, b2, b3 = b0+float32(q*w[8]), b1+float32(q*w[9]), b2+float32(q*w[10]), b3+float32(q*w[11])
		p, q = x[3], y[3]
		a0, a1, a2, a3 = a0+float32(p*w[12]), a1+float32(p*w[13]), a2+float32(p*w[14]), a3+float32(p*w[15])
		b0, b1, b2, b3 = b0+float32(q*w[12]), b1+float32(q*w[13]), b2+float32(q*w[14]), b3+float32(q*w[15])
		x, y, w = x[4:], y[4:], w[16:]
	}
	return [lane]float32{a0, a1, a2, a3}, [lane]float32{b0, b1, b2, b3}
}

// product1 is product2 for one row, and sums in the same order.
//
//go:norace
func product1(sum [lane]float32, w, x []float32) [lane]float32 {
	a0, a1, a2, a3 := sum[0], sum[1], sum[2], sum[3]
	for len(x) >= 1 && len(w) >= lane {
		p := x[0]
		a0, a1, a2, a3 = a0+float32(p*w[0]), a1+float32(p*w[1]), a2+float32(p*w[2]), a3+float32(p*w[3])
		x, w = x[1:], w[lane:]
	}
	return [lane]float32{a0, a1, a2, a3}
}
