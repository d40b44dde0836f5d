package encoder

func (portable) multiply(y output, x []float32, xStep, rows int, m *panels) {
	for p := range m.count {
		for o := 0; o < panelWidth; o += 4 {
			w := m.weights[p*m.step+o:]
			bias := [4]float32(m.bias[p*panelWidth+o:])
			at := p*y.panel + o
			r := 0
			for ; r+2 <= rows; r += 2 {
				a, b := product2(bias, w, x[r*xStep:r*xStep+m.inputs], x[(r+1)*xStep:(r+1)*xStep+m.inputs], m.row)
				*(*[4]float32)(y.data[at+r*y.row:]), *(*[4]float32)(y.data[at+(r+1)*y.row:]) = a, b
			}
			if r < rows {
				last := x[r*xStep : r*xStep+m.inputs]
				a, _ := product2(bias, w, last, last, m.row)
				*(*[4]float32)(y.data[at+r*y.row:]) = a
			}
		}
	}
}

// product2 adds to sum the products of four outputs' weights, which begin step numbers apart, with two rows of inputs. It writes
// nothing shared, and the race detector would make it forty times as slow.
//
//go:norace
func product2(sum [4]float32, w, x, y []float32, step int) (_, _ [4]float32) {
	a0, a1, a2, a3 := sum[0], sum[1], sum[2], sum[3]
	b0, b1, b2, b3 := a0, a1, a2, a3
	y = y[:len(x)]
	for i, p := range x {
		v, q := (*[4]float32)(w[i*step:]), y[i]
		a0, a1, a2, a3 = a0+float32(p*v[0]), a1+float32(p*v[1]), a2+float32(p*v[2]), a3+float32(p*v[3])
		b0, b1, b2, b3 = b0+float32(q*v[0]), b1+float32(q*v[1]), b2+float32(q*v[2]), b3+float32(q*v[3])
	}
	return [4]float32{a0, a1, a2, a3}, [4]float32{b0, b1, b2, b3}
}

// multiplyInt8 computes four rows at a time.
func (portable) multiplyInt8(y output, q *quantised, rows int, m *integers) {
	for o := 0; o < m.outputs(); o += 2 {
		w := m.weights[o/panelWidth*panelWidth*m.inputs+o%panelWidth*quad:]
		w = w[:(m.inputs/quad-1)*panelWidth*quad+2*quad]
		at := o/panelWidth*y.panel + o%panelWidth
		for r := 0; r < rows; r += 4 {
			var x [4][]byte
			for i := range x {
				row := min(r+i, rows-1)
				x[i] = q.numbers[row*q.width : (row+1)*q.width]
			}
			for i, sums := range integerProducts(w, &x) {
				if r+i < rows {
					s := q.scales[r+i]
					low := int32(sums)
					high := int32((sums - int64(low)) >> 32)
					y.data[at+(r+i)*y.row] = float32(float32(low)*float32(s*m.scale[o])) + m.bias[o]
					y.data[at+(r+i)*y.row+1] = float32(float32(high)*float32(s*m.scale[o+1])) + m.bias[o+1]
				}
			}
		}
	}
}

// integerProducts gives the sums of products of two outputs' weights with four rows: that of the first output in the lower half of
// a number, that of the second in the upper, so that one multiplication makes both products.
//
//go:norace
func integerProducts(w []int8, x *[4][]byte) [4]int64 {
	var a, b, c, d int64
	x0, x1, x2, x3 := x[0], x[1][:len(x[0])], x[2][:len(x[0])], x[3][:len(x[0])]
	for i := 0; i+quad <= len(x0) && len(w) >= 2*quad; i += quad {
		v := (*[2 * quad]int8)(w)
		p, q, r, s := (*[quad]byte)(x0[i:]), (*[quad]byte)(x1[i:]), (*[quad]byte)(x2[i:]), (*[quad]byte)(x3[i:])
		for k := range quad {
			pair := int64(v[k]) + int64(v[k+quad])<<32
			a += pair * int64(int8(p[k]))
			b += pair * int64(int8(q[k]))
			c += pair * int64(int8(r[k]))
			d += pair * int64(int8(s[k]))
		}
		w = w[min(panelWidth*quad, len(w)):]
	}
	return [4]int64{a, b, c, d}
}
