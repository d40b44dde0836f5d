package encoder

import (
	"fmt"
	"os"
	"testing"

	"diplograph/ingest/weights"
)

// benchEncoder opens the weights that DIPLOGRAPH_ENCODER names, else random ones of two layers.
func benchEncoder(b *testing.B, kernel Kernel) *Encoder {
	name := os.Getenv("DIPLOGRAPH_ENCODER")
	if name == "" {
		return randomEncoder(b, false, kernel)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	f, err := weights.Open(data)
	if err != nil {
		b.Fatal(err)
	}
	e, err := OpenWith(f, kernel)
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// BenchmarkEncode gives subwords a second as six layers take them.
func BenchmarkEncode(b *testing.B) {
	for _, length := range []int{24, 130} {
		for _, kernel := range Kernels() {
			b.Run(fmt.Sprintf("%d/%s", length, kernel.Name()), func(b *testing.B) {
				e := benchEncoder(b, kernel)
				run, windows := e.NewRun(), make([][]int32, 16)
				for i := range windows {
					windows[i] = window(i, length)
				}
				for b.Loop() {
					run.Encode(windows)
				}
				rows := float64(b.N) * float64(len(windows)*length) * float64(len(e.layers)) / 6
				b.ReportMetric(rows/b.Elapsed().Seconds(), "subwords/s")
			})
		}
	}
}

// BenchmarkKernel measures each loop on a chunk of rows: nanoseconds a row.
func BenchmarkKernel(b *testing.B) {
	for _, kernel := range Kernels() {
		steps := kernelSteps(kernel)
		for _, name := range []string{"qkv", "up", "down", "quantise", "gelu", "normalise", "scores", "mix", "shorten", "softmax", "transpose"} {
			b.Run(name+"/"+kernel.Name(), func(b *testing.B) {
				for b.Loop() {
					steps[name]()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/chunkRows, "ns/row")
			})
		}
	}
}

// kernelSteps are the loops of a layer for a chunk of rows, by name; those of attention for one head and 128 keys.
func kernelSteps(kernel Kernel) map[string]func() {
	const keys = 128
	q := newQuantised(chunkRows, feedWidth)
	x, y := uniform(1, chunkRows*feedWidth, -1, 1), make([]float32, 2*chunkRows*feedWidth)
	kernel.quantise(&q, x, chunkRows)
	n := norm{[Width]float32(uniform(2, Width, -1, 1)), [Width]float32(uniform(3, Width, -1, 1))}
	integer := func(outputs, inputs int) func() {
		w := make([]int8, outputs*inputs)
		for i, z := range noise(4, len(w)) {
			w[i] = int8(z)
		}
		m := newIntegers(w, uniform(5, outputs, 0, 1), uniform(6, outputs, 0, 1), inputs)
		return func() {
			q.width = inputs
			kernel.multiplyInt8(rowMajor(y, outputs), &q, chunkRows, m)
		}
	}
	byKey := NewDense(uniform(7, keys*headWidth, -1, 1), nil, headWidth).panels
	byRow := NewDense(uniform(8, keys*headWidth, -1, 1), nil, keys).panels
	wide := scoreStep(keys)
	return map[string]func(){
		"qkv": integer(thirds*Width, Width), "up": integer(feedWidth, Width), "down": integer(Width, feedWidth),
		"quantise":  func() { q.width = Width; kernel.quantise(&q, x, chunkRows) },
		"gelu":      func() { copy(y, x); kernel.gelu(y[:len(x)]) },
		"normalise": func() { kernel.normalise(y, x, x[Width:], &n, chunkRows) },
		"scores":    func() { kernel.multiplyShort(rowMajor(y, wide), x, headWidth, chunkRows, &byKey) },
		"mix":       func() { kernel.multiplyShort(rowMajor(y, Width), x, wide, chunkRows, &byRow) },
		"shorten":   func() { kernel.shorten(y[:chunkRows*thirds*Width]) },
		"softmax":   func() { kernel.softmax(y, wide, keys, chunkRows) },
		"transpose": func() { kernel.transpose(y, x, chunkRows) },
	}
}

// BenchmarkDense measures a head of 256 outputs on few rows: nanoseconds a row.
func BenchmarkDense(b *testing.B) {
	d := NewDense(uniform(1, 256*Width, -1, 1), nil, Width)
	for _, rows := range []int{1, 4, 12, 48} {
		for _, kernel := range Kernels() {
			b.Run(fmt.Sprintf("%d/%s", rows, kernel.Name()), func(b *testing.B) {
				run, x, y := randomEncoder(b, false, kernel).NewRun(), uniform(2, rows*Width, -1, 1), make([]float32, rows*256)
				for b.Loop() {
					run.Dense(d, y, x, rows)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*rows), "ns/row")
			})
		}
	}
}
