package eval

import (
	"crypto/sha256"
	"slices"
)

// Part is a share of gold that is always the same texts. Whoever writes rules may look at the read part; the unread one,
// some 40 %, then says what the rules are worth on texts that nobody had in mind.
type Part string

// The parts.
const (
	Read   Part = "read"
	Unread Part = "unread"
	All    Part = "all"
)

// Parts are all parts, as flags name them.
var Parts = []string{string(Read), string(Unread), string(All)}

// Choose keeps the gold of a part.
func (p Part) Choose(gold []Gold) []Gold {
	return slices.DeleteFunc(slices.Clone(gold), func(g Gold) bool { return p != All && p != partOf(g.ID) })
}

// partOf tells by the last digit of an id. Where it ends in none, the last hex digit of its SHA-256, modulo 10, stands for it.
func partOf(id string) Part {
	if id == "" || id[len(id)-1] < '0' || id[len(id)-1] > '9' {
		sum := sha256.Sum256([]byte(id))
		return partOfDigit(sum[len(sum)-1] % 16 % 10)
	}
	return partOfDigit(id[len(id)-1] - '0')
}

func partOfDigit(digit byte) Part {
	switch digit {
	case 1, 3, 5, 7:
		return Unread
	}
	return Read
}
