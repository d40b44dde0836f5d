package reader

import (
	"math"
	"slices"

	"diplograph/ingest/reader/encoder"
	"diplograph/ingest/weights"
)

const (
	width = encoder.Width
	inner = 128 // numbers in which a trigger and a word meet
	far   = 20  // distance in pieces from which on it makes no difference
)

// heads are the layers on the encoder that know of events.
type heads struct {
	types    []string
	statuses []string
	roles    []string
	labels   map[string]int // of the parser's edges

	hidden, kind, status *encoder.Dense
	statusOf             []float32 // by type, what is added to the scores of the statuses
	trigger, word        *encoder.Dense
	triggerOf            []float32 // by type, what is added to the trigger's inner numbers
	pair                 *encoder.Dense
	alone                *encoder.Dense
	distance             []float32 // by role
	path                 []float32 // by role
}

// readHeads reads what train.py wrote.
func readHeads(f *weights.File) (*heads, error) {
	r := sections{file: f}
	h := &heads{types: r.lines("labels.type"), statuses: r.lines("labels.status"), roles: r.lines("labels.role"), labels: map[string]int{}}
	for i, label := range r.lines("labels.dep") {
		h.labels[label] = i
	}
	types, statuses, roles := len(h.types), len(h.statuses), len(h.roles)
	h.hidden = r.dense("type.hidden", width, width)
	h.kind = r.dense("type", 1+types, width)
	h.status = r.dense("status", statuses, width)
	h.statusOf = r.tensor("status.type", types, statuses)
	h.trigger = r.dense("role.trigger", inner, width)
	h.word = r.dense("role.word", inner, width)
	h.triggerOf = r.tensor("role.type", types, inner)
	h.pair = encoder.NewDense(turned(r.tensor("role.pair", roles, inner, inner), roles), nil, inner)
	h.alone = encoder.NewDense(r.tensor("role.alone", roles, width), r.tensor("role.b", roles), width)
	h.distance = r.tensor("role.distance", roles, 2*far+1)
	h.path = r.tensor("role.path", roles, (steps+1)*len(h.labels))
	return h, r.err
}

// turned is the tensor of pairs as one matrix from a trigger's numbers to those that the words of each role are multiplied with.
func turned(pair []float32, roles int) []float32 {
	out := make([]float32, len(pair))
	for r := range roles {
		for i := range inner {
			for j := range inner {
				out[(r*inner+j)*inner+i] = pair[(r*inner+i)*inner+j]
			}
		}
	}
	return out
}

// sections reads the heads' sections of a weights file, and keeps the first error.
type sections struct {
	file *weights.File
	err  error
}

func (s *sections) lines(name string) []string {
	lines, err := s.file.Lines(name)
	s.fail(err)
	return lines
}

// tensor reads a tensor; of one that is not there it gives zeros, so that the rest can be read.
func (s *sections) tensor(name string, shape ...int) []float32 {
	values, err := s.file.Matrix("head."+name, shape...)
	if err == nil {
		return values
	}
	s.fail(err)
	size := 1
	for _, n := range shape {
		size *= n
	}
	return make([]float32, size)
}

func (s *sections) dense(name string, outputs, inputs int) *encoder.Dense {
	return encoder.NewDense(s.tensor(name+".W", outputs, inputs), s.tensor(name+".b", outputs), inputs)
}

func (s *sections) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// softmax makes probabilities of scores.
func softmax(scores []float32) []float64 {
	top := float64(slices.Max(scores))
	all, sum := make([]float64, len(scores)), 0.0
	for i, s := range scores {
		all[i] = math.Exp(float64(s) - top)
		sum += all[i]
	}
	for i := range all {
		all[i] /= sum
	}
	return all
}

// logistic is the probability of a score by itself.
func logistic(score float32) float64 { return 1 / (1 + math.Exp(-float64(score))) }
