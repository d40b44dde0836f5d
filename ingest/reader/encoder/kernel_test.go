package encoder

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every loop gives the same bits with every kernel, for any number of rows.
func TestKernelsAgree(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		for _, rows := range []int{1, 2, 7, 12, 13, 24, 47, 48} {
			want, got := smallSteps(portable{}, rows), smallSteps(kernel, rows)
			for step := range want {
				if !sameBits(want[step], got[step]) {
					t.Errorf("%d rows: other bits than those of the portable kernel: %s", rows, step)
				}
			}
		}
	})
}

// smallSteps gives what a kernel writes for random numbers, by what it does. Only what it promises is given: of whole blocks, the
// rows that were asked for.
func smallSteps(kernel Kernel, rows int) map[string][]float32 {
	const outputs, room = 3 * panelWidth, 60
	x := uniform(1, room*feedWidth, -3, 3)
	clear(x[2*Width : 3*Width]) // a row of zeros
	n := norm{[Width]float32(uniform(2, Width, -1, 1)), [Width]float32(uniform(3, Width, -1, 1))}
	all := map[string][]float32{}

	q, products := newQuantised(room, Width), make([]float32, room*outputs)
	kernel.quantise(&q, x, rows)
	kernel.multiplyInt8(rowMajor(products, outputs), &q, rows, randomIntegers(outputs, Width))
	all["scales"], all["multiplyInt8"] = q.scales[:rows], products[:rows*outputs]

	for name, multiply := range map[string]func(output, []float32, int, int, *panels){
		"multiply": kernel.multiply, "multiplyShort": kernel.multiplyShort,
	} {
		dense, x, y := NewDense(uniform(4, outputs*50, -1, 1), uniform(5, outputs, -1, 1), 50), slices.Clone(x), make([]float32, room*outputs)
		if name == "multiplyShort" {
			kernel.shorten(x)
			kernel.shorten(dense.panels.weights)
		}
		multiply(output{y, panelWidth, room * panelWidth}, x, 61, rows, &dense.panels)
		for p := range outputs / panelWidth {
			all[fmt.Sprint(name, p)] = y[p*room*panelWidth:][:rows*panelWidth]
		}
	}
	smallLoops(kernel, rows, x, &n, all)
	return all
}

// smallLoops is smallSteps for what is no product.
func smallLoops(kernel Kernel, rows int, x []float32, n *norm, all map[string][]float32) {
	y := make([]float32, rows*Width)
	kernel.normalise(y, x, x[5:], n, rows)
	kernel.normalise(y, y, x[7:], n, rows)
	all["normalise"] = y
	all["gelu"] = uniform(6, rows*lanes, -7, 7)
	kernel.gelu(all["gelu"])
	all["shorten"] = append(uniform(7, rows*lanes, -1, 1), 0x1p-40, -0x1p-41, 0x1.fffp-41, 0x1.ffffp-41, 0, 1, 0x1.fffp9, 0x1.ffffp9,
		-0x1.001p3, -0x1.0018p3, -0x1.000801p3, 7, 8, 9, 10, 11)
	kernel.shorten(all["shorten"])
	for _, columns := range []int{1, 15, 16, 17, 31, 32, 33, rows} {
		step := scoreStep(columns)
		s := uniform(8, rows*step+lanes, -30, 30)
		kernel.softmax(s, step, columns, rows)
		for r := range rows {
			all[fmt.Sprintf("softmax of %d, row %d", columns, r)] = s[r*step:][:columns]
		}
	}
	t := make([]float32, roundUp(rows, panelWidth)*headWidth)
	kernel.transpose(t, x, rows)
	for i := range t {
		if i/(panelWidth*headWidth)*panelWidth+i%panelWidth >= rows {
			t[i] = 0 // keys that there are not
		}
	}
	all["transpose"] = t
}

func randomIntegers(outputs, inputs int) *integers {
	w := make([]int8, outputs*inputs)
	for i, z := range noise(9, len(w)) {
		w[i] = max(int8(z), -127)
	}
	return newIntegers(w, uniform(10, outputs, 0, 0.01), uniform(11, outputs, -1, 1), inputs)
}

// Sums of the largest products there may be are exact.
func TestLargestIntegers(t *testing.T) {
	w, x := make([]int8, panelWidth*feedWidth), make([]float32, blockRows*feedWidth)
	for i := range w {
		w[i] = 127 * (1 - 2*int8(i/feedWidth%2))
	}
	for i := range x {
		x[i] = float32(1 - i/feedWidth%3) // rows of 1, 0 and -1
	}
	ones := slices.Repeat([]float32{1}, panelWidth)
	m := newIntegers(w, ones, make([]float32, panelWidth), feedWidth)
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		q, y := newQuantised(blockRows, feedWidth), make([]float32, blockRows*panelWidth)
		kernel.quantise(&q, x, blockRows)
		kernel.multiplyInt8(rowMajor(y, panelWidth), &q, blockRows, m)
		for i, got := range y {
			sign := float32(1-i/panelWidth%3) * float32(1-i%2*2)
			if want := float32(feedWidth*127*127) * (float32(1) / 127) * sign; got != want {
				t.Fatalf("row %d, output %d: got %v, want %v", i/panelWidth, i%panelWidth, got, want)
			}
		}
	})
}

func TestFunctions(t *testing.T) {
	for i := range 20001 {
		x := float32(i-10000) / 1000
		if d := math.Abs(float64(errorFunction(x)) - math.Erf(float64(x)/math.Sqrt2)); d > 2e-6 {
			t.Errorf("erf(%v/√2) is %g away", x, d)
		}
		x = -float32(i) / 400
		if d := math.Abs(float64(powerOfTwo(x))/math.Exp2(float64(x)) - 1); d > 2e-6 && x >= least {
			t.Errorf("2^%v is %g away, relatively", x, d)
		}
	}
	if powerOfTwo(0) != 1 || powerOfTwo(-1e30) != 0x1p-40 {
		t.Errorf("2^0 is %v, 2^-1e30 is %v", powerOfTwo(0), powerOfTwo(-1e30))
	}
}

// The sixteen registers of AVX2 must do: avo takes more without a word, and on most machines they do not exist.
func TestAssemblyIsAVX2(t *testing.T) {
	assembly, err := os.ReadFile("avx2_amd64.s")
	if err != nil {
		t.Fatal(err)
	}
	if found := regexp.MustCompile(`.*\b(Y(1[6-9]|[23]\d)|Z\d+|K\d)\b.*`).Find(assembly); found != nil {
		t.Errorf("not for AVX2: %s", found)
	}
}

func TestChooseKernel(t *testing.T) {
	for _, name := range []string{"", "auto", "exact", "portable"} {
		if _, err := ChooseKernel(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	if k, _ := ChooseKernel("portable"); k != (portable{}) {
		t.Errorf("portable is %s", k.Name())
	}
	if _, err := ChooseKernel("abacus"); err == nil || !strings.Contains(err.Error(), `"abacus": this machine has auto`) {
		t.Errorf("an unknown name: %v, want an error that names those there are", err)
	}
}
