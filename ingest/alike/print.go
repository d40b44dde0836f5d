package alike

import (
	"crypto/sha256"
	"fmt"
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

// Print is the SimHash of a text, and how many words that has.
type Print struct {
	bits  [size / 64]uint64
	words int
}

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
			p.bits[bit/64] |= 1 << (bit % 64)
		}
	}
	p.words = len(words)
	return p, true
}

// form is how a print is written: its bits in hex, and the number of words.
const form = "%016x%016x%016x%016x-%d"

func (p Print) String() string {
	return fmt.Sprintf(form, p.bits[0], p.bits[1], p.bits[2], p.bits[3], p.words)
}

// Parse reads what String writes.
func Parse(text string) (p Print, err error) {
	if _, err = fmt.Sscanf(text, form, &p.bits[0], &p.bits[1], &p.bits[2], &p.bits[3], &p.words); err != nil {
		err = fmt.Errorf("reading the print %q: %w", text, err)
	}
	return p, err
}

// Distance is the number of bits in which two prints differ: about 0 for the same text, half of all for texts without a
// shingle in common.
func (p Print) Distance(q Print) int {
	return bits.OnesCount64(p.bits[0]^q.bits[0]) + bits.OnesCount64(p.bits[1]^q.bits[1]) +
		bits.OnesCount64(p.bits[2]^q.bits[2]) + bits.OnesCount64(p.bits[3]^q.bits[3])
}

// longer tells whether a text with print p tells more than one with print q: it has more than a quarter more words.
func (p Print) longer(q Print) bool { return 4*p.words > 5*q.words }
