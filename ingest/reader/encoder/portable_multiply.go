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

// Three products of integers are made by one multiplication: of an input and three weights, 21 bits apart in one number. Sums
// of so many such products stay apart, for none reaches 1<<20; then they are taken out.
const (
	packed     = 3
	packedBits = 21
	packedSums = 64 // each at most 127 * 128
)

// multiplyInt8 computes three outputs of four rows at a time.
func (portable) multiplyInt8(y output, q *quantised, rows int, m *integers) {
	var room [feedWidth]int64
	for o := 0; o < m.outputs(); o += packed {
		weights := m.pack(room[:0], o)
		for r := 0; r < rows; r += 4 {
			var x [4][]byte
			for i := range x {
				row := min(r+i, rows-1)
				x[i] = q.numbers[row*q.width : row*q.width+m.inputs]
			}
			sums := packedProducts(weights, &x)
			for i := range min(4, rows-r) {
				for k, sum := range sums[i] {
					if o := o + k; o < m.outputs() {
						at := o/panelWidth*y.panel + (r+i)*y.row + o%panelWidth
						y.data[at] = float32(float32(sum)*float32(q.scales[r+i]*m.scale[o])) + m.bias[o]
					}
				}
			}
		}
	}
}

// pack appends the weights of some outputs, three in a number.
func (m *integers) pack(to []int64, first int) []int64 {
	to = to[:m.inputs]
	clear(to)
	for k := range min(packed, m.outputs()-first) {
		o := first + k
		w := m.weights[o/panelWidth*panelWidth*m.inputs+o%panelWidth*quad:]
		for i := range to {
			to[i] += int64(w[i/quad*panelWidth*quad+i%quad]) << (k * packedBits)
		}
	}
	return to
}

// packedProducts gives, for each row, the sums of products with the weights of three outputs.
func packedProducts(weights []int64, x *[4][]byte) (sums [4][packed]int32) {
	for from := 0; from < len(weights); from += packedSums {
		to := min(from+packedSums, len(weights))
		for i, sum := range fourProducts(weights[from:to], x[0][from:to], x[1][from:to], x[2][from:to], x[3][from:to]) {
			first := sum << (64 - packedBits) >> (64 - packedBits)
			sum = (sum - first) >> packedBits
			second := sum << (64 - packedBits) >> (64 - packedBits)
			sums[i][0] += int32(first)
			sums[i][1] += int32(second)
			sums[i][2] += int32((sum - second) >> packedBits)
		}
	}
	return sums
}

// fourProducts is the innermost loop, and takes nearly all of the time. It writes nothing shared, and the race detector would make
// it many times as slow.
//
//go:norace
func fourProducts(weights []int64, x0, x1, x2, x3 []byte) [4]int64 {
	var a, b, c, d int64
	x0, x1, x2, x3 = x0[:len(weights)], x1[:len(weights)], x2[:len(weights)], x3[:len(weights)]
	for i, w := range weights {
		a += w * int64(int8(x0[i]))
		b += w * int64(int8(x1[i]))
		c += w * int64(int8(x2[i]))
		d += w * int64(int8(x3[i]))
	}
	return [4]int64{a, b, c, d}
}
