package encoder

import (
	"fmt"
	"unicode/utf8"
)

// WordPiece cuts English text into the pieces of a vocabulary, as the uncased BertTokenizer of Hugging Face does: the same pieces,
// at the same places. Special tokens have no meaning in a text: "[SEP]" there is three words. It is fixed once made and may
// be shared.
type WordPiece struct {
	ids     map[string]int32 // of pieces that begin a word
	later   map[string]int32 // of those that do not, without their mark
	unknown int32
	longest int // bytes of the longest piece
}

// Piece is a piece of a text: its id, and the code points that it was made of, from Start up to End.
type Piece struct{ ID, Start, End int32 }

const (
	later       = "##" // marks a piece that does not begin a word
	unknown     = "[UNK]"
	longestWord = 100 // code points; a longer word is unknown
)

// NewWordPiece prepares a vocabulary in the order of its ids. It fails if the token for unknown words is not in it.
func NewWordPiece(vocabulary []string) (*WordPiece, error) {
	w := &WordPiece{ids: make(map[string]int32, len(vocabulary)), later: map[string]int32{}}
	for id, token := range vocabulary {
		w.longest = max(w.longest, len(token))
		if rest, ok := trimLater(token); ok {
			w.later[rest] = int32(id)
		}
		w.ids[token] = int32(id)
	}
	var ok bool
	if w.unknown, ok = w.ids[unknown]; !ok {
		return nil, fmt.Errorf("reading the vocabulary: none of its %d tokens is %q", len(vocabulary), unknown)
	}
	return w, nil
}

// trimLater gives what follows the mark of a piece that does not begin a word.
func trimLater(token string) (rest string, ok bool) {
	if len(token) > len(later) && token[:len(later)] == later {
		return token[len(later):], true
	}
	return token, false
}

// ID is the id of a token, as "[CLS]".
func (w *WordPiece) ID(token string) (id int32, ok bool) {
	id, ok = w.ids[token]
	return id, ok
}

// Cut appends the pieces of a text.
func (w *WordPiece) Cut(pieces []Piece, text string) []Piece {
	var now word
	at := int32(0)
	for _, r := range text {
		clean, class := simplify(&now.room, r)
		if class.has(alone) {
			pieces = w.flush(pieces, &now)
		}
		for _, c := range clean {
			pieces = w.read(pieces, &now, c, at)
		}
		if class.has(alone) {
			pieces = w.flush(pieces, &now)
		}
		at++
	}
	return w.flush(pieces, &now)
}

// read takes up a cleaned code point, made of the text's one at a place.
func (w *WordPiece) read(pieces []Piece, now *word, c rune, at int32) []Piece {
	class := classOf(c)
	if class.has(blank | punctuation) {
		pieces = w.flush(pieces, now)
	}
	if !class.has(blank) {
		now.add(c, at)
	}
	if class.has(punctuation) {
		pieces = w.flush(pieces, now)
	}
	return pieces
}

// word is a word that is being read.
type word struct {
	text   [longestWord * utf8.UTFMax]byte // cleaned
	size   int                             // bytes of it
	count  int                             // code points, those that found no room included
	starts [longestWord]int                // where the cleaned code points begin
	from   [longestWord]int32              // and the code points of the text that they were made of
	last   int32                           // of those
	room   [longestCleaned]rune
}

// add puts a code point, made of the text's one at a place, at the end of the word.
func (w *word) add(c rune, at int32) {
	if w.count < longestWord {
		w.starts[w.count], w.from[w.count] = w.size, at
		w.size += utf8.EncodeRune(w.text[w.size:], c)
	}
	w.count++
	w.last = at
}

// flush appends the pieces of the word that was read, and begins another.
func (w *WordPiece) flush(pieces []Piece, now *word) []Piece {
	switch {
	case now.count > longestWord:
		pieces = append(pieces, Piece{w.unknown, now.from[0], now.last + 1})
	case now.count > 0:
		pieces = w.cutWord(pieces, now)
	}
	now.size, now.count = 0, 0
	return pieces
}

// cutWord takes the longest piece that fits, again and again. A word with a rest that no piece fits is unknown as a whole.
func (w *WordPiece) cutWord(pieces []Piece, now *word) []Piece {
	before, known := len(pieces), w.ids
	for first := 0; first < now.count; known = w.later {
		id, end := w.longestPiece(now, first, known)
		if end == first {
			return append(pieces[:before], Piece{w.unknown, now.from[0], now.last + 1})
		}
		pieces = append(pieces, Piece{id, now.from[first], now.from[end-1] + 1})
		first = end
	}
	return pieces
}

// longestPiece finds the longest piece that begins at a code point of the word, and where it ends: there too, if there is none.
func (w *WordPiece) longestPiece(now *word, first int, known map[string]int32) (id int32, end int) {
	start := now.starts[first]
	for end, stop := now.count, now.size; end > first; end-- {
		if stop-start <= w.longest {
			if id, ok := known[string(now.text[start:stop])]; ok {
				return id, end
			}
		}
		stop = now.starts[end-1]
	}
	return w.unknown, first
}

// Edges are the ids of [CLS] and [SEP], between which the pieces of a window stand. It fails if the vocabulary lacks one.
func (w *WordPiece) Edges() (first, last int32, err error) {
	first, ok1 := w.ids["[CLS]"]
	last, ok2 := w.ids["[SEP]"]
	if !ok1 || !ok2 {
		return 0, 0, fmt.Errorf("reading the vocabulary: it lacks [CLS] or [SEP]")
	}
	return first, last, nil
}
