package nlp

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"diplograph/ingest/nlp/model"
)

// classes are sets of characters by name: those that the tokenizer's rules speak of, and "digit".
type classes map[string]*unicode.RangeTable

func newClasses(f *model.File) (classes, error) {
	rows, err := readTable(f, "tokenizer.classes", 2)
	if err != nil {
		return nil, err
	}
	all := make(classes, len(rows))
	for _, row := range rows {
		if all[row[0]], err = readRanges(row[1:]); err != nil {
			return nil, fmt.Errorf("reading the character class %q: %w", row[0], err)
		}
	}
	return all, nil
}

// readRanges reads "21-2A": first and last code point in hexadecimal, in rising order.
func readRanges(texts []string) (*unicode.RangeTable, error) {
	table := new(unicode.RangeTable)
	for _, text := range texts {
		low, high, _ := strings.Cut(text, "-")
		first, err1 := strconv.ParseUint(low, 16, 32)
		last, err2 := strconv.ParseUint(high, 16, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		if last <= 0xffff {
			table.R16 = append(table.R16, unicode.Range16{Lo: uint16(first), Hi: uint16(last), Stride: 1})
		} else {
			table.R32 = append(table.R32, unicode.Range32{Lo: uint32(first), Hi: uint32(last), Stride: 1})
		}
	}
	return table, nil
}
