package world

import (
	"slices"

	"diplograph/ingest/nlp"
)

// townlike tells whether a word that is a small city's name is one in this place: many are first names and common words
// too. A preposition says so, the entity recogniser, a noun ("Gao, the main town"), or a verb ("shelled Gao").
func (w *World) townlike(doc *nlp.Doc, i int) bool {
	if i > 0 && slices.Contains([]string{"in", "at", "near", "from", "of"}, doc.Tokens[i-1].Text) {
		return true
	}
	entity, ok := entityAt(doc, i)
	return ok && (slices.Contains([]string{"GPE", "LOC", "FAC"}, entity.Label) || entity.Label == "ORG" && entity.Start == i && entity.Len() > 1) ||
		w.apposedTown(doc, i) || w.suffersAsTown(doc, i) && !surname(doc, i)
}

// apposedTown tells whether a noun in apposition calls a name a town: "its second city, Gao", "Gao, the main town". The
// parser often does not see the second, so its words decide.
func (w *World) apposedTown(doc *nlp.Doc, i int) bool {
	t := doc.Tokens[i]
	return t.Dep == "appos" && w.Means("apposition", doc.Tokens[t.Head].Lemma) ||
		i+1 < len(doc.Tokens) && doc.Tokens[i+1].Text == "," && w.Means("apposition", nounAfter(doc, i+2))
}

// nounAfter is the noun that begins at a token, behind its article and adjectives; "" if none does.
func nounAfter(doc *nlp.Doc, i int) string {
	for i < len(doc.Tokens) && slices.Contains([]string{"DET", "ADJ", "ADV"}, doc.Tokens[i].Pos) {
		i++
	}
	if i == len(doc.Tokens) || doc.Tokens[i].Pos != "NOUN" {
		return ""
	}
	return doc.Tokens[i].Lemma
}

// suffersAsTown tells whether a name is the object of a verb whose object is a town if it may be one.
func (w *World) suffersAsTown(doc *nlp.Doc, i int) bool {
	i = FirstConjunct(doc, i)
	t := doc.Tokens[i]
	return (t.Dep == "dobj" || t.Dep == "nsubjpass") && w.Means("verb", doc.Tokens[t.Head].Lemma)
}

// surname tells whether the text has a person of several names of whom a word is the last.
func surname(doc *nlp.Doc, i int) bool {
	return slices.ContainsFunc(doc.Entities, func(e nlp.Entity) bool {
		return e.Label == "PERSON" && e.Len() > 1 && doc.Tokens[e.End-1].Text == doc.Tokens[i].Text
	})
}
