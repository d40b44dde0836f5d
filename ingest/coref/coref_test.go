package coref

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"diplograph/ingest/nlp"
)

func TestCoreference(t *testing.T) {
	p, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("testdata/coref.txt")
	if err != nil {
		t.Fatal(err)
	}
	var doc *nlp.Doc
	var links *Links
	for i, line := range strings.Split(string(text), "\n") {
		word, want, isCase := strings.Cut(line, " = ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !isCase:
			doc = p.Parse(line)
			links = Read(doc, func(s nlp.Span) Identity { return knownNames[doc.Slice(s)] })
		default:
			token := findWord(doc, word)
			if token < 0 {
				t.Fatalf("testdata/coref.txt:%d: no word %q in %q", i+1, word, doc.Text)
			}
			if got := antecedentWords(doc, links.Antecedents(token), want); got != want {
				t.Errorf("testdata/coref.txt:%d: %s: got %s, want %s in %q", i+1, word, got, want, doc.Text)
			}
		}
	}
}

// knownNames is the knowledge that the cases need: towns, and the names and demonyms of countries.
var knownNames = func() map[string]Identity {
	names := map[string]Identity{
		"Tehran": {Key: "Iran", Kind: KindCountry}, "Iranian": {Key: "Iran", Kind: KindCountry}, "American": {Key: "US", Kind: KindCountry},
		"French": {Key: "France", Kind: KindCountry},
		"Lavrov": {Key: "Lavrov", Kind: KindPerson, Gender: "m"}, "Fidan": {Key: "Fidan", Kind: KindPerson, Gender: "m"},
	}
	for _, country := range strings.Fields("Iran US Oman France Germany India Pakistan Norway Sweden Denmark China Lithuania Russia Poland Israel Gabon Niger Canada Ukraine Nepal") {
		names[country] = Identity{Key: country, Kind: KindCountry}
	}
	return names
}()

// findWord finds "he" or "he#2".
func findWord(doc *nlp.Doc, word string) int {
	word, count, _ := strings.Cut(word, "#")
	n := 1
	if count != "" {
		fmt.Sscan(count, &n)
	}
	for i, token := range doc.Tokens {
		if token.Text == word || strings.EqualFold(token.Text, word) && word != strings.ToUpper(word) && len(word) > 2 {
			if n--; n == 0 {
				return i
			}
		}
	}
	return -1
}

// antecedentWords writes antecedents as the case has them: with a number only where it has one.
func antecedentWords(doc *nlp.Doc, heads []int, want string) string {
	var words []string
	for _, i := range heads {
		word := doc.Tokens[i].Text
		for n := 1; n < 4; n++ {
			numbered := fmt.Sprintf("%s#%d", word, n)
			if strings.Contains(strings.ToLower(want), strings.ToLower(numbered)) && findWord(doc, numbered) == i {
				word = numbered
			}
		}
		words = append(words, word)
	}
	if words == nil {
		return "none"
	}
	return strings.Join(words, "; ")
}
