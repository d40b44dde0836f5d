package nlp

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// lower is a text in lower case as the Unicode standard has it. The standard library maps character by character,
// which is wrong for two of them: a dotted capital I becomes two characters, a capital sigma depends on its place.
func lower(text string) string {
	if strings.Contains(text, "İ") || strings.Contains(text, "Σ") {
		return cases.Lower(language.Und).String(text)
	}
	return strings.ToLower(text)
}
