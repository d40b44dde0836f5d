package resolve

import (
	"slices"

	"diplograph/ingest/nlp"
)

// townlike tells whether a word that is a city's name is one in this place: many are first names and common words too.
func townlike(doc *nlp.Doc, i int) bool {
	if i > 0 && slices.Contains([]string{"in", "at", "near", "from", "of"}, doc.Tokens[i-1].Text) {
		return true
	}
	if calledTown(doc, i) {
		return true
	}
	entity, ok := entityAt(doc, i)
	return ok && (slices.Contains([]string{"GPE", "LOC", "FAC"}, entity.Label) || entity.Label == "ORG" && entity.Start == i && entity.Len() > 1)
}

// townNouns are what a text calls towns when it introduces one.
var townNouns = wordSet("capital city enclave hamlet port settlement stronghold suburb town village")

// calledTown tells whether the text says that a name is a town's: "Bansko, a town", "its second city, Bansko". The entity
// recogniser takes towns that it does not know for people.
func calledTown(doc *nlp.Doc, i int) bool {
	t := doc.Tokens[i]
	if t.Dep == "appos" && townNouns[doc.Tokens[t.Head].Lemma] {
		return true
	}
	return i+1 < len(doc.Tokens) && doc.Tokens[i+1].Text == "," && townNouns[nounAfter(doc, i+2)]
}

// nounAfter is the noun that begins at a token, behind its article and adjectives; "" if none does. The parser often does
// not see that such a noun explains the name before it.
func nounAfter(doc *nlp.Doc, i int) string {
	for i < len(doc.Tokens) && slices.Contains([]string{"DET", "ADJ", "ADV"}, doc.Tokens[i].Pos) {
		i++
	}
	if i == len(doc.Tokens) || doc.Tokens[i].Pos != "NOUN" {
		return ""
	}
	return doc.Tokens[i].Lemma
}
