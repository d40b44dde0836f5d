package telling

import (
	"strings"
	"testing"

	"diplograph/ingest/coref"
)

// What coreference needs from the world: demonyms and capitals are their country, learned people are persons, towns are
// no countries.
func TestKnowledge(t *testing.T) {
	known := loaded(t)
	for _, c := range []struct{ text, word, want string }{
		{"Iranian and American envoys met in Muscat on Friday. The two nations will talk again.", "nations", "Iranian American"},
		{"Moscow closed its airspace.", "its", "Moscow"},
		{"Kenyan Foreign Minister Jane Mwangi arrived. She met the press.", "She", "Mwangi"},
		{"Sisi spoke in Cairo. He promised calm.", "He", "Sisi"},
		{"Lavrov met Fidan. He left early.", "He", "Lavrov"},
		{"Hamas freed three captives. The group promised to free more.", "group", "Hamas"},
	} {
		doc := parsed(t, c.text)
		found := known.World.Scan(doc)
		links := coref.Read(doc, Knowledge(doc, found, Learn(doc, found, known.People, "2026-02-08"), known.People, "2026-02-08"))
		var got []string
		for i, token := range doc.Tokens {
			if token.Text == c.word {
				for _, j := range links.Antecedents(i) {
					got = append(got, doc.Tokens[j].Text)
				}
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.word, got, c.want)
		}
	}
}
