package encoder

import "math"

// portable is the kernel in plain Go. It defines what all kernels compute, to the last bit, and runs wherever nothing faster
// does.
//
// A product in parentheses behind float32 is rounded before it is added: without that, a compiler may let some
// processors round once and others twice.
type portable struct{}

func (portable) Name() string { return "portable" }

func (portable) quantise(q *quantised, x []float32, rows int) {
	for r := range rows {
		row, numbers := x[r*q.width:(r+1)*q.width], q.numbers[r*q.width:(r+1)*q.width]
		most := largest(row)
		if most < smallest {
			q.scales[r] = 0
			clear(numbers)
			continue
		}
		q.scales[r] = most / byteRange
		inverse := float32(byteRange) / most
		for i, v := range row {
			numbers[i] = byte(int8(nearest(float32(v * inverse))))
		}
	}
}

// largest is the largest magnitude of a row.
func largest(row []float32) float32 {
	var bits uint32
	for _, v := range row {
		bits = max(bits, math.Float32bits(v)&^(1<<31))
	}
	return math.Float32frombits(bits)
}

// toInteger makes a float32 of a magnitude below 1<<22 round to an integer, half to even, which then lies in its low bits.
const toInteger = 3 << 22

// nearest is the integer nearest to v.
func nearest(v float32) int32 {
	return int32(math.Float32bits(v+toInteger)) - int32(math.Float32bits(toInteger))
}

func (portable) normalise(y, x, z []float32, n *norm, rows int) {
	for r := range rows {
		var sum [Width]float32
		x, y, z := (*[Width]float32)(x[r*Width:]), (*[Width]float32)(y[r*Width:]), (*[Width]float32)(z[r*Width:])
		for i := range sum {
			sum[i] = x[i] + z[i]
		}
		mean, scale := moments(&sum)
		for i, v := range sum {
			y[i] = float32((v-mean)*scale*n.gain[i]) + n.bias[i]
		}
	}
}

// moments are the mean of a row and what gives it variance 1.
func moments(row *[Width]float32) (mean, scale float32) {
	const share = float32(1. / Width)
	var squares [Width]float32
	mean = float32(addUp(row[:]) * share)
	for i, v := range row {
		squares[i] = float32((v - mean) * (v - mean))
	}
	return mean, 1 / float32(math.Sqrt(float64(float32(addUp(squares[:])*share)+epsilon)))
}

// addUp adds numbers, as many as are a multiple of lanes: a sum for each lane, then the upper half of the sums to the lower,
// until one is left.
func addUp(x []float32) float32 {
	sums := [lanes]float32(x)
	for x = x[lanes:]; len(x) > 0; x = x[lanes:] {
		for i, v := range (*[lanes]float32)(x) {
			sums[i] += v
		}
	}
	for half := lanes / 2; half > 0; half /= 2 {
		for i := range half {
			sums[i] += sums[i+half]
		}
	}
	return sums[0]
}

func (portable) softmax(s []float32, step, columns, rows int) {
	all := roundUp(columns, lanes)
	for r := range rows {
		row := s[r*step : r*step+all]
		most := row[0]
		for _, v := range row[1:columns] {
			if v > most {
				most = v
			}
		}
		for i := columns; i < all; i++ {
			row[i] = lowest
		}
		for i, v := range row {
			row[i] = powerOfTwo(float32((v - most) * sharpness))
		}
		inverse := 1 / addUp(row)
		for i, v := range row {
			row[i] = short(float32(v * inverse))
		}
	}
}

const (
	lowest    = -math.MaxFloat32
	sharpness = float32(math.Log2E / 5.656854249492381) // of softmax: scores are divided by the root of headWidth
)

func (portable) gelu(x []float32) {
	for i, v := range x {
		half := float32(v * 0.5)
		x[i] = half + float32(half*errorFunction(v))
	}
}

func (portable) transpose(t, keys []float32, rows int) {
	for at := range roundUp(rows, panelWidth) {
		panel := t[at/panelWidth*panelWidth*headWidth+at%panelWidth:]
		if at >= rows {
			for i := range headWidth {
				panel[i*panelWidth] = 0
			}
			continue
		}
		for i, v := range keys[at*headWidth : (at+1)*headWidth] {
			panel[i*panelWidth] = v
		}
	}
}
