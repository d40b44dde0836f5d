package encoder

// attention is room for what one head of one window needs.
type attention struct {
	keys   []float32 // transposed: panels of headWidth rows of panelWidth keys
	scores []float32 // of some queries with all keys
	byKey  panels    // the keys as a map from queries to scores
	byRow  panels    // the values as a map from shares to what the head gives
}

const scoredRows = 4 * blockRows // queries whose scores are computed together

func newAttention(longest int) attention {
	zeros := make([]float32, roundUp(longest, panelWidth))
	return attention{
		keys:   make([]float32, len(zeros)*headWidth),
		scores: make([]float32, scoredRows*scoreStep(longest)),
		byKey:  panels{inputs: headWidth, row: panelWidth, step: panelWidth * headWidth, bias: zeros},
		byRow:  panels{count: 1, row: headWidth, bias: zeros},
	}
}

// scoreStep is the number of numbers from a row of scores to the next: whole panels, and lanes that softmax may overwrite.
func scoreStep(keys int) int { return roundUp(keys, panelWidth) + lanes }

// attend writes to context what the heads make of the queries, keys and values of a group.
func (r *Run) attend(windows [][]int32) {
	at := 0
	for _, ids := range windows {
		for h := range heads {
			r.attendHead(h, at, len(ids))
		}
		at += len(ids)
	}
}

// attendHead is attend for one head of the window that begins at a row.
func (r *Run) attendHead(head, at, rows int) {
	k, step := r.encoder.kernel, r.panelStep()
	part := func(third int) []float32 {
		return r.qkv[(third*heads+head)*step+at*headWidth : (third*heads+head+1)*step]
	}
	queries, keys, values := part(0), part(1), part(2)
	k.transpose(r.keys, keys, rows)
	r.byKey.weights, r.byKey.count = r.keys, roundUp(rows, panelWidth)/panelWidth
	r.byRow.weights, r.byRow.inputs = values, rows
	width := scoreStep(rows)
	for q := 0; q < rows; q += scoredRows {
		now := min(scoredRows, rows-q)
		r.multiplyHead(rowMajor(r.scores, width), queries[q*headWidth:], headWidth, now, &r.byKey)
		k.softmax(r.scores, width, rows, now)
		r.multiplyHead(output{r.context[(at+q)*Width+head*headWidth:], Width, 0}, r.scores, width, now, &r.byRow)
	}
}

// multiplyHead multiplies numbers that are short, unless the encoder is of full precision.
func (r *Run) multiplyHead(y output, x []float32, xStep, rows int, m *panels) {
	if r.encoder.full {
		r.encoder.kernel.multiply(y, x, xStep, rows, m)
	} else {
		r.encoder.kernel.multiplyShort(y, x, xStep, rows, m)
	}
}
