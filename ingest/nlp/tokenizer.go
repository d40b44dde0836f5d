package nlp

import (
	"errors"
	"iter"
	"unicode/utf8"

	"diplograph/ingest/nlp/model"
)

// tokenizer cuts a text at white space, then strips each chunk of prefixes and suffixes until an exception, an address
// or a word with infixes is left. It follows spaCy's rules to the character: the model was trained on its tokens.
type tokenizer struct {
	affixes    *affixes
	addresses  *addresses
	exceptions map[string][]piece // chunks that the rules would cut wrong, as "don't" and "U.S."
	longest    int                // of the exceptions, in bytes
	phrases    phrases
	norms      *norms
}

// piece is a token of an exception.
type piece struct {
	text string
	norm string // "" where it is the word's own
}

func newTokenizer(f *model.File) (*tokenizer, error) {
	classes, err1 := newClasses(f)
	affixes, err2 := newAffixes(f, classes)
	norms, err3 := newNorms(f)
	rows, err4 := readTable(f, "tokenizer.exceptions", 3)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return nil, err
	}
	t := &tokenizer{affixes: affixes, addresses: newAddresses(classes["lower"]), norms: norms}
	t.phrases = newPhrases(t, rows)
	t.exceptions = make(map[string][]piece, len(rows))
	for _, row := range rows {
		t.exceptions[row[0]] = readPieces(row[1:])
		t.longest = max(t.longest, len(row[0]))
	}
	return t, nil
}

// readPieces reads text and norm of each token of an exception.
func readPieces(fields []string) []piece {
	var pieces []piece
	for i := 0; i+1 < len(fields); i += 2 {
		pieces = append(pieces, piece{fields[i], fields[i+1]})
	}
	return pieces
}

// exception returns the pieces of an exception; nil for any other string, however long, without a look at all of it.
func (t *tokenizer) exception(s string) []piece {
	if len(s) > t.longest {
		return nil
	}
	return t.exceptions[s]
}

// chunk is a run of bytes of a text, all white or all black. A blank after it belongs to no token.
type chunk struct {
	start, end int
	space      bool // a blank follows
}

// chunks gives the chunks of a text, black and white in turn.
func chunks(text string) iter.Seq[chunk] {
	return func(yield func(chunk) bool) {
		start, white := 0, blank(prefix(text))
		for i, r := range text {
			if isBlank(r) == white {
				continue
			}
			if start < i && !yield(chunk{start, i, r == ' '}) {
				return
			}
			white, start = !white, i
			if r == ' ' {
				start++
			}
		}
		if start < len(text) {
			yield(chunk{start, len(text), false})
		}
	}
}

// cut appends the tokens of a chunk that begins at a byte of the text.
func (t *tokenizer) cut(tokens []Token, chunk string, at int) []Token {
	prefixes, suffixes := t.strip(chunk)
	for _, size := range prefixes {
		tokens = append(tokens, Token{Text: chunk[:size], byteStart: at})
		chunk, at = chunk[size:], at+size
	}
	size := len(chunk)
	for _, n := range suffixes {
		size -= n
	}
	tokens = t.word(tokens, chunk[:size], at)
	for i := len(suffixes) - 1; i >= 0; i-- {
		tokens = append(tokens, Token{Text: chunk[size : size+suffixes[i]], byteStart: at + size})
		size += suffixes[i]
	}
	return tokens
}

// strip finds the prefixes and suffixes of a chunk, from outside to inside, and returns their sizes in bytes.
func (t *tokenizer) strip(s string) (prefixes, suffixes []int) {
	for s != "" && t.exception(s) == nil {
		before := t.affixes.prefix(s)
		if before > 0 && t.exception(s[before:]) != nil {
			return append(prefixes, before), suffixes
		}
		after := t.affixes.suffix(s[before:])
		if after > 0 && t.exception(s[:len(s)-after]) != nil {
			return prefixes, append(suffixes, after)
		}
		if before == 0 && after == 0 {
			break
		}
		if before > 0 {
			prefixes = append(prefixes, before)
		}
		if after > 0 {
			suffixes = append(suffixes, after)
		}
		s = s[before : len(s)-after]
	}
	return prefixes, suffixes
}

// word appends the tokens of what is left between prefixes and suffixes.
func (t *tokenizer) word(tokens []Token, word string, at int) []Token {
	if pieces := t.exception(word); pieces != nil {
		return appendPieces(tokens, pieces, at)
	}
	start := 0
	if !t.addresses.match(word) {
		tokens, start = t.split(tokens, word, at)
	}
	if start < len(word) {
		tokens = append(tokens, Token{Text: word[start:], byteStart: at + start})
	}
	return tokens
}

// split appends the tokens of a word up to its last infix, and says where that ends. An infix at the very start of a
// word is none.
func (t *tokenizer) split(tokens []Token, word string, at int) ([]Token, int) {
	_, first := utf8.DecodeRuneInString(word)
	start := 0
	for i := max(first, t.affixes.infix(word, 0)); i < len(word); {
		size := t.affixes.infix(word, i)
		if size == 0 {
			_, step := utf8.DecodeRuneInString(word[i:])
			i += step
			continue
		}
		if start < i {
			tokens = append(tokens, Token{Text: word[start:i], byteStart: at + start})
		}
		tokens = append(tokens, Token{Text: word[i : i+size], byteStart: at + i})
		i += size
		start = i
	}
	return tokens, start
}

func appendPieces(tokens []Token, pieces []piece, at int) []Token {
	for _, p := range pieces {
		tokens = append(tokens, Token{Text: p.text, Norm: p.norm, byteStart: at})
		at += len(p.text)
	}
	return tokens
}
