package nlp

import "testing"

func TestSortedLines(t *testing.T) {
	lines := sortedLines("a\nab\nb\nbeta\nz\n")
	for _, line := range []string{"a", "ab", "b", "beta", "z"} {
		if !lines.has(line) {
			t.Errorf("%q is not found", line)
		}
	}
	for _, line := range []string{"", "A", "aa", "bet", "betas", "zz", "ab\nb"} {
		if lines.has(line) {
			t.Errorf("%q is found", line)
		}
	}
	if sortedLines(nil).has("a") {
		t.Error("a line of nothing is found")
	}
}
