package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sums adds up the figures of each type.
func sums(m *matcher, l level) map[string][3]int {
	got := map[string][3]int{}
	for typ, c := range m.counts(m.pair(), l) {
		sum := got[typ]
		got[typ] = [3]int{sum[0] + c.expected, sum[1] + c.told, sum[2] + c.right}
	}
	return got
}

func TestCounts(t *testing.T) {
	m := matching(struck, Entry{Type: OneOrMore{"AID"}, Evidence: "Shops"})
	m.events = []told{consulted()}
	tests := []struct {
		level level
		want  map[string][3]int // expected, told, right
	}{
		{linked, map[string][3]int{"ASSAULT": {1, 1, 1}, "AID": {1, 0, 0}}},
		{typed, map[string][3]int{"ASSAULT": {1, 0, 0}, "CONSULT": {0, 1, 0}, "AID": {1, 0, 0}}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, sums(m, test.level)); diff != "" {
			t.Errorf("%s (- want, + got):\n%s", levelNames[test.level], diff)
		}
	}
}

func TestBands(t *testing.T) {
	for confidence, want := range map[float64]int{0: 0, 0.49: 0, 0.5: 1, 0.85: 4, 0.9: 5, 1: 5} {
		if got := band(confidence); got != want {
			t.Errorf("%v is in band %d, want %d", confidence, got, want)
		}
	}
}

func TestScore(t *testing.T) {
	for c, want := range map[count]string{
		{4, 2, 1}: "       4     2     1  0.500  0.250  0.333",
		{0, 0, 0}: "       0     0     0      -      -      -",
	} {
		if got := c.score().String(); got != want {
			t.Errorf("%v: got %q, want %q", c, got, want)
		}
	}
}
