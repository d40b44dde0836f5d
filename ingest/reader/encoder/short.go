package encoder

import "math"

// Queries, keys, values and shares are short numbers: rounded to 12 significant bits, which is some thirty times as exact as
// the integers they are made of. The product of two of them has at most 24 bits, and is a float32 without any rounding.
// So a processor that multiplies, adds and rounds once gives the bits of one that rounds twice, in half the time.
//
// No product may be so small that it has less bits: numbers below tiny are zero, and no share is below 2^least / 1000.

const (
	longBits = 1<<12 - 1 // of a float32, those a short number lacks
	tiny     = 0x1p-40
)

// short rounds to 12 bits, a half away from zero.
func short(x float32) float32 {
	return math.Float32frombits((math.Float32bits(x) + longBits/2 + 1) &^ longBits)
}

func (portable) shorten(x []float32) {
	for i, v := range x {
		if v = short(v); v < tiny && v > -tiny {
			v = math.Float32frombits(0)
		}
		x[i] = v
	}
}

func (k portable) multiplyShort(y output, x []float32, xStep, rows int, m *panels) {
	k.multiply(y, x, xStep, rows, m)
}
