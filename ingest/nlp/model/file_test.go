package model

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"os"
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

func TestWeights(t *testing.T) {
	f, err := Open(Weights)
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for name, s := range f.sections {
		if s.kind == "text" {
			continue
		}
		tensor, err := f.Tensor(name)
		if err != nil {
			t.Error(err)
		}
		total += len(tensor.Data)
	}
	if total != 3187174 { // the number of weights of the published pipeline without its senter
		t.Errorf("got %d weights, want 3187174", total)
	}
}

// TestCard keeps the model card true.
func TestCard(t *testing.T) {
	card, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(Weights)); !bytes.Contains(card, []byte(sum)) {
		t.Errorf("README.md does not give the SHA-256 of en_core_web_sm.bin, %s", sum)
	}
}

func TestWiden(t *testing.T) {
	for h, want := range map[uint16]float32{
		0x0000: 0, 0x3c00: 1, 0xc000: -2, 0x7bff: 65504, 0x3555: 0.333251953125, 0x0001: 0x1p-24, 0x83ff: -0x3ffp-24,
	} {
		if got := widen(h); got != want {
			t.Errorf("widening %#04x: got %g, want %g", h, got, want)
		}
	}
	if !math.Signbit(float64(widen(0x8000))) {
		t.Error("widening -0 lost its sign")
	}
}

// FuzzOpen gives damaged indexes a checksum that fits, so that the reader gets to see them.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("DIPLOGNN"), "a\tf16\t1x2\t0\t4\n", "\x00\x3c\x00\xc0")
	f.Add(Weights[:200], "a\tf32\t16777215x16777215x16777215\t0\t4\nb\ttext\t1\t0\t4\n", "x\ny\n")
	f.Fuzz(func(t *testing.T, raw []byte, index, data string) {
		_, _ = Open(raw)
		file, err := Open(seal(index, data))
		if err != nil {
			return
		}
		for name := range file.sections {
			_, _ = file.Tensor(name)
			_, _ = file.Table(name)
		}
	})
}
