package events

import (
	"slices"
	"strings"
	"testing"
)

// TestEndlessSentence gives the coder text without a full stop, which it must leave alone, and says so; a long
// sentence is still read.
func TestEndlessSentence(t *testing.T) {
	for _, c := range []struct {
		words string
		reads bool
	}{
		{"Norway attacked Sweden" + strings.Repeat(" and left", 20) + ".", true},
		{"Norway attacked Sweden" + strings.Repeat(" and left", 2_000) + ".", false},
	} {
		found, dropped, doc := code(t, c.words)
		left := slices.ContainsFunc(dropped, func(d Dropped) bool { return d.Why == tooLong })
		if reads := len(found) > 0; reads != c.reads || left == c.reads {
			t.Errorf("%d words: found %v, left out %t", len(doc.Tokens), ids(found), left)
		}
	}
}
