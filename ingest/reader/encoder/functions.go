package encoder

import "math"

// The functions are polynomials that every kernel computes in the same steps; asm/functions.go has them again, for vectors.
// They were fitted by testdata/fit.py.

// powers are the coefficients of 2^f for f in [-1/2, 1/2], the highest first: relative error 9e-8.
var powers = [...]float32{0.001326472731307149, 0.009671512991189957, 0.05550733581185341, 0.24022242426872253, 0.6931470036506653, 1}

// least is the exponent below which a power of two is as good as zero. It is that large because of what short.go says.
const least = -40

// powerOfTwo is 2^x for x up to 0, at least 2^least.
func powerOfTwo(x float32) float32 {
	if !(x > least) {
		x = least
	}
	whole := x + toInteger
	rest := x - (whole - toInteger)
	y := powers[0]
	for _, c := range powers[1:] {
		y = float32(y*rest) + c
	}
	return math.Float32frombits(math.Float32bits(y) + math.Float32bits(whole)<<23)
}

// erfs are the coefficients of erf(x/√2)/x, for 2(x/farthest)²-1 in [-1, 1], the highest first: error 2e-7.
var erfs = [...]float32{
	0.0008995115640573204, -0.002460683695971966, 0.002896158955991268, -0.004839299712330103, 0.01131910178810358,
	-0.020177241414785385, 0.030844606459140778, -0.04501864314079285, 0.06208639219403267, -0.08116130530834198,
	0.10447477549314499, -0.14324374496936798, 0.2884618639945984,
}

// farthest is the magnitude from where on erf(x/√2) is taken to be what it is there: within 1e-6 of 1.
const farthest = 4.9

// errorFunction is erf(x/√2).
func errorFunction(x float32) float32 {
	if x > farthest {
		x = farthest
	}
	if !(x > -farthest) {
		x = -farthest
	}
	const scale = float32(2 / (farthest * farthest))
	at := float32(float32(x*x)*scale) - 1
	y := erfs[0]
	for _, c := range erfs[1:] {
		y = float32(y*at) + c
	}
	return float32(y * x)
}
