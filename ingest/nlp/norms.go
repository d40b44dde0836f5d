package nlp

import (
	"errors"
	"fmt"
	"strconv"

	"diplograph/ingest/nlp/model"
)

// norms gives words their normalised form, as "because" for "cuz" and "$" for "€".
type norms struct {
	symbols symbols
	lexeme  map[uint64]string // by id of the word
	base    map[string]string // punctuation marks and currencies
}

func newNorms(f *model.File) (*norms, error) {
	symbols, err1 := newSymbols(f)
	words, err2 := readTable(f, "norms.lexeme", 2)
	marks, err3 := readTable(f, "norms.base", 2)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	n := &norms{symbols, make(map[uint64]string, len(words)), make(map[string]string, len(marks))}
	for _, row := range words {
		id, err := strconv.ParseUint(row[0], 16, 64)
		if err != nil {
			return nil, fmt.Errorf("reading table %q: %w", "norms.lexeme", err)
		}
		n.lexeme[id] = row[1]
	}
	for _, row := range marks {
		n.base[row[0]] = row[1]
	}
	return n, nil
}

// of is the norm of a word that no exception of the tokenizer gives another.
func (n *norms) of(word string) string {
	if norm, ok := n.lexeme[n.symbols.id(word)]; ok {
		return norm
	}
	if norm, ok := n.base[word]; ok {
		return norm
	}
	return lower(word)
}
