package model

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/golden.txt
var golden string

// goldenTokens reads the features of the golden sentence.
func goldenTokens(tb testing.TB) (tokens []Features) {
	for line := range strings.Lines(golden) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var token Features
		for i, field := range strings.Split(strings.TrimSpace(line), "\t")[1:] {
			key, err := strconv.ParseUint(field, 10, 64)
			if err != nil {
				tb.Fatal(err)
			}
			token[i] = key
		}
		tokens = append(tokens, token)
	}
	return tokens
}

// testMemo is the number of tokens that encodings remember in tests.
const testMemo = 2 * stretchRows

func newEncoding(tb testing.TB, kernel Kernel, name string, features int) (*Encoding, float64) {
	f, tolerance := open(tb)
	e, err := NewEncoder(f, name, features)
	if err != nil {
		tb.Fatal(err)
	}
	return e.NewEncoding(kernel, testMemo), tolerance
}

// encode gives the vectors of texts, which are numbers of tokens in lexicon.
func encode(c *Encoding, lexicon []Features, texts ...[]int32) (vectors []float32) {
	var lengths []int
	for _, text := range texts {
		lengths = append(lengths, len(text))
	}
	c.Encode(slices.Concat(texts...), lengths, func(n int32) Features { return lexicon[n] }, func(v []float32) {
		vectors = append(vectors, v...)
	})
	return vectors
}

// count gives the numbers from 0 to n-1.
func count(n int) (numbers []int32) {
	for i := range n {
		numbers = append(numbers, int32(i))
	}
	return numbers
}

// The first numbers of spaCy's vectors for the golden sentence, by token.
var goldenVectors = map[int][]float32{
	0: {-0.25218356, -1.06319, 0.22269785, 0.6963523, -0.19844712, -0.6628256, 2.209387, 0.69968915},
	9: {-0.57912207, -0.53536016, -1.3092757, -0.4044452},
}

func TestEncodeGolden(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c, tolerance := newEncoding(t, kernel, "tok2vec", 6)
		lexicon := goldenTokens(t)
		if d := goldenDistance(encode(c, lexicon, count(len(lexicon)))); d > tolerance {
			t.Errorf("vectors are %g from spaCy's, want at most %g", d, tolerance)
		}
		c.encoder.tables[0].seed++
		c.Forget()
		if d := goldenDistance(encode(c, lexicon, count(len(lexicon)))); d < 100*tolerance {
			t.Errorf("with a wrong seed vectors are %g from spaCy's: the comparison proves nothing", d)
		}
	})
}

// goldenDistance is the largest difference from the golden vectors.
func goldenDistance(vectors []float32) (d float64) {
	for token, want := range goldenVectors {
		d = max(d, distance(want, vectors[token*Width:]))
	}
	return d
}

// different gives n tokens that differ.
func different(tb testing.TB, n int) []Features {
	tokens := slices.Repeat(goldenTokens(tb), n/10+1)[:n]
	for i := range tokens {
		tokens[i][0] += uint64(i)
	}
	return tokens
}

// The oracle: the same vectors, token by token with plain sums, each text between rows of zeros.
func TestEncodePlain(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c, _ := newEncoding(t, kernel, "tok2vec", 6)
		f, _ := open(t)
		lexicon := different(t, 700)
		var worst float64
		for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 30, 201} {
			want := plainEncode(t, f, lexicon[n:2*n])
			worst = max(worst, distance(want, encode(c, lexicon, count(2 * n)[n:])))
		}
		t.Logf("the largest difference from plain sums is %.2g", worst)
		if worst > 1e-4 {
			t.Errorf("vectors are %g from those of plain sums", worst)
		}
	})
}

// plainEncode computes the vectors of a text as the formulas have it.
func plainEncode(tb testing.TB, f *File, tokens []Features) []float32 {
	e, err := NewEncoder(f, "tok2vec", 6)
	if err != nil {
		tb.Fatal(err)
	}
	mixer := newPlainLayer(tb, f, "tok2vec.mix", 6*Width)
	rows := make([]float32, (len(tokens)+2*Depth+2)*Width)
	for i, token := range tokens {
		inputs := make([]float32, 6*Width)
		for t := range e.tables {
			e.tables[t].embed((*[Width]float32)(inputs[t*Width:]), token[t])
		}
		copy(rows[(1+Depth+i)*Width:], mixer.row(make([]float32, Width), inputs))
	}
	for i := range Depth {
		l := newPlainLayer(tb, f, fmt.Sprintf("tok2vec.conv%d", i+1), 3*Width)
		next := slices.Clone(rows)
		for r := 1; r <= len(tokens)+2*Depth; r++ {
			copy(next[r*Width:], l.row(rows[r*Width:], rows[(r-1)*Width:]))
		}
		rows = next
	}
	return rows[(1+Depth)*Width : (1+Depth+len(tokens))*Width]
}

