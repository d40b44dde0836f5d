package model

import (
	"math/rand/v2"
	"testing"
)

// The six products of a tile must make the rows that the plain window makes, for any number of rows.
func TestConvolution(t *testing.T) {
	f, _ := open(t)
	l, err := newLayer(f, "tok2vec.conv1", 3*Width)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newEncoding(t, "tok2vec", 6)
	for _, count := range []int{1, 3, 4, 5, 130} {
		x := random(rand.New(rand.NewPCG(9, uint64(count))), (count+2)*Width)
		clear(c.rows)
		copy(c.rows, x)
		c.convolve(&c.encoder.window[0], 1, 1+count)
		y := make([]float32, l.linear.outputs)
		for r := range count {
			l.linear.multiply(y, x[r*Width:], 1, 0)
			want := l.finish.row(y)
			for i := range want {
				want[i] += x[(r+1)*Width+i]
			}
			if d := distance(want[:], c.rows[(r+1)*Width:]); d > 1e-4 {
				t.Errorf("row %d of %d is %g from the plain window's", r, count, d)
			}
		}
	}
}
