package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diplograph/ingest/nlp/model"
)

// affixes knows what may be cut off a word or cut it in two. All sizes are in bytes, 0 for none.
type affixes struct {
	classes classes
	units   map[string]bool // units and currencies, a suffix after a digit
	longest int             // of the units, in bytes
}

func newAffixes(f *model.File, classes classes) (*affixes, error) {
	rows, err := readTable(f, "tokenizer.units", 1)
	a := &affixes{classes: classes, units: make(map[string]bool, len(rows))}
	for _, row := range rows {
		a.units[row[0]] = true
		a.longest = max(a.longest, len(row[0]))
	}
	return a, err
}

// any tells whether something in a string would be cut.
func (a *affixes) any(s string) bool {
	if a.prefix(s) > 0 || a.suffix(s) > 0 || strings.Contains(s, " ") {
		return true
	}
	for i := range s {
		if a.infix(s, i) > 0 {
			return true
		}
	}
	return false
}

// prefix is the size of the prefix of a string.
func (a *affixes) prefix(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == '+' && size < len(s) && isDecimal(rune(s[size])):
		return 0
	case r == '.':
		return dots(s)
	case unicode.Is(a.classes["prefix"], r):
		return size
	}
	for _, currency := range []string{"US$", "C$", "A$"} {
		if strings.HasPrefix(s, currency) {
			return len(currency)
		}
	}
	return 0
}

// suffix is the size of the longest suffix of a string.
func (a *affixes) suffix(s string) int {
	if unit := a.unit(s); unit > 0 {
		return unit
	}
	for _, ending := range []string{"……", "'s", "'S", "’s", "’S"} {
		if strings.HasSuffix(s, ending) {
			return len(ending)
		}
	}
	if strings.HasSuffix(s, ".") {
		return a.fullStop(strings.TrimRight(s, "."), s)
	}
	r, size := utf8.DecodeLastRuneInString(s)
	if !unicode.Is(a.classes["suffix"], r) {
		return 0
	}
	return size
}

// unit is the size of the unit, currency or plus sign that ends a string after a digit.
func (a *affixes) unit(s string) int {
	tail := s[max(0, len(s)-a.longest-1):]
	digit := strings.LastIndexAny(tail, "0123456789")
	if rest := tail[digit+1:]; digit >= 0 && (a.units[rest] || rest == "+") {
		return len(rest)
	}
	return 0
}

// fullStop is the size of the full stops at the end of a string. A single one is a suffix only after a small letter,
// a digit or a mark, after two capitals, or after a degree: that of "U.S." belongs to the word.
func (a *affixes) fullStop(word, s string) int {
	if size := len(s) - len(word); size > 1 {
		return size
	}
	last, size := utf8.DecodeLastRuneInString(word)
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-size])
	upper := a.classes["upper"]
	switch {
	case word == "":
		return 0
	case unicode.Is(a.classes["dotleft"], last),
		unicode.Is(upper, last) && unicode.Is(upper, before),
		before == '°' && strings.ContainsRune("FfCcKk", last):
		return 1
	}
	return 0
}

// infix is the size of the infix that begins at byte i of a string.
func (a *affixes) infix(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	if unicode.Is(a.classes["infix"], r) {
		return size
	}
	if n := dots(s[i:]); n > 0 {
		return n
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	alpha := a.classes["alpha"]
	switch {
	case strings.ContainsRune("+-*^", r) && isDecimal(before) && (isDecimal(after) || after == '-'),
		r == '.' && unicode.Is(a.classes["lowerquote"], before) && unicode.Is(a.classes["upperquote"], after),
		r == ',' && unicode.Is(alpha, before) && unicode.Is(alpha, after):
		return size
	case unicode.Is(alpha, before) || isDecimal(before):
		return a.joint(s[i:])
	}
	return 0
}

// joint is the size of a mark at the start of a string that joins two words, if a letter follows.
func (a *affixes) joint(s string) int {
	for _, mark := range []string{"-", "–", "—", "--", "---", "——", "~", ":", "<", ">", "=", "/"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			if r, _ := utf8.DecodeRuneInString(rest); unicode.Is(a.classes["alpha"], r) {
				return len(mark)
			}
		}
	}
	return 0
}

// dots is the size of a run of two or more full stops at the start of a string.
func dots(s string) int {
	size := len(s) - len(strings.TrimLeft(s, "."))
	if size < 2 {
		return 0
	}
	return size
}

func isDecimal(r rune) bool { return '0' <= r && r <= '9' }
