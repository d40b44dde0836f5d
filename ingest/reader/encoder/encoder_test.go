package encoder

import (
	"encoding/binary"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"diplograph/ingest/weights"
)

// The hidden states are those of testdata/reference.py, which wrote every seventh number of them: to the last bit with
// integers.
func TestStates(t *testing.T) {
	data, err := os.ReadFile("testdata/states.bin")
	if err != nil {
		t.Fatal(err)
	}
	windows := [][]int32{window(0, 3), window(1, 17), window(2, 40)}
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		data := data
		for _, c := range []struct {
			full      bool
			tolerance float64
		}{{true, 1e-3}, {false, 0}} {
			var most float64
			for _, s := range randomEncoder(t, c.full, kernel).NewRun().Encode(windows) {
				for i := 0; i < len(s); i += 7 {
					want := math.Float32frombits(binary.LittleEndian.Uint32(data))
					most, data = max(most, math.Abs(float64(s[i]-want))), data[4:]
				}
			}
			if most > c.tolerance {
				t.Errorf("full precision %v: the states are %g away from the reference", c.full, most)
			}
		}
	})
}

// A window has the same states alone, among others and with every kernel.
func TestSameBits(t *testing.T) {
	lengths := []int{1, 160, 5, 0, 129, 33, 12, 48, 96, 160, 31, 2}
	var windows [][]int32
	for i, n := range lengths {
		windows = append(windows, window(i, n))
	}
	want := cloned(randomEncoder(t, false, portable{}).NewRun().Encode(windows))
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		run := randomEncoder(t, false, kernel).NewRun()
		for i, got := range run.Encode(windows) {
			if !sameBits(got, want[i]) {
				t.Errorf("window %d of %d pieces: other bits than those of the portable kernel", i, lengths[i])
			}
		}
		for i, w := range windows {
			if got := run.Encode([][]int32{w})[0]; !sameBits(got, want[i]) {
				t.Errorf("window %d of %d pieces: other bits alone than among others", i, lengths[i])
			}
		}
	})
}

func cloned(all [][]float32) (copies [][]float32) {
	for _, x := range all {
		copies = append(copies, slices.Clone(x))
	}
	return copies
}

func sameBits(a, b []float32) bool {
	return slices.EqualFunc(a, b, func(x, y float32) bool { return math.Float32bits(x) == math.Float32bits(y) })
}

func TestEncodeAllocatesNothing(t *testing.T) {
	run := randomEncoder(t, false, Kernels()[0]).NewRun()
	windows := [][]int32{window(0, 30), window(1, 9)}
	run.Encode(windows)
	if n := testing.AllocsPerRun(3, func() { run.Encode(windows) }); n > 0 {
		t.Errorf("%v allocations a call", n)
	}
}

// A file that lacks a section, or has it in another shape, is refused with the section's name.
func TestOpenRejects(t *testing.T) {
	for _, name := range []string{"vocabulary", "embed.word", "embed.word.scale", "embed.position", "embed.norm.gain",
		"layer.1.qkv.b", "layer.0.out.W", "layer.1.up.scale", "layer.0.norm2.bias"} {
		for _, c := range []struct {
			what   string
			change func(map[string]section)
		}{
			{"without", func(all map[string]section) { delete(all, name) }},
			{"with another shape of", func(all map[string]section) { all[name] = section{"f32", "3", make([]byte, 12)} }},
		} {
			all := randomSections(false)
			c.change(all)
			f, err := weights.Open(seal(all))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Open(f); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("a file %s %q: got the error %v, want one that names it", c.what, name, err)
			}
		}
	}
}
