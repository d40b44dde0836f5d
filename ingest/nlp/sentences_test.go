package nlp

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitSentences(t *testing.T) {
	for _, c := range []struct {
		name  string
		heads []int
		want  []Span
	}{
		{"one token", []int{0}, []Span{{0, 1}}},
		{"one tree", []int{1, 1, 1}, []Span{{0, 3}}},
		{"two trees", []int{1, 1, 3, 3, 3}, []Span{{0, 2}, {2, 5}}},
		{"three roots", []int{0, 1, 2}, []Span{{0, 1}, {1, 2}, {2, 3}}},
		{"a root inside another tree", []int{0, 1, 0}, []Span{{0, 1}, {1, 3}}},
		{"an arc over several", []int{4, 0, 1, 2, 4, 5}, []Span{{0, 5}, {5, 6}}},
	} {
		d := tree(c.heads...)
		splitSentences(d)
		if diff := cmp.Diff(c.want, d.Sentences); diff != "" {
			t.Errorf("%s: sentences (-want +got):\n%s", c.name, diff)
		}
		for _, s := range d.Sentences {
			if !d.Tokens[s.Start].SentStart {
				t.Errorf("%s: token %d does not start a sentence", c.name, s.Start)
			}
		}
	}
}
