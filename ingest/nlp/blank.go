package nlp

import (
	"strings"
	"unicode"
)

// blank tells whether a text is all white space, as Python and so the model's training have it.
func blank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && (r < 0x1c || r > 0x1f)
	})
}