// A text has the same vectors, to the last bit, alone, among others, after others, and where it is cut into pieces.
func TestEncodeAlone(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c, _ := newEncoding(t, kernel, "tok2vec", 6)
		lexicon := different(t, 5000)
		all := count(len(lexicon))
		texts := [][]int32{all[:7], all[7:8], nil, all[8:40], all[40:1500], all[300:360], all[1000:], all[3:9]}
		together := encode(c, lexicon, texts...)
		for i, text := range texts {
			alone := encode(c, lexicon, text)
			if !slices.Equal(alone, together[:len(alone)]) {
				t.Errorf("text %d has other vectors alone: %g away", i, distance(alone, together))
			}
			together = together[len(alone):]
		}
	})
}

// Where a long text is cut must not show: its vectors far from the ends are those of the part around them.
func TestEncodeCut(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c, _ := newEncoding(t, kernel, "tok2vec", 6)
		lexicon := different(t, 3*stretchTiles*tile)
		all := count(len(lexicon))
		whole := encode(c, lexicon, all)
		const around = 40
		for at := around; at+around < len(all); at += 4 {
			part := encode(c, lexicon, all[at-around:at+around])
			if d := distance(part[around*Width:(around+1)*Width], whole[at*Width:]); d > 1e-4 {
				t.Fatalf("the vector of token %d is %g from the one it has in a text of its neighbours", at, d)
			}
		}
	})
}

// An exact kernel makes the same bits on every machine: those that were written down on the first.
func TestEncodeBits(t *testing.T) {
	if os.Getenv("DIPLOGRAPH_FLOAT32") != "" {
		t.Skip("the bits written down are those of the shipped weights")
	}
	const want = "1198aff92a3c890f"
	for _, kernel := range Kernels() {
		if !kernel.Exact() {
			continue
		}
		c, _ := newEncoding(t, kernel, "tok2vec", 6)
		lexicon := different(t, 200)
		sum := sha256.New()
		if err := binary.Write(sum, binary.LittleEndian, encode(c, lexicon, count(200))); err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sum.Sum(nil)[:8]); got != want {
			t.Errorf("%s: the vectors have the sum %s, want %s", kernel.Name(), got, want)
		}
	}
}

// distance is the largest difference between two vectors, of the length of the first.
func distance(x, y []float32) (d float64) {
	for i := range x {
		d = max(d, math.Abs(float64(x[i]-y[i])))
	}
	return d
}

// The memo forgets everything when it is full; what it gives must not change.
func TestMemoOverflow(t *testing.T) {
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c, _ := newEncoding(t, kernel, "ner", 4)
		lexicon := different(t, testMemo+2*stretchRows)
		all := count(len(lexicon))
		first := encode(c, lexicon, all[:50])
		encode(c, lexicon, all[50:])
		if c.memo.places[10] != 0 {
			t.Fatal("the memo has not been full: the test proves nothing")
		}
		if !slices.Equal(encode(c, lexicon, all[:50]), first) {
			t.Error("tokens have other vectors after the memo was full")
		}
	})
}

// After Forget a number may have other features.
func TestForget(t *testing.T) {
	c, _ := newEncoding(t, Kernels()[0], "ner", 4)
	lexicon := different(t, 60)
	want := encode(c, lexicon, count(60)[20:30])
	encode(c, lexicon, count(10))
	c.Forget()
	if !slices.Equal(encode(c, lexicon[20:], count(10)), want) {
		t.Error("numbers have the vectors of what they were before")
	}
}

func BenchmarkEncode(b *testing.B) {
	lexicon := different(b, 500)
	text, lengths := count(500), []int{500}
	for _, kernel := range Kernels() {
		b.Run(kernel.Name(), func(b *testing.B) {
			c, _ := newEncoding(b, kernel, "tok2vec", 6)
			for b.Loop() {
				c.Encode(text, lengths, func(n int32) Features { return lexicon[n] }, func([]float32) {})
			}
			b.ReportMetric(float64(b.N*len(text))/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
