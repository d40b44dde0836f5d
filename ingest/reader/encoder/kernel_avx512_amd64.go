package encoder

type avx512 struct{}

func (avx512) Name() string { return "avx512" }

func (avx512) quantise(q *quantised, x []float32, rows int) {
	if rows > 0 {
		_, _, _ = x[:rows*q.width], q.numbers[:rows*q.width], q.scales[:rows]
		quantiseAVX512(&q.numbers[0], &q.scales[0], &x[0], uintptr(q.width/lanes), uintptr(rows))
	}
}

func (avx512) multiplyInt8(y output, q *quantised, rows int, m *integers) {
	if rows > 0 {
		y.check(rows, m.outputs()/panelWidth)
		_, _ = q.numbers[:blocks(rows)*q.width], q.scales[:blocks(rows)]
		multiplyInt8AVX512(&y.data[0], size(y.row), size(y.panel), &q.numbers[0], uintptr(q.width), &q.scales[0],
			&m.weights[0], &m.shift[0], &m.scale[0], &m.bias[0], uintptr(m.inputs), uintptr(m.outputs()/panelWidth), uintptr(blocks(rows)))
	}
}

func (avx512) multiply(y output, x []float32, xStep, rows int, m *panels) {
	if !m.check(y, x, xStep, rows) {
		return
	}
	const few = 4
	whole := blocks(rows)
	if rest := rows % blockRows; 0 < rest && rest <= few {
		whole -= blockRows
		multiplyFewAVX512(&y.data[whole*y.row], size(y.row), size(y.panel), &x[whole*xStep], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), few)
	}
	if whole > 0 {
		multiplyAVX512(&y.data[0], size(y.row), size(y.panel), &x[0], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), uintptr(whole))
	}
}

func (avx512) multiplyShort(y output, x []float32, xStep, rows int, m *panels) {
	if m.check(y, x, xStep, rows) {
		multiplyShortAVX512(&y.data[0], size(y.row), size(y.panel), &x[0], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), uintptr(blocks(rows)))
	}
}

func (avx512) shorten(x []float32) {
	if len(x) >= lanes {
		shortenAVX512(&x[0], uintptr(len(x)/lanes))
	}
}

func (avx512) softmax(s []float32, step, columns, rows int) {
	if rows == 0 || columns == 0 {
		return
	}
	_ = s[:(rows-1)*step+columns+lanes]
	steps, fours := uintptr(roundUp(columns, lanes)/lanes), rows/4*4
	if fours > 0 {
		softmax4AVX512(&s[0], size(step), uintptr(columns), steps, uintptr(fours))
	}
	if rows > fours {
		softmax1AVX512(&s[fours*step], size(step), uintptr(columns), steps, uintptr(rows-fours))
	}
}

func (avx512) gelu(x []float32) {
	const together = 8 * lanes
	steps := len(x) / together
	if steps > 0 {
		geluAVX512(&x[0], uintptr(steps))
	}
	avx2{}.gelu(x[steps*together:])
}

func (avx512) normalise(y, x, z []float32, n *norm, rows int) {
	if rows > 0 {
		_, _, _ = y[:rows*Width], x[:rows*Width], z[:rows*Width]
		normaliseAVX512(&y[0], &x[0], &z[0], &n.gain[0], &n.bias[0], uintptr(rows))
	}
}

func (avx512) transpose(t, keys []float32, rows int) { avx2{}.transpose(t, keys, rows) }
