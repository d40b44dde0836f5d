package nlp

import (
	"unicode"
	"unicode/utf8"
)

const (
	longest = 100 // characters of a word from which on its shape is LONG
	longRun = 4   // characters of the same kind that a shape repeats at most
)

// shape is a word's outline: "Xxxx" for "Geneva", "dd:dd" for "14:30". The model was trained on spaCy's.
func (v *lexicon) shape(word string) string {
	if utf8.RuneCountInString(word) >= longest {
		return "LONG"
	}
	shape, last, run := make([]rune, 0, len(word)), rune(-1), 0
	for _, r := range word {
		r = v.outline(r)
		if r != last {
			last, run = r, 0
		}
		if run++; run <= longRun {
			shape = append(shape, r)
		}
	}
	return string(shape)
}

func (v *lexicon) outline(r rune) rune {
	switch {
	case unicode.IsUpper(r) && unicode.IsLetter(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r) || unicode.Is(v.digit, r):
		return 'd'
	}
	return r
}
