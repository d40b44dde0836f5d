package nlp

import (
	"unicode"
	"unicode/utf8"

	"diplograph/ingest/nlp/model"
)

// lexicon turns a token into the numbers by which the networks know it.
type lexicon struct {
	symbols symbols
	digit   *unicode.RangeTable // digits that are no decimal digits, as "²" and "③"
}

func newLexicon(f *model.File) (*lexicon, error) {
	symbols, err := newSymbols(f)
	if err != nil {
		return nil, err
	}
	classes, err := newClasses(f)
	return &lexicon{symbols, classes["digit"]}, err
}

// features are the ids of a word's norm, first character, last three characters and shape, then whether a blank
// follows, here never, and whether it is white space, as 0 or 1.
func (v *lexicon) features(f form) model.Features {
	return model.Features{
		v.symbols.id(f.norm),
		v.symbols.id(prefix(f.text)),
		v.symbols.id(suffix(f.text)),
		v.symbols.id(v.shape(f.text)),
		0,
		truth(blank(f.text)),
	}
}

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// prefix is the first character of a word.
func prefix(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}

// suffix is the last three characters of a word, or all of a shorter one.
func suffix(word string) string {
	start := len(word)
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(word[:start])
		start -= size
	}
	return word[start:]
}
