package nlp

// vocabulary holds the words that a worker has met.
type vocabulary struct {
	lexicon *lexicon
	words   map[form]*word
	all     []*word // by number
}

// form is what makes two tokens the same word.
type form struct{ text, norm string }

func newVocabulary(l *lexicon) *vocabulary {
	return &vocabulary{lexicon: l, words: make(map[form]*word)}
}

// word is the word of a token.
func (v *vocabulary) word(t Token) *word {
	f := form{t.Text, t.Norm}
	w := v.words[f]
	if w == nil {
		w = &word{
			number: int32(len(v.words)), text: t.Text, norm: t.Norm, lower: lower(t.Text), blank: blank(t.Text),
			features: v.lexicon.features(Token{Text: t.Text, Norm: t.Norm}),
		}
		v.words[f] = w
		v.all = append(v.all, w)
	}
	return w
}
