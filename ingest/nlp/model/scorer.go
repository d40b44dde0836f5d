package model

// hidden is the width of a scorer's hidden layer; each of its units is the larger of two pieces.
const (
	hidden = 64
	halves = 2
	slot   = hidden * halves // what one feature adds to the hidden layer
)

// Scorer scores the moves of a transition system. A state is seen through a few of its tokens, its features.
type Scorer struct {
	features int
	moves    int
	reduce   matrix    // a token's vector to hidden numbers
	lower    matrix    // those to what the token adds to the hidden layer, for each feature that it may be
	bias     []float32 // of the hidden layer, slot numbers
	missing  []float32 // what a feature adds that no token is, slot numbers for each feature
	upper    matrix    // hidden layer to moves
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
		if data[i], err = f.tensor(name+s.name, s.shape...); err != nil {
			return nil, err
		}
	}
	return &Scorer{
		features: features,
		moves:    moves,
		reduce:   newMatrix(data[0], data[1], Width),
		lower:    newMatrix(data[2], nil, hidden),
		bias:     data[3],
		missing:  data[4],
		upper:    newMatrix(data[5], data[6], hidden),
	}, nil
}
