package nlp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A worker forgets the words and chunks that it has met when there are more of one than this; they take some 20 MB. There is
// room for more words than the encoders remember vectors of, so that it is rarely reached.
const (
	manyWords  = 50_000
	manyChunks = 65_536
	longChunk  = 64 // bytes from which on a chunk is not remembered
)

// vocabulary is one goroutine's use of the tokenizer. It remembers words, and how chunks are cut, since nearly all of a text
// has been met before. It may be emptied whenever no text is in work: what it remembers can be found again, and what
// matters is soon back.
type vocabulary struct {
	tokenizer *tokenizer
	lexicon   *lexicon
	words     map[form]*word
	all       []*word // by number
	chunks    map[string][]*word
	tokens    []Token // of the text in work
	seen      []*word // of each token
}

// form is what makes two tokens the same word.
type form struct{ text, norm string }

func newVocabulary(t *tokenizer, l *lexicon) *vocabulary {
	return &vocabulary{tokenizer: t, lexicon: l, words: make(map[form]*word), chunks: make(map[string][]*word)}
}

// full tells whether it is time to forget.
func (v *vocabulary) full() bool { return len(v.all) > manyWords || len(v.chunks) > manyChunks }

// forget drops all words. Their numbers will be those of others.
func (v *vocabulary) forget() {
	clear(v.words)
	clear(v.chunks)
	v.all = v.all[:0]
}

// tokenize cuts a text into tokens with their norms, and gives the word of each, in a slice that is valid until the next call.
// Tokens and the blanks after them make up the text again.
func (v *vocabulary) tokenize(text string) ([]Token, []*word) {
	v.tokens, v.seen = v.tokens[:0], v.seen[:0]
	for c := range chunks(text) {
		v.take(text, c)
		v.tokens[len(v.tokens)-1].Space = c.space
	}
	if found := find(v.tokens, v.seen); len(found) > 0 {
		v.tokens = v.tokenizer.rejoin(text, v.tokens, found)
		v.seen = v.seen[:0]
		v.name(0)
	}
	place(text, v.tokens)
	return slices.Clone(v.tokens), v.seen
}

// take appends the tokens of a chunk. Those of a known one are its words, side by side.
func (v *vocabulary) take(text string, c chunk) {
	known, ok := v.chunks[text[c.start:c.end]]
	if !ok {
		first := len(v.tokens)
		v.tokens = v.tokenizer.cut(v.tokens, text[c.start:c.end], c.start)
		v.name(first)
		if c.end-c.start < longChunk {
			v.chunks[strings.Clone(text[c.start:c.end])] = slices.Clone(v.seen[first:])
		}
		return
	}
	at := c.start
	for _, w := range known {
		v.tokens = append(v.tokens, Token{Text: text[at : at+len(w.text)], Norm: w.norm, byteStart: at})
		at += len(w.text)
	}
	v.seen = append(v.seen, known...)
}

// name finds the words of the tokens from first on, and the norms that are the words' own.
func (v *vocabulary) name(first int) {
	for i := first; i < len(v.tokens); i++ {
		t := &v.tokens[i]
		if t.Norm == "" {
			t.Norm = v.tokenizer.norms.of(t.Text)
		}
		v.seen = append(v.seen, v.word(form{t.Text, t.Norm}))
	}
}

// word is the word of a form.
func (v *vocabulary) word(f form) *word {
	w := v.words[f]
	if w == nil {
		f = form{strings.Clone(f.text), strings.Clone(f.norm)} // a part of a text would keep all of it
		w = &word{
			number: int32(len(v.all)), text: f.text, norm: f.norm, lower: lower(f.text), blank: blank(f.text),
			features: v.lexicon.features(f), phrases: v.tokenizer.phrases[f.text],
		}
		v.words[f] = w
		v.all = append(v.all, w)
	}
	return w
}

// place sets where tokens lie in their text, in code points.
func place(text string, tokens []Token) {
	at, end := 0, 0 // the end of the last token in bytes and code points
	for i := range tokens {
		t := &tokens[i]
		t.Start = end + utf8.RuneCountInString(text[at:t.byteStart])
		t.End = t.Start + utf8.RuneCountInString(t.Text)
		at, end = t.byteStart+len(t.Text), t.End
	}
}
