package world

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameWord is a word of a name; hyphen tells that a hyphen joins it to the word before.
type nameWord struct {
	text   string
	hyphen bool
}

// plainLetters are letters that Unicode does not take apart into a base and a mark.
var plainLetters = map[rune]string{'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'ı': "i", 'đ': "d", 'Đ': "D", 'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'ə': "a", 'Ə': "A"}

// splitName breaks a name into the words by which it is looked up: accents and full stops gone, cut at anything that is
// neither letter nor digit, case kept. "U.S.-backed" is US and backed, "Sana'a" is Sana and a, "OPEC+" is OPEC and +.
func splitName(name string) []nameWord {
	if name != "" && isPlain(name) && !strings.Contains(name, " ") {
		return []nameWord{{text: name}}
	}
	var s nameSplitter
	for _, r := range decompose(name) {
		switch {
		case r == '.' || unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			s.letter(r)
		case r == '+' || r == ',' || r == '&':
			s.flush()
			s.words = append(s.words, nameWord{text: string(r)})
		default:
			s.flush()
			s.hyphen = r == '-' || r == '\u2011' // the second does not break lines
		}
	}
	s.flush()
	return s.words
}

// nameSplitter gathers the words of a name.
type nameSplitter struct {
	words  []nameWord
	word   strings.Builder
	hyphen bool // before the word to come
}

func (s *nameSplitter) letter(r rune) {
	if plain, ok := plainLetters[r]; ok {
		s.word.WriteString(plain)
		return
	}
	s.word.WriteRune(r)
}

func (s *nameSplitter) flush() {
	if s.word.Len() == 0 {
		return
	}
	s.words = append(s.words, nameWord{s.word.String(), s.hyphen && len(s.words) > 0})
	s.word.Reset()
	s.hyphen = false
}

// decompose takes accents off letters, as marks of their own.
func decompose(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return norm.NFD.String(s)
		}
	}
	return s
}

// nameKey is the form under which a name is kept: its words, parted by single spaces.
func nameKey(name string) string {
	if isPlain(name) {
		return name
	}
	words := splitName(name)
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}

// isPlain tells whether a name is its own key, as most are.
func isPlain(name string) bool {
	for i := range len(name) {
		letter := name[i] | 0x20 // in lower case
		if (letter < 'a' || letter > 'z') && (name[i] != ' ' || i == 0 || i+1 == len(name) || name[i-1] == ' ') {
			return false
		}
	}
	return true
}

// nouns that a rule for English plurals would spoil.
var oddPlurals = map[string]string{
	"children": "child", "countrymen": "countryman", "deputies": "deputy", "men": "man", "people": "people", "police": "police",
	"schoolchildren": "schoolchildren", "thieves": "thief", "women": "woman", "businesspeople": "businesspeople",
	"news": "news", "series": "series", "headquarters": "headquarters", "corps": "corps", "media": "media",
}

// singular is the singular of an English noun in lower case.
func singular(noun string) string {
	if s, ok := oddPlurals[noun]; ok {
		return s
	}
	for _, rule := range [][2]string{{"men", "man"}, {"women", "woman"}, {"ies", "y"}, {"ches", "ch"}, {"shes", "sh"}, {"sses", "ss"}, {"xes", "x"}} {
		if stem, ok := strings.CutSuffix(noun, rule[0]); ok && len(stem) > 1 {
			return stem + rule[1]
		}
	}
	if len(noun) < 4 || strings.HasSuffix(noun, "ss") || strings.HasSuffix(noun, "us") || strings.HasSuffix(noun, "is") {
		return noun
	}
	return strings.TrimSuffix(noun, "s")
}

func WordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
