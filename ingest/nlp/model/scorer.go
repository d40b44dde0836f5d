package model

// hidden is the width of a scorer's hidden layer; each of its units is the larger of two pieces.
const (
	hidden = 64
	halves = 2
	slot   = hidden * halves // what one feature adds to the hidden layer: the first pieces, then the second ones
)

// Scorer scores the moves of a transition system. A state is seen through a few of its tokens, its features.
type Scorer struct {
	features  int
	moves     int
	reduce    matrix        // a token's vector to hidden numbers
	lower     matrix        // those to what the token adds to the hidden layer, for each feature that it may be
	bias      [slot]float32 // of the hidden layer
	missing   []float32     // what a feature adds that no token is, slot numbers for each feature
	upper     []float32     // hidden layer to moves, a row a unit
	upperBias []float32     // a number for each move; their number is padded with zeros to whole panels
}

// NewScorer reads the network of a name, as "parser", with so many features and moves.
func NewScorer(f *File, name string, features, moves int) (*Scorer, error) {
	shapes := []struct {
		name  string
		shape []int
	}{
		{".lin.W", []int{hidden, Width}}, {".lin.b", []int{hidden}},
		{".lower.W", []int{features, hidden, halves, hidden}}, {".lower.b", []int{hidden, halves}},
		{".lower.pad", []int{1, features, hidden, halves}},
		{".upper.W", []int{moves, hidden}}, {".upper.b", []int{moves}},
	}
	data := make([][]float32, len(shapes))
	for i, s := range shapes {
		var err error
		if data[i], err = f.Matrix(name+s.name, s.shape...); err != nil {
			return nil, err
		}
	}
	s := &Scorer{
		features: features, moves: moves,
		reduce:  newMatrix(data[0], data[1], Width),
		lower:   newMatrix(piecesApart(data[2], hidden), nil, hidden),
		bias:    [slot]float32(piecesApart(data[3], 1)),
		missing: piecesApart(data[4], 1),
	}
	s.upper, s.upperBias = transposed(data[5], data[6])
	return s, nil
}

// piecesApart puts the first pieces of all units of a slot before the second ones; the file has those of a unit side by
// side. A piece is a row of so many numbers.
func piecesApart(data []float32, row int) []float32 {
	apart := make([]float32, 0, len(data))
	for ; len(data) > 0; data = data[slot*row:] {
		for i := range slot {
			at := (i%hidden*halves + i/hidden) * row
			apart = append(apart, data[at:at+row]...)
		}
	}
	return apart
}

// transposed gives the weights of the moves as a row a unit, padded to whole panels, and their bias.
func transposed(w, b []float32) (rows, bias []float32) {
	moves := (len(b) + lanes - 1) / lanes * lanes
	rows, bias = make([]float32, hidden*moves), make([]float32, moves)
	copy(bias, b)
	for i, v := range w {
		rows[i%hidden*moves+i/hidden] = v
	}
	return rows, bias
}
