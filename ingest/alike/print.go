package alike

import (
	"crypto/sha256"
	"math/bits"
	"strings"
	"unicode"
)

const (
	size    = 256 // bits of a print, as many as SHA-256 gives
	shingle = 2   // words in a row that are compared; of three, a paper's small edits spare too few
	fewest  = 40  // shingles of a text worth a print: in a shorter one a single name makes another story
)

// Near is how many bits the prints of two texts may differ in and still be of one story.
const Near = 80

// Print is the SimHash of a text.
type Print [size / 64]uint64

// Of makes the print of a text. Case, punctuation and line ends make no difference to it. Texts of less than some 40 words
// have none.
func Of(text string) (p Print, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) < fewest+shingle-1 {
		return p, false
	}
	var votes [size]int
	for i := range len(words) - shingle + 1 {
		for at, b := range sha256.Sum256([]byte(strings.Join(words[i:i+shingle], " "))) {
			for bit := range 8 {
				votes[at*8+bit] += 2*int(b>>bit&1) - 1
			}
		}
	}
	for bit, n := range votes {
		if n > 0 {
			p[bit/64] |= 1 << (bit % 64)
		}
	}
	return p, true
}

// Distance is the number of bits in which two prints differ: about 0 for the same text, half of all for texts without a
// shingle in common.
func (p Print) Distance(q Print) int {
	n := 0
	for i := range p {
		n += bits.OnesCount64(p[i] ^ q[i])
	}
	return n
}
