package encoder

import "golang.org/x/sys/cpu"

//go:generate sh -c "cd asm && go run . -set avx2 -out ../avx2_amd64.s -stubs ../avx2_amd64.go -pkg encoder"
//go:generate sh -c "cd asm && go run . -set avx512 -out ../avx512_amd64.s -stubs ../avx512_amd64.go -pkg encoder"

// machineKernels has the assembly that the processor and the operating system can run. Any AVX-512 with VNNI has F, BW, DQ and
// VL too, but a virtual machine may hide what it likes.
func machineKernels() (all []Kernel) {
	x := &cpu.X86
	if !x.HasAVX2 || !x.HasFMA {
		return nil
	}
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, avx512{})
	}
	return append(all, avx2{})
}

// avx2 and avx512 are the kernels in assembly, which asm/ generates. Their methods check what they are given, for assembly does
// not.
type avx2 struct{}

func (avx2) Name() string { return "avx2" }

func (avx2) quantise(q *quantised, x []float32, rows int) {
	if rows > 0 {
		_, _, _ = x[:rows*q.width], q.numbers[:2*rows*q.width], q.scales[:rows]
		quantiseAVX2(&q.numbers[0], &q.scales[0], &x[0], uintptr(q.width/lanes), uintptr(rows))
	}
}

func (avx2) multiplyInt8(y output, q *quantised, rows int, m *integers) {
	if rows > 0 {
		y.check(rows, m.outputs()/panelWidth)
		_, _ = q.numbers[:2*blocks(rows)*q.width], q.scales[:blocks(rows)]
		multiplyInt8AVX2(&y.data[0], size(y.row), size(y.panel), &q.numbers[0], uintptr(2*q.width), &q.scales[0],
			&m.weights[0], &m.scale[0], &m.bias[0], uintptr(m.inputs), uintptr(m.outputs()/panelWidth), uintptr(blocks(rows)))
	}
}

func (avx2) multiply(y output, x []float32, xStep, rows int, m *panels) {
	if !m.check(y, x, xStep, rows) {
		return
	}
	const few = 3
	whole := blocks(rows)
	if rest := rows % blockRows; 0 < rest && rest <= few {
		whole -= blockRows
		multiplyFewAVX2(&y.data[whole*y.row], size(y.row), size(y.panel), &x[whole*xStep], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), few)
	}
	if whole > 0 {
		multiplyAVX2(&y.data[0], size(y.row), size(y.panel), &x[0], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), uintptr(whole))
	}
}

func (avx2) multiplyShort(y output, x []float32, xStep, rows int, m *panels) {
	if m.check(y, x, xStep, rows) {
		multiplyShortAVX2(&y.data[0], size(y.row), size(y.panel), &x[0], size(xStep), &m.weights[0], size(m.row), size(m.step),
			&m.bias[0], uintptr(m.inputs), uintptr(m.count), uintptr(blocks(rows)))
	}
}

func (avx2) shorten(x []float32) {
	if len(x) >= lanes {
		shortenAVX2(&x[0], uintptr(len(x)/lanes))
	}
}

func (avx2) softmax(s []float32, step, columns, rows int) {
	if rows > 0 && columns > 0 {
		_ = s[:(rows-1)*step+columns+lanes]
		softmax1AVX2(&s[0], size(step), uintptr(columns), uintptr(roundUp(columns, lanes)/lanes), uintptr(rows))
	}
}

func (avx2) gelu(x []float32) {
	const together = 2 * lanes
	steps := len(x) / together
	if steps > 0 {
		geluAVX2(&x[0], uintptr(steps))
	}
	portable{}.gelu(x[steps*together:])
}

func (avx2) normalise(y, x, z []float32, n *norm, rows int) {
	if rows > 0 {
		_, _, _ = y[:rows*Width], x[:rows*Width], z[:rows*Width]
		normaliseAVX2(&y[0], &x[0], &z[0], &n.gain[0], &n.bias[0], uintptr(rows))
	}
}

func (avx2) transpose(t, keys []float32, rows int) {
	if rows > 0 {
		_, _ = t[:roundUp(rows, panelWidth)*headWidth], keys[:roundUp(rows, square)*headWidth]
		transposeAVX2(&t[0], &keys[0], uintptr(roundUp(rows, square)/square))
	}
}

// square is the number of keys that are transposed together.
const square = 8

// size is the number of bytes of so many numbers.
func size(numbers int) uintptr { return uintptr(numbers) * 4 }

// check panics unless there is room for blocks of rows of so many panels.
func (y output) check(rows, panels int) {
	_ = y.data[:(panels-1)*y.panel+(blocks(rows)-1)*y.row+panelWidth]
}

// check panics unless x and y have room for blocks of rows. It tells whether there is anything to do.
func (m *panels) check(y output, x []float32, xStep, rows int) bool {
	if rows == 0 || m.count == 0 || m.inputs == 0 {
		return false
	}
	y.check(rows, m.count)
	_, _ = x[:(blocks(rows)-1)*xStep+m.inputs], m.bias[:m.count*panelWidth]
	_ = m.weights[:(m.count-1)*m.step+(m.inputs-1)*m.row+panelWidth]
	return true
}
