package read

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// A short text full of foreign names looks foreign to a detector that counts letters, so an article is refused only when
// the detector has this many letters to go by and is this sure, and the little words of English are missing as well.
const (
	enoughLetters = 60
	surely        = 0.9      // whatlanggo calls 0.8 reliable
	sampled       = 64 << 10 // bytes looked at; a language shows long before
)

// littleWords are English words that make up a tenth of any text in English and are rare in all other languages.
var littleWords = map[string]bool{"the": true, "of": true, "and": true, "to": true, "with": true, "was": true, "that": true}

// checkLanguage tells whether a text is surely in a language other than English. The detector takes longer than all
// other reading, so it is asked only where the letters and the little words leave a doubt.
func checkLanguage(text string) error {
	text = strings.ToValidUTF8(text[:min(len(text), sampled)], "")
	latin, other := letters(text)
	if other <= latin && (latin < enoughLetters || looksEnglish(text)) {
		return nil
	}
	guess := whatlanggo.Detect(text)
	if other <= latin && (guess.Lang == whatlanggo.Eng || guess.Confidence < surely) {
		return nil
	}
	err := fault("give an English text: other languages cannot be read yet", "is in %s, not English", guess.Lang)
	err.Skipped = true
	return err
}

// letters counts the letters of a text that are Latin and those that are not.
func letters(text string) (latin, other int) {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	return latin, other
}

// looksEnglish tells whether at least one word in twenty is a little word.
func looksEnglish(text string) bool {
	words, found := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		words++
		if littleWords[w] {
			found++
		}
	}
	return found*20 >= words
}
