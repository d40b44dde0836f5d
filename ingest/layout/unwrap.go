package layout

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain are the characters for which others stand that look the same or like nothing.
var plain = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
	"\u00ad", "", "\u200b", "", "\ufeff", "", "\u00a0", " ", "\u202f", " ")

// Unwrap gives a text whose paragraphs are lines: lines that were broken to fit a width are joined, words that were parted at a line's
// end are mended, and soft hyphens dropped. Blank lines, headings, lists, and lines that end before they had to stay. A text that comes
// out stays as it is when it is unwrapped again.
func Unwrap(text string) string {
	text = plain.Replace(text)
	for range passes {
		whole := unwrapOnce(text)
		if whole == text {
			break
		}
		text = whole
	}
	return text
}

// passes bounds the time that a text made to need many can take; two are enough for others.
const passes = 16

func unwrapOnce(text string) string {
	lines := strings.Split(text, "\n")
	width := wrapWidth(lines)
	whole := make([]byte, 0, len(text))
	for i, line := range lines {
		switch {
		case i == 0:
		case !joins(lines[i-1], line, width):
			whole = append(whole, '\n')
		default:
			line = strings.TrimSpace(line)
			whole = mended(bytes.TrimRight(whole, " \t"), line)
		}
		whole = append(whole, line...)
	}
	return string(whole)
}

// joins tells whether a line goes on in the next, in a text that was wrapped to a width; 0 is none.
func joins(line, next string, width int) bool {
	line, next = strings.TrimSpace(line), strings.TrimSpace(next)
	switch {
	case line == "" || next == "" || strings.Contains(line+next, "\t"):
		return false
	case isFull(line, next, width):
		return !marked(next) || !ends(line) && strings.HasPrefix(next, "–")
	case bullet.MatchString(next):
		return false
	}
	return startsLower(next) && !ends(line) || isOpen(line)
}

// isOpen tells of a line that ends in the middle of a phrase.
func isOpen(line string) bool {
	last := line[strings.LastIndexByte(line, ' ')+1:]
	return strings.HasSuffix(line, ",") || slices.Contains(openers, last)
}

// openers are words that no line ends with.
var openers = strings.Fields("a an and as at between by for from in into its of on or over than that the their to under was were which with")

// marked tells of a line with the mark of a list item that is no number: one may begin any line.
func marked(line string) bool {
	mark := strings.TrimSpace(bullet.FindString(line))
	r, _ := utf8.DecodeRuneInString(mark)
	return mark != "" && r != '(' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// isFull tells of a line that has no room for the first word of the next, or for the rest of its last word.
func isFull(line, next string, width int) bool {
	first, _, _ := strings.Cut(next, " ")
	return width > 0 && (strings.HasSuffix(line, "-") && startsLower(next) || utf8.RuneCountInString(line)+1+utf8.RuneCountInString(first) > width)
}

// Lines are taken for wrapped where they are between these widths, in code points, and that share of them is full.
const (
	narrowest, widest = 20, 130
	fewestFull        = 0.7
)

// wrapWidth is the width that lines were broken to fit, 0 if they were not. One line in ten may be longer than it.
func wrapWidth(lines []string) int {
	var followed []int // the lines that others follow
	var widths []int   // of these and of those that follow
	for i, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		follows := i > 0 && strings.TrimSpace(lines[i-1]) != ""
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			followed = append(followed, i)
		} else if !follows {
			continue
		}
		widths = append(widths, utf8.RuneCountInString(line))
	}
	if len(followed) < 2 {
		return 0
	}
	slices.Sort(widths)
	width, full := widths[len(widths)*9/10], 0
	for _, i := range followed {
		if isFull(strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1]), width) {
			full++
		}
	}
	if width < narrowest || width > widest || float64(full) < fewestFull*float64(len(followed)) {
		return 0
	}
	return width
}

// mended is what stands before a line, ready for it to follow: with a blank after it, or without the hyphen that parts a word.
func mended(whole []byte, next string) []byte {
	if !bytes.HasSuffix(whole, []byte("-")) {
		return append(whole, ' ')
	}
	word := whole[bytes.LastIndexAny(whole, " \n")+1 : len(whole)-1]
	if len(word) == 0 || bytes.HasSuffix(word, []byte("-")) {
		return append(whole, ' ') // a dash
	}
	if startsLower(next) && startsLower(string(word)) && !slices.Contains(hyphened, string(word)) {
		return whole[:len(whole)-1]
	}
	return whole
}

// hyphened are words that keep their hyphen; so does a name, as in "Saudi-led".
var hyphened = strings.Fields(`all anti arms armed cease co counter cross east ex far five four government half hard high long low mid multi non
	north one post pre pro quasi self semi short so south state then three top two vice war well west world year`)

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// ends tells of a line at whose end a sentence may end.
func ends(line string) bool {
	line = strings.TrimRight(line, `"'”’)]`)
	return line != "" && strings.ContainsRune(".!?:;…", []rune(line)[utf8.RuneCountInString(line)-1])
}
