package world

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed data/titles.tsv
var titlesFile string

// Title is an office as a phrase names it.
type Title struct {
	Role   string // its one name, as "foreign minister", or "deputy foreign minister"
	Sector string // PLOVER sector, as "GOV"
	Rank   string // "state", "government", "organisation", "minister", "deputy", "envoy", "legislator", "military", "official" or ""
	Gender string // "m", "f" or "" where the words do not tell
	Former bool   // "former president", "ex-minister"
}

// Titles knows the words for offices; see data/titles.tsv.
type Titles struct {
	byPhrase map[string]Title
	ends     map[string]bool // last words of the phrases
}

var (
	titleRanks   = WordSet("state government organisation minister deputy envoy legislator military official")
	titleSectors = WordSet("GOV MIL LEG JUD COP SPY OPP PTY REB REL EDU MED BUS CVL")
)

// LoadTitles reads the embedded list.
func LoadTitles() (*Titles, error) { return readTitles(titlesFile) }

func readTitles(text string) (*Titles, error) {
	rows, err := readTable("titles.tsv", text, 5)
	if err != nil {
		return nil, err
	}
	t := &Titles{map[string]Title{}, map[string]bool{}}
	for _, row := range rows {
		c := row.cells
		if !titleSectors[c[2]] || c[3] != "" && !titleRanks[c[3]] || !strings.Contains("mf", c[4]) {
			return nil, fmt.Errorf("reading %s: unknown sector %q, rank %q or gender %q: the head of the file lists them", row.at, c[2], c[3], c[4])
		}
		words := titleWords(c[0])
		t.ends[words[len(words)-1]] = true
		t.byPhrase[strings.Join(words, " ")] = Title{Role: c[1], Sector: c[2], Rank: c[3], Gender: c[4]}
	}
	return t, nil
}

// formerWords and actingWords stand before a title: the first end the office, the second change nothing.
var (
	formerWords = WordSet("former ex onetime erstwhile ousted deposed late")
	actingWords = WordSet("acting interim caretaker current new newly appointed elected incoming then longtime top veteran")
)

// Ends tells whether a title may end in a word; most words can be passed over by it.
func (t *Titles) Ends(word string) bool {
	word = strings.Trim(strings.ToLower(word), ".")
	return t.ends[word] || t.ends[singular(word)]
}

// Find reads a whole phrase, as "former Deputy Foreign Minister". False means that it names no office.
func (t *Titles) Find(phrase string) (Title, bool) {
	return t.find(titleWords(phrase))
}

// titleWords lowers a phrase and parts it at blanks and hyphens: "Secretary-General" is as good as "secretary general".
func titleWords(phrase string) []string {
	return strings.Fields(strings.NewReplacer(".", "", "-", " ").Replace(strings.ToLower(phrase)))
}

func (t *Titles) find(words []string) (Title, bool) {
	if len(words) == 0 {
		return Title{}, false
	}
	last := words[len(words)-1]
	for _, last := range []string{last, singular(last)} {
		if title, ok := t.byPhrase[strings.Join(append(words[:len(words)-1:len(words)-1], last), " ")]; ok {
			return title, true
		}
	}
	switch first := words[0]; {
	case formerWords[first]:
		return former(t.find(words[1:]))
	case actingWords[first]:
		return t.find(words[1:])
	case first == "deputy" || first == "vice" || first == "assistant":
		return deputy(t.find(words[1:]))
	}
	return Title{}, false
}

func former(t Title, ok bool) (Title, bool) {
	t.Former = true
	return t, ok
}

func deputy(t Title, ok bool) (Title, bool) {
	t.Role, t.Rank = "deputy "+t.Role, "deputy"
	return t, ok
}

// titleReach is the most tokens that a title may have.
const TitleReach = 7

// Longest finds the title that ends last in words, which are tokens of a text, taking as many of them as it can. It
// gives where it starts, or len(words) if none does.
func (t *Titles) Longest(words []string) (Title, int) {
	for start := max(0, len(words)-TitleReach); start < len(words); start++ {
		if title, ok := t.find(titleWords(strings.Join(words[start:], " "))); ok && words[start] != "-" && words[len(words)-1] != "-" {
			return title, start
		}
	}
	return Title{}, len(words)
}

// isFormer tells whether a word before a title ends the office.
func IsFormer(word string) bool { return formerWords[strings.ToLower(word)] }
