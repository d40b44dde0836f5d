package model

import (
	_ "embed"
	"math"
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

func newEncoding(tb testing.TB, name string, features int) (*Encoding, float64) {
	f, tolerance := open(tb)
	e, err := NewEncoder(f, name, features)
	if err != nil {
		tb.Fatal(err)
	}
	return e.NewEncoding(), tolerance
}

// The first numbers of spaCy's vectors for the golden sentence, by token.
var goldenVectors = map[int][]float32{
	0: {-0.25218356, -1.06319, 0.22269785, 0.6963523, -0.19844712, -0.6628256, 2.209387, 0.69968915},
	9: {-0.57912207, -0.53536016, -1.3092757, -0.4044452},
}

func TestEncodeGolden(t *testing.T) {
	c, tolerance := newEncoding(t, "tok2vec", 6)
	if d := goldenDistance(c.Encode(goldenTokens(t))); d > tolerance {
		t.Errorf("vectors are %g from spaCy's, want at most %g", d, tolerance)
	}
	c.encoder.tables[0].seed++
	c.memo = newMemo(c.encoder)
	if d := goldenDistance(c.Encode(goldenTokens(t))); d < 100*tolerance {
		t.Errorf("with a wrong seed vectors are %g from spaCy's: the comparison proves nothing", d)
	}
}

// goldenDistance is the largest difference from the golden vectors.
func goldenDistance(vectors []float32) (d float64) {
	for token, want := range goldenVectors {
		d = max(d, distance(want, vectors[token*Width:]))
	}
	return d
}

// repeated gives n tokens that differ, in no pattern that fits the chunks.
func repeated(tb testing.TB, n int) []Features {
	tokens := slices.Repeat(goldenTokens(tb), n/10+1)[:n]
	for i := range tokens {
		tokens[i][0] += uint64(i % 37)
	}
	return tokens
}

// A vector depends on nothing but the tokens around it, so the places where a text is cut into chunks and tiles must not
// show, but for rounding.
func TestEncodeChunks(t *testing.T) {
	c, _ := newEncoding(t, "tok2vec", 6)
	tokens := repeated(t, 2*chunk+11)
	whole := slices.Clone(c.Encode(tokens))
	for i := Depth; i < len(tokens)-Depth; i++ {
		alone := c.Encode(tokens[i-Depth : i+Depth+1])[Depth*Width : (Depth+1)*Width]
		if d := distance(alone, whole[i*Width:(i+1)*Width]); d > 1e-4 {
			t.Fatalf("the vector of token %d is %g from the one it has in a text of its neighbours", i, d)
		}
	}
}

// distance is the largest difference between two vectors.
func distance(x, y []float32) (d float64) {
	for i := range x {
		d = max(d, math.Abs(float64(x[i]-y[i])))
	}
	return d
}

// What was encoded before must not show at all.
func TestEncodeAgain(t *testing.T) {
	c, _ := newEncoding(t, "tok2vec", 6)
	tokens := repeated(t, chunk+3)
	first := slices.Clone(c.Encode(tokens[:7]))
	c.Encode(tokens)
	if !slices.Equal(c.Encode(tokens[:7]), first) {
		t.Error("the same tokens have other vectors after a longer text")
	}
}

func TestEncodeNothing(t *testing.T) {
	c, _ := newEncoding(t, "ner", 4)
	if got := c.Encode(nil); len(got) != 0 {
		t.Errorf("no tokens have %d numbers", len(got))
	}
}

// The memo forgets everything when it is full; what it gives must not change.
func TestMemoOverflow(t *testing.T) {
	c, _ := newEncoding(t, "ner", 4)
	var first, again, other [Width]float32
	token := goldenTokens(t)[0]
	c.memo.vector(&first, token)
	for i := range uint64(memoSize) {
		c.memo.vector(&other, Features{i, i, i, i})
	}
	c.memo.vector(&again, token)
	if first != again {
		t.Error("a token has another vector after the memo was full")
	}
	if n := len(c.memo.vectors); n > memoSize {
		t.Errorf("the memo holds %d vectors, want at most %d", n, memoSize)
	}
}

// The networks that look at four features must not be told apart by the others.
func TestMemoIgnoresOtherFeatures(t *testing.T) {
	c, _ := newEncoding(t, "ner", 4)
	var v [Width]float32
	c.memo.vector(&v, Features{1, 2, 3, 4, 5, 6})
	c.memo.vector(&v, Features{1, 2, 3, 4})
	if n := len(c.memo.vectors); n != 1 {
		t.Errorf("two tokens of the same four features have %d vectors, want 1", n)
	}
}

func BenchmarkEncode(b *testing.B) {
	c, _ := newEncoding(b, "tok2vec", 6)
	tokens := repeated(b, 500)
	for b.Loop() {
		c.Encode(tokens)
	}
	b.ReportMetric(float64(b.N*len(tokens))/b.Elapsed().Seconds(), "tokens/s")
}
