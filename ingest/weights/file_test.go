package weights

import (
	"bytes"
	"crypto/sha256"
	"math"
	"slices"
	"strings"
	"testing"
)

// seal makes a file of an index and data, with a checksum that fits.
func seal(index, data string) []byte {
	body := append([]byte{byte(len(index)), byte(len(index) >> 8), 0, 0}, index+data...)
	sum := sha256.Sum256(body)
	return append(append([]byte(magic+"\x01\x00\x00\x00"), sum[:]...), body...)
}

func TestOpenRejects(t *testing.T) {
	whole := seal("a\ttext\t1\t0\t2\n", "x\n")
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"an empty file":        {nil, "not one"},
		"another file":         {bytes.Repeat([]byte("text"), 20), "not one"},
		"a cut one":            {whole[:len(whole)-1], "checksum"},
		"another format":       {append([]byte(magic+"\x02"), whole[len(magic)+1:]...), "format 2, want 1"},
		"a damaged one":        {append(bytes.Clone(whole[:len(whole)-1]), 'y'), "checksum"},
		"an index too short":   {seal("a\ttext\t1\t0\n", ""), "fields"},
		"an index to nowhere":  {seal("a\ttext\t1\t0\t3\n", "x\n"), "outside"},
		"an index of overflow": {seal("a\ttext\t1\t2147483647\t2147483647\n", "x\n"), "outside"},
	} {
		if _, err := Open(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("opening %s: got the error %v, want one with %q", name, err, c.want)
		}
	}
}

func TestTensor(t *testing.T) {
	f, err := Open(seal("a\tf32\t1x2\t0\t8\nb\tf16\t2\t8\t4\nc\tf16\t3\t8\t4\nd\tf16\tx\t8\t4\ne\ttext\t1\t0\t2\n",
		"\x00\x00\x80\x3f\x00\x00\x00\xc0"+"\x00\x3c\x00\xc0"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "b"} {
		tensor, err := f.Tensor(name)
		if err != nil || len(tensor.Data) != 2 || tensor.Data[0] != 1 || tensor.Data[1] != -2 {
			t.Errorf("tensor %q: got %v, %v, want 1 and -2", name, tensor, err)
		}
	}
	for _, name := range []string{"c", "d", "e", "none"} {
		if _, err := f.Tensor(name); err == nil {
			t.Errorf("tensor %q: got no error", name)
		}
	}
	if _, err := f.Table("a"); err == nil {
		t.Error(`table "a", which is a tensor: got no error`)
	}
}

func TestWiden(t *testing.T) {
	for h, want := range map[uint16]float32{
		0x0000: 0, 0x3c00: 1, 0xc000: -2, 0x7bff: 65504, 0x3555: 0.333251953125, 0x0001: 0x1p-24, 0x83ff: -0x3ffp-24,
	} {
		if got := Widen(h); got != want {
			t.Errorf("widening %#04x: got %g, want %g", h, got, want)
		}
	}
	if !math.Signbit(float64(Widen(0x8000))) {
		t.Error("widening -0 lost its sign")
	}
}

func TestInt8(t *testing.T) {
	f, err := Open(seal("a\ti8\t2x2\t0\t4\nb\ti8\t3\t0\t4\nc\tf32\t1\t0\t4\nd\ttext\t1\t0\t4\n", "\x01\x7f\x81\xff"))
	if err != nil {
		t.Fatal(err)
	}
	shape, data, err := f.Int8("a")
	if err != nil || !slices.Equal(shape, []int{2, 2}) || !slices.Equal(data, []int8{1, 127, -127, -1}) {
		t.Errorf("got %v, %v, %v", shape, data, err)
	}
	if tensor, err := f.Tensor("a"); err != nil || !slices.Equal(tensor.Data, []float32{1, 127, -127, -1}) {
		t.Errorf("as float32: got %v, %v", tensor, err)
	}
	if shape, data, err := f.Int8("c"); err != nil || data != nil || len(shape) != 1 {
		t.Errorf("a float32 tensor: got %v, %v, %v, want its shape alone", shape, data, err)
	}
	for _, name := range []string{"b", "d", "none"} {
		if _, _, err := f.Int8(name); err == nil {
			t.Errorf("tensor %q: got no error", name)
		}
	}
}

// FuzzOpen gives damaged indexes a checksum that fits, so that the reader gets to see them.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("DIPLOGNN"), "a\tf16\t1x2\t0\t4\n", "\x00\x3c\x00\xc0")
	f.Add([]byte("DIPLOGNN\x01\x00\x00\x00"), "a\tf32\t16777215x16777215x16777215\t0\t4\nb\ttext\t1\t0\t4\n", "x\ny\n")
	f.Fuzz(func(t *testing.T, raw []byte, index, data string) {
		_, _ = Open(raw)
		file, err := Open(seal(index, data))
		if err != nil {
			return
		}
		for name := range file.sections {
			_, _ = file.Tensor(name)
			_, _, _ = file.Int8(name)
			_, _, _ = file.Halves(name)
			_, _ = file.Table(name)
		}
	})
}
