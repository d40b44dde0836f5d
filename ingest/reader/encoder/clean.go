package encoder

import (
	_ "embed" // for unicode.txt
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	unorm "golang.org/x/text/unicode/norm"
)

// class says how a text is cleaned of a code point.
type class uint8

const (
	dropped     class = 1 << iota // control and format characters, private use
	mark                          // that does not take room of its own, as an accent
	punctuation                   // a word of its own
	alone                         // an ideograph: what it becomes is a word of its own
	blank                         // between words
)

func (c class) has(other class) bool { return c&other != 0 }

// longestCleaned is the number of code points that one may become.
const longestCleaned = 4

// classRanges are the code points of a few classes, as the library tokenizers has them. It stays with an old version of Unicode,
// so that those of Go would give other pieces; testdata/wordpiece.py wrote them.
//
//go:embed unicode.txt
var classRanges string

// basic is the number of code points whose classes are looked up in a table; those beyond are searched.
const basic = 1 << 16

type classTable struct {
	low  [basic]class
	high []classRange
}

type classRange struct {
	from, to rune
	class    class
}

// classes reads unicode.txt: a line a range, with the name of its class, its first and its last code point.
var classes = sync.OnceValue(func() *classTable {
	names := map[string]class{"dropped": dropped, "mark": mark, "punctuation": punctuation, "alone": alone, "blank": blank}
	t := new(classTable)
	for line := range strings.Lines(classRanges) {
		var name string
		var r classRange
		if line[0] == '#' {
			continue
		}
		if _, err := fmt.Sscanf(line, "%s %x %x", &name, &r.from, &r.to); err != nil || names[name] == 0 {
			panic(fmt.Sprintf("reading unicode.txt: line %q: %v", line, err))
		}
		r.class = names[name]
		t.add(r)
	}
	slices.SortFunc(t.high, func(a, b classRange) int { return int(a.from - b.from) })
	return t
})

func (t *classTable) add(r classRange) {
	for c := r.from; c <= r.to && c < basic; c++ {
		t.low[c] |= r.class
	}
	if r.to >= basic {
		t.high = append(t.high, r)
	}
}

// classOf is the class of a code point. Beyond the table, no code point is in two.
func classOf(c rune) class {
	t := classes()
	if c < basic {
		return t.low[c]
	}
	i, found := slices.BinarySearchFunc(t.high, c, func(r classRange, c rune) int {
		switch {
		case r.to < c:
			return -1
		case r.from > c:
			return 1
		}
		return 0
	})
	if !found {
		return 0
	}
	return t.high[i].class
}

// simplify gives what a code point becomes, in room: nothing, a space, or lower-case letters without accents. Its class is that of
// the code point itself.
func simplify(room *[longestCleaned]rune, c rune) ([]rune, class) {
	if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
		room[0] = c
		return room[:1], 0
	}
	class := classOf(c)
	switch {
	case class.has(dropped):
		return nil, class
	case class.has(blank):
		room[0] = ' '
		return room[:1], class
	case c < utf8.RuneSelf:
		room[0] = unicode.ToLower(c)
		return room[:1], class
	}
	return decompose(room, c), class
}

// decompose gives a code point in parts, without marks, in lower case. It does not put marks in order, as decomposing a whole text
// would: marks are dropped, but for those too new for unicode.txt, whose words are unknown in any order. Nor does it know
// the capitals that Unicode 16 and later have added, which no vocabulary of that time has either.
func decompose(room *[longestCleaned]rune, c rune) []rune {
	if s := c - firstSyllable; 0 <= s && s < syllables {
		parts := append(room[:0], 0x1100+s/(vowels*finals), 0x1161+s/finals%vowels)
		if s%finals != 0 {
			parts = append(parts, 0x11a7+s%finals)
		}
		return parts
	}
	var text [utf8.UTFMax]byte
	whole := text[:utf8.EncodeRune(text[:], c)]
	if d := unorm.NFD.Properties(whole).Decomposition(); d != nil {
		whole = d
	}
	parts := room[:0]
	for len(whole) > 0 && len(parts) < longestCleaned {
		part, n := utf8.DecodeRune(whole)
		if !classOf(part).has(mark) {
			parts = append(parts, unicode.ToLower(part))
		}
		whole = whole[n:]
	}
	return parts
}

// The syllables of Hangul are in the order of their letters, which no table of package norm shows (Unicode, 3.12).
const (
	firstSyllable = 0xac00
	vowels        = 21
	finals        = 28 // none is the first of them
	syllables     = 19 * vowels * finals
)
