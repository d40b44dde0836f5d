package model

import "testing"

func TestNear(t *testing.T) {
	for _, c := range []struct {
		name   string
		scores []float32
		top    float32
		want   int
	}{
		{"one alone", []float32{1}, 1, 1},
		{"far apart", []float32{1, 2, 0}, 2, 1},
		{"near", []float32{1, 2, 2 - nearness/2}, 2, 2},
		{"equal", []float32{2, 2}, 2, 2},
		{"near each other, not the top", []float32{1, 1, 2}, 2, 1},
	} {
		if got := Near(c.scores, c.top); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}
