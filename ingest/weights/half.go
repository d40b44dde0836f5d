package weights

import "math"

// Widen is the float32 of a finite IEEE 754 half-precision number: its bits moved to their place, and a product that
// corrects the exponent's bias, for subnormal numbers too. The export scripts write no infinities and no NaNs.
func Widen(h uint16) float32 {
	magnitude := math.Float32frombits(uint32(h&0x7fff)<<13) * 0x1p112
	return math.Float32frombits(math.Float32bits(magnitude) | uint32(h&0x8000)<<16)
}
