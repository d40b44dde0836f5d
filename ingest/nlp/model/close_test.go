package model

import "testing"

func TestCloseCall(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores []float32
		best   int
		want   bool
	}{
		{"one alone", []float32{1}, 0, false},
		{"far apart", []float32{1, 2, 0}, 1, false},
		{"near", []float32{1, 2, 2 - Near/2}, 1, true},
		{"equal", []float32{2, 2}, 0, true},
		{"near each other, not the best", []float32{1, 1, 2}, 2, false},
	} {
		if got := CloseCall(c.scores, c.best); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}
