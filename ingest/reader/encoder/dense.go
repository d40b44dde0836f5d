package encoder

// Dense is an affine map with float32 weights, for the heads that are put on the encoder. Its sums begin with the bias and go in
// the order of the inputs, every product and every sum rounded: the same bits with every kernel. It is fixed once made
// and may be shared; a [Run] computes it.
type Dense struct {
	outputs int
	panels  panels
}

// panels is an affine map as a kernel reads it: the weights of an input for a panel of outputs lie side by side, those of the
// next input row numbers later, and those of the next panel step numbers later.
type panels struct {
	inputs, count int
	weights       []float32
	row, step     int
	bias          []float32 // count * panelWidth numbers
}

// NewDense makes a map of weights, a row of inputs for each output, and a bias for each output; nil is no bias.
func NewDense(weights, bias []float32, inputs int) *Dense {
	outputs := len(weights) / inputs
	count := (outputs + panelWidth - 1) / panelWidth
	p := panels{inputs, count, make([]float32, count*panelWidth*inputs), panelWidth, panelWidth * inputs, make([]float32, count*panelWidth)}
	copy(p.bias, bias)
	for o := range outputs {
		panel := p.weights[o/panelWidth*p.step:]
		for i, w := range weights[o*inputs : (o+1)*inputs] {
			panel[i*panelWidth+o%panelWidth] = w
		}
	}
	return &Dense{outputs, p}
}

// Inputs is the number of numbers that a row of x holds.
func (d *Dense) Inputs() int { return d.panels.inputs }

// Outputs is the number of numbers that a row of y holds.
func (d *Dense) Outputs() int { return d.outputs }

// Dense writes to y, d.Outputs() numbers a row, what d makes of rows of x, d.Inputs() numbers a row.
func (r *Run) Dense(d *Dense, y, x []float32, rows int) {
	inputs, outputs := d.panels.inputs, d.panels.count*panelWidth
	r.denseX, r.denseY = grow(r.denseX, blockRows*inputs), grow(r.denseY, chunkRows*outputs)
	for rows > 0 {
		now := min(rows, chunkRows)
		if now < chunkRows && now >= blockRows {
			now = now / blockRows * blockRows
		}
		from := x
		if now < blockRows {
			copy(r.denseX, x[:now*inputs])
			from = r.denseX
		}
		r.encoder.kernel.multiply(rowMajor(r.denseY, outputs), from, inputs, now, &d.panels)
		for i := range now {
			copy(y[i*d.outputs:(i+1)*d.outputs], r.denseY[i*outputs:])
		}
		rows, x, y = rows-now, x[now*inputs:], y[now*d.outputs:]
	}
}

// Gelu replaces the numbers of x by x * Φ(x), with Φ the normal distribution.
func (r *Run) Gelu(x []float32) {
	whole := len(x) / lanes * lanes
	r.encoder.kernel.gelu(x[:whole])
	portable{}.gelu(x[whole:])
}

// grow gives a slice of n numbers, x if it is long enough.
func grow(x []float32, n int) []float32 {
	if cap(x) < n {
		return make([]float32, n)
	}
	return x[:n]
}
