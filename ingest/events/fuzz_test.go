package events

import (
	"strings"
	"testing"
	"time"
)

// longestTake is far above what any text of a few thousand characters needs, and far below a hang.
const longestTake = 10 * time.Second

// FuzzCode gives the coder any text: it must neither panic nor hang, and its spans must lie in the text.
func FuzzCode(f *testing.F) {
	for _, text := range []string{
		"", "Norway", "Norway and and and Russia of of.", "\x00\xff", "who which that whose which that attacked",
		"Norway, which said that it, which agreed to ask to be allowed to try to stop what, which attacked, attacked.",
		"Norway agreed to agree to agree to agree to agree to agree to agree to agree to agree to agree to meet Russia.",
		"Norway " + strings.Repeat("agreed to ", 180) + "meet Russia.",
		"Norway " + strings.Repeat("is ready to be ready to ", 60) + "meet Russia.",
		"Norway, " + strings.Repeat("which attacked Sweden, ", 90) + "left.",
		"talks of talks of talks that prompted talks that prompted attacks on attacks by attacks",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		found, _, doc := code(t, text)
		if took := time.Since(start); took > longestTake {
			t.Errorf("took %s", took)
		}
		for _, c := range found {
			for _, a := range append(append(append(c.Sources, c.Targets...), c.Mediators...), c.Hosts...) {
				if a.Span.Start < 0 || a.Span.End > len(doc.Tokens) || !a.Span.Contains(a.Head) && a.Span.Len() <= 0 {
					t.Errorf("%s: argument %v of %d tokens", c.Rule, a, len(doc.Tokens))
				}
			}
			if c.Confidence <= 0 || c.Confidence > 1 {
				t.Errorf("%s: confidence %v", c.Rule, c.Confidence)
			}
		}
	})
}
