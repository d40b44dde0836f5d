package model

import (
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The loops around the products give the same bits with every kernel, for any number of tiles and rows.
func TestKernelsAgree(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		for tiles := 1; tiles <= 5; tiles++ {
			want, got := smallSteps(portable{}, tiles), smallSteps(kernel, tiles)
			for step := range want {
				if d := distance(want[step], got[step]); d > 0 {
					t.Errorf("%d tiles: what %s writes is %g away", tiles, step, d)
				}
			}
		}
	})
}

// smallSteps gives all that a kernel writes for random numbers, by what it does.
func smallSteps(kernel Kernel, tiles int) map[string][]float32 {
	r := rand.New(rand.NewPCG(7, uint64(tiles)))
	rows := tiles * tile
	x, n := random(r, (rows+2)*Width), norm{[Width]float32(random(r, Width)), [Width]float32(random(r, Width))}
	inputs, products := split(random(r, points*(tiles+1)*Width)), split(random(r, points*tiles*group))
	units, y := random(r, rows*Width), make([]float32, rows*Width)
	kernel.spread(&inputs, Width, x, tiles)
	kernel.gather(units[lanes:], &products, tiles)
	kernel.normalise(y, x, units, &n, rows)
	return map[string][]float32{"spread": inputs[0], "gather": units, "normalise": y}
}

// split cuts numbers into equal parts, one a point.
func split(x []float32) (parts [points][]float32) {
	for p := range parts {
		parts[p] = x[p*len(x)/points:]
	}
	return parts
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
	for _, name := range []string{"", "auto", "portable"} {
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
