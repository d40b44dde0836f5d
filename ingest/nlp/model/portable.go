package model

import "math"

// portable is the kernel in plain Go. It defines what the exact kernels compute, to the last bit, and runs wherever nothing
// faster does.
//
// A product in parentheses behind float32 is rounded before it is added: without that, a compiler may let some
// processors round once and others twice.
type portable struct{}

func (portable) Name() string { return "portable" }

// Exact is true: these are the bits that the others are held against.
func (portable) Exact() bool { return true }

func (portable) spread(inputs *[points][]float32, at int, x []float32, tiles int) {
	for t := range tiles {
		d := (*[points * Width]float32)(x[t*tile*Width:])
		for i := range Width {
			d0, d1, d2, d3, d4, d5 := d[i], d[i+Width], d[i+2*Width], d[i+3*Width], d[i+4*Width], d[i+5*Width]
			even, odd := d4-4*d2, d3-4*d1
			wideEven, wideOdd := d4-d2, 2*(d3-d1)
			at := at + t*Width + i
			inputs[0][at] = d4 + 4*d0 - float32(5*d2)
			inputs[1][at], inputs[2][at] = even+odd, even-odd
			inputs[3][at], inputs[4][at] = wideEven+wideOdd, wideEven-wideOdd
			inputs[5][at] = d5 + 4*d1 - float32(5*d3)
		}
	}
}

func (portable) gather(z []float32, products *[points][]float32, tiles int) {
	for t := range tiles {
		for i := range lanes {
			var units [tile]float32
			for piece := range pieces {
				rows := combine(products, t*group+piece*lanes+i)
				for r, v := range rows {
					if piece == 0 || v > units[r] {
						units[r] = v
					}
				}
			}
			for r, v := range units {
				z[(t*tile+r)*Width+i] = v
			}
		}
	}
}

// combine gives the four rows that six products make.
func combine(products *[points][]float32, at int) [tile]float32 {
	p1, p2, p3, p4 := products[1][at], products[2][at], products[3][at], products[4][at]
	sum, difference, wideSum, wideDifference := p1+p2, p1-p2, p3+p4, p3-p4
	return [tile]float32{
		products[0][at] + sum + wideSum,
		difference + 2*wideDifference,
		sum + 4*wideSum,
		difference + products[5][at] + 8*wideDifference,
	}
}

func (portable) normalise(y, x, z []float32, n *norm, rows int) {
	for r := range rows {
		z := (*[Width]float32)(z[r*Width:])
		x, y := (*[Width]float32)(x[r*Width:]), (*[Width]float32)(y[r*Width:])
		mean, scale := moments(z)
		for i, v := range z {
			y[i] = x[i] + n.shift[i] + float32((v-mean)*scale*n.gain[i])
		}
	}
}

// moments are the mean of a row and what gives it variance 1.
func moments(z *[Width]float32) (mean, scale float32) {
	var squares [Width]float32
	mean = float32(addUp(z) * share)
	for i, v := range z {
		squares[i] = float32((v - mean) * (v - mean))
	}
	return mean, 1 / float32(math.Sqrt(float64(float32(addUp(&squares)*share)+1e-8)))
}

// share is the part of one number in the mean of a row.
const share = float32(1. / Width)

// addUp adds numbers in the order of a processor that adds eight at a time, with two sums in turn.
func addUp(z *[Width]float32) float32 {
	sums := [2 * vector]float32(z[:])
	for i := len(sums); i < Width; i++ {
		sums[i%len(sums)] += z[i]
	}
	for half := vector; half > 0; half /= 2 {
		for i := range half {
			sums[i] += sums[i+half]
		}
	}
	return sums[0]
}

// vector is the number of float32 in a vector register.
const vector = 8

func (portable) score(scores []float32, added []*[slot]float32, s *Scorer) {
	sum := [slot]float32(s.bias)
	for _, a := range added {
		for i, v := range a {
			sum[i] += v
		}
	}
	var units [hidden]float32
	for u := range units {
		units[u] = max(sum[u], sum[u+hidden])
	}
	moves := len(s.upperBias)
	for m := 0; m < moves; m += 4 {
		*(*[4]float32)(scores[m:]) = product1([4]float32(s.upperBias[m:]), s.upper[m:], units[:], moves)
	}
}
