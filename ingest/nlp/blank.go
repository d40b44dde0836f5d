package nlp

import (
	"strings"
	"unicode"
)

// blank tells whether a text is all white space.
func blank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !isBlank(r) })
}

// isBlank tells whether a character is white space, as Python and so the model's training have it.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}
