package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func newScoring(tb testing.TB, kernel Kernel) *Scoring {
	f, _ := open(tb)
	s, err := NewScorer(f, "parser", 8, 106)
	if err != nil {
		tb.Fatal(err)
	}
	return s.NewScoring(kernel)
}

// Score must be the plain formula: sum what the features add, take the larger halves, apply the upper matrix.
func TestScore(t *testing.T) {
	vectors := random(rand.New(rand.NewPCG(3, 4)), 24*Width)[:20*Width]
	features := []int{3, 4, 2, 0, -1, -1, 1, 19}
	eachKernel(t, func(t *testing.T, kernel Kernel) {
		c := newScoring(t, kernel)
		c.Reset(20)
		c.Add(vectors)
		got := c.Score(features)
		for move, want := range plainScores(t, vectors, features) {
			if math.Abs(float64(got[move]-want)) > 1e-3 {
				t.Errorf("move %d scores %g, want %g", move, got[move], want)
			}
		}
	})
}

// plainScores computes the scores from the tensors as they are in the file.
func plainScores(tb testing.TB, vectors []float32, features []int) []float32 {
	f, _ := open(tb)
	data := map[string][]float32{}
	for _, name := range []string{"lin.W", "lin.b", "lower.W", "lower.b", "lower.pad", "upper.W", "upper.b"} {
		tensor, err := f.Tensor("parser." + name)
		if err != nil {
			tb.Fatal(err)
		}
		data[name] = tensor.Data
	}
	sum := slices.Clone(data["lower.b"])
	for feature, token := range features {
		for u := range sum {
			at := feature*slot + u
			if token < 0 {
				sum[u] += data["lower.pad"][at]
				continue
			}
			for h := range hidden {
				reduced := plain(data["lin.b"][h], data["lin.W"][h*Width:(h+1)*Width], vectors[token*Width:])
				sum[u] += data["lower.W"][at*hidden+h] * reduced
			}
		}
	}
	var units []float32
	for u := 0; u < len(sum); u += halves {
		units = append(units, max(sum[u], sum[u+1]))
	}
	var scores []float32
	for move, bias := range data["upper.b"] {
		scores = append(scores, plain(bias, data["upper.W"][move*hidden:(move+1)*hidden], units))
	}
	return scores
}

// A state may look at tokens farther apart than what Scoring keeps, and come back to them.
func TestScoreFar(t *testing.T) {
	c := newScoring(t, Kernels()[0])
	vectors := random(rand.New(rand.NewPCG(5, 6)), (3*window+5+blockRows)*Width)[:(3*window+5)*Width]
	near, far := []int{1, 2, 0, -1, -1, -1, -1, -1}, []int{3*window + 4, window + 1, 1, 0, -1, 2*window + 1, -1, -1}
	c.Add(vectors[:100*Width])
	c.Add(vectors[100*Width:])
	wantNear := slices.Clone(c.Score(near))
	wantFar := slices.Clone(c.Score(far))
	for i := range 3 {
		c.Score([]int{i * window, -1, -1, -1, -1, -1, -1, -1})
		if !slices.Equal(c.Score(near), wantNear) || !slices.Equal(c.Score(far), wantFar) {
			t.Fatalf("round %d: the same state has other scores", i)
		}
	}
	c.Begin(5)
	if slices.Equal(c.Score(near), wantNear) {
		t.Error("a text has the scores of the one before it")
	}
	c.Begin(0)
	c.Reset(20)
	c.Add(vectors[5*Width:])
	if slices.Equal(c.Score(near), wantNear) {
		t.Error("after Reset, texts have the scores of those before")
	}
}

// All kernels that fuse a product and a sum give the same scores, to the last bit, with both networks.
func TestFusedScoresAgree(t *testing.T) {
	f, _ := open(t)
	for _, network := range []struct {
		name            string
		features, moves int
	}{{"parser", 8, 106}, {"nertrans", 3, 74}} {
		s, err := NewScorer(f, network.name, network.features, network.moves)
		if err != nil {
			t.Fatal(err)
		}
		var want []float32
		for _, kernel := range Kernels() {
			if kernel.Exact() {
				continue
			}
			c := s.NewScoring(kernel)
			c.Add(random(rand.New(rand.NewPCG(3, 4)), 24*Width)[:20*Width])
			got := slices.Clone(c.Score([]int{3, -1, 7, 2, 0, -1, 1, 19}[:network.features]))
			if want != nil && !slices.Equal(want, got) {
				t.Errorf("%s: other scores of the network %q", kernel.Name(), network.name)
			}
			want = got
		}
	}
}

func BenchmarkScore(b *testing.B) {
	for _, kernel := range Kernels() {
		b.Run(kernel.Name(), func(b *testing.B) {
			c := newScoring(b, kernel)
			c.Add(random(rand.New(rand.NewPCG(7, 8)), 24*Width)[:20*Width])
			for b.Loop() {
				c.Score([]int{5, 6, 4, 2, -1, -1, 3, -1})
			}
		})
	}
}

// A network that is not what the code expects is refused by name.
func TestShapes(t *testing.T) {
	f, _ := open(t)
	if _, err := NewScorer(f, "parser", 8, 105); err == nil || !strings.Contains(err.Error(), `"parser.upper.W"`) {
		t.Errorf("105 moves: %v, want an error that names parser.upper.W", err)
	}
	if _, err := NewEncoder(f, "ner", 6); err == nil || !strings.Contains(err.Error(), `"ner.E4"`) {
		t.Errorf("6 features: %v, want an error that names ner.E4", err)
	}
	if _, err := NewLinear(f, "tagger", 49); err == nil || !strings.Contains(err.Error(), `"tagger.W"`) {
		t.Errorf("49 classes: %v, want an error that names tagger.W", err)
	}
}
