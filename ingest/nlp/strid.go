package nlp

import (
	"encoding/binary"

	"diplograph/ingest/nlp/model"
)

// symbols are the strings whose id is a small reserved number; that of any other is its hash.
type symbols map[string]uint64

func newSymbols(f *model.File) (symbols, error) {
	rows, err := readTable(f, "symbols", 1)
	if err != nil {
		return nil, err
	}
	s := symbols{"": 0}
	for i, row := range rows {
		s[row[0]] = uint64(i + 1)
	}
	return s, nil
}

// id is the number by which the model knows a string.
func (s symbols) id(text string) uint64 {
	if id, ok := s[text]; ok {
		return id
	}
	return murmur(text)
}

// murmur is MurmurHash64A with seed 1.
func murmur(text string) uint64 {
	const m, seed = 0xc6a4a7935bd1e995, 1
	data := []byte(text)
	h := seed ^ uint64(len(data))*m
	for ; len(data) >= 8; data = data[8:] {
		k := binary.LittleEndian.Uint64(data) * m
		h = (h ^ (k^k>>47)*m) * m
	}
	for i, b := range data {
		h ^= uint64(b) << (8 * i)
	}
	if len(data) > 0 {
		h *= m
	}
	h = (h ^ h>>47) * m
	return h ^ h>>47
}
