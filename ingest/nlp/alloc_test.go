package nlp

import (
	"strings"
	"testing"
)

// In the steady state the number of allocations does not grow with the tokens: what a text takes is made in one piece, what is
// known of words is kept.
func TestParseAllocations(t *testing.T) {
	p := newPipeline(t)
	long := strings.Repeat(sample+"\n\n", 20)
	short := strings.Repeat(sample+"\n\n", 5)
	count := func(text string) float64 {
		p.Parse(text)
		return testing.AllocsPerRun(10, func() { p.Parse(text) })
	}
	few, many := count(short), count(long)
	t.Logf("%.0f allocations for %d tokens, %.0f for %d", few, len(p.Parse(short).Tokens), many, len(p.Parse(long).Tokens))
	if many > few+20 {
		t.Errorf("four times the text takes %.0f allocations instead of %.0f", many, few)
	}
}
