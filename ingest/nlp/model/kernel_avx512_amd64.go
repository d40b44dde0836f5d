package model

import "unsafe"

// avx512 is the fused kernel whose products and scores, which take nearly all of the time, are of sixteen numbers at once. Its bits are
// those of avx2.
type avx512 struct{ avx2 }

func (avx512) Name() string { return "avx512" }

// multiply takes up to three panels together. Four are two and two, for one alone has too few sums to hide how long one takes.
func (avx512) multiply(y []float32, yStep int, x []float32, xStep, rows int, m *matrix) {
	if rows == 0 {
		return
	}
	all := blocks(rows)
	_, _ = y[:(all-1)*yStep+m.outputs()], x[:(all-1)*xStep+m.inputs]
	together := []func(c *float32, cStep uintptr, a *float32, aStep uintptr, w *float32, wStep uintptr, bias *float32, inputs, blocks uintptr){
		multiplyWide1, multiplyWide2, multiplyWide3,
	}
	for p := 0; p < m.panels(); {
		now := min(m.panels()-p, 3)
		if m.panels()-p == 4 {
			now = 2
		}
		together[now-1](&y[p*lanes], size(yStep), &x[0], size(xStep), &m.weights[p*lanes*m.inputs], size(lanes*m.inputs),
			&m.bias[p*lanes], uintptr(m.inputs), uintptr(all/blockRows))
		p += now
	}
}

// score has a function for each network.
func (k avx512) score(scores []float32, added []*[slot]float32, s *Scorer) {
	var units [hidden]float32
	moves := len(s.upperBias)
	_ = scores[:moves]
	first, features := (**float32)(unsafe.Pointer(&added[0])), uintptr(len(added))
	switch moves {
	case 112:
		scoreParserWide(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	case 80:
		scoreNamesWide(&scores[0], &units[0], first, features, &s.bias[0], &s.upper[0], &s.upperBias[0])
	default:
		k.avx2.score(scores, added, s)
	}
}
