package encoder

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"diplograph/ingest/weights"
)

const (
	testWords  = 60
	testPlaces = 160
	testLayers = 2
)

// noise gives numbers of 64 bits: splitmix64, as in testdata/reference.py.
func noise(seed, count int) []uint64 {
	x := make([]uint64, count)
	for i := range x {
		z := (uint64(seed)<<32 + uint64(i) + 1) * 0x9e3779b97f4a7c15
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		x[i] = z ^ z>>31
	}
	return x
}

// uniform gives numbers in [low, high).
func uniform(seed, count int, low, high float64) []float32 {
	x := make([]float32, count)
	span := float32(high - low)
	for i, z := range noise(seed, count) {
		x[i] = float32(float32(z>>40)*0x1p-24*span) + float32(low)
	}
	return x
}

// sections collects the sections of a weights file.
type sections struct {
	full bool // matrices are written as float32
	seed int
	data map[string]section
}

type section struct {
	kind, size string
	data       []byte
}

func (s *sections) floats(name string, x []float32, size string) {
	data := make([]byte, 0, 4*len(x))
	for _, v := range x {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(v))
	}
	s.data[name] = section{"f32", size, data}
}

// matrix adds a random matrix.
func (s *sections) matrix(name, scaleName string, rows, columns int) {
	size := fmt.Sprintf("%dx%d", rows, columns)
	scale, full, data := uniform(s.seed+2, rows, 0.0004, 0.001), make([]float32, rows*columns), make([]byte, rows*columns)
	for i, z := range noise(s.seed+1, rows*columns) {
		v := max(int8(z>>56), -127)
		data[i], full[i] = byte(v), float32(v)*scale[i/columns]
	}
	s.seed += 2
	if s.full {
		s.floats(name, full, size)
		return
	}
	s.data[name] = section{"i8", size, data}
	s.floats(scaleName, scale, fmt.Sprint(rows))
}

// vector adds random numbers.
func (s *sections) vector(name string, low, high float64, count int, size string) {
	s.seed++
	s.floats(name, uniform(s.seed, count, low, high), size)
}

func (s *sections) norm(name string) {
	s.vector(name+".gain", 0.8, 1.2, Width, "384")
	s.vector(name+".bias", -0.1, 0.1, Width, "384")
}

// randomSections makes the encoder of testdata/reference.py.
func randomSections(full bool) map[string]section {
	s := &sections{full: full, data: map[string]section{}}
	vocabulary := "[PAD]\n[UNK]\n[CLS]\n[SEP]\n"
	for i := 4; i < testWords; i++ {
		vocabulary += fmt.Sprintf("word%d\n", i)
	}
	s.data["vocabulary"] = section{"text", fmt.Sprint(testWords), []byte(vocabulary)}
	s.matrix("embed.word", "embed.word.scale", testWords, Width)
	s.vector("embed.position", -0.05, 0.05, testPlaces*Width, fmt.Sprintf("%dx%d", testPlaces, Width))
	s.norm("embed.norm")
	for n := range testLayers {
		for _, p := range []struct {
			name            string
			outputs, inputs int
		}{{"qkv", 3 * Width, Width}, {"out", Width, Width}, {"up", 4 * Width, Width}, {"down", Width, 4 * Width}} {
			name := fmt.Sprintf("layer.%d.%s", n, p.name)
			s.matrix(name+".W", name+".scale", p.outputs, p.inputs)
			s.vector(name+".b", -0.1, 0.1, p.outputs, fmt.Sprint(p.outputs))
		}
		s.norm(fmt.Sprintf("layer.%d.norm1", n))
		s.norm(fmt.Sprintf("layer.%d.norm2", n))
	}
	return s.data
}

// seal makes a weights file.
func seal(all map[string]section) []byte {
	var index strings.Builder
	var data []byte
	for _, name := range slices.Sorted(maps.Keys(all)) {
		s := all[name]
		fmt.Fprintf(&index, "%s\t%s\t%s\t%d\t%d\n", name, s.kind, s.size, len(data), len(s.data))
		data = append(data, s.data...)
		data = append(data, make([]byte, -len(s.data)&3)...)
	}
	body := binary.LittleEndian.AppendUint32(nil, uint32(index.Len()))
	body = append(append(body, index.String()...), data...)
	sum := sha256.Sum256(body)
	return slices.Concat([]byte("DIPLOGNN\x01\x00\x00\x00"), sum[:], body)
}

var randomFiles = map[bool]func() []byte{
	false: sync.OnceValue(func() []byte { return seal(randomSections(false)) }),
	true:  sync.OnceValue(func() []byte { return seal(randomSections(true)) }),
}

// randomEncoder opens the encoder of testdata/reference.py.
func randomEncoder(tb testing.TB, full bool, kernel Kernel) *Encoder {
	tb.Helper()
	f, err := weights.Open(randomFiles[full]())
	if err != nil {
		tb.Fatal(err)
	}
	e, err := OpenWith(f, kernel)
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// window gives the ids of a window.
func window(number, length int) []int32 {
	ids := make([]int32, length)
	for i, z := range noise(1000+number, length) {
		ids[i] = int32(z % testWords)
	}
	return ids
}

// eachKernel runs a test with every kernel that this machine has.
func eachKernel(t *testing.T, test func(t *testing.T, kernel Kernel)) {
	for _, kernel := range Kernels() {
		t.Run(kernel.Name(), func(t *testing.T) { test(t, kernel) })
	}
}
