// Package coref tells whom pronouns, surnames and phrases as "the minister" or "both countries" mean in a parsed text. What it has to know of
// names, the caller tells it; see [Read]. It knows English and nothing of diplomacy.
//
//	coref.go      the reading: what it gives, and its state
//	chain.go      a chain of mentions of one, and how two become one
//	names.go      names: the fuller form of "Araghchi", an acronym, an apposition
//	nouns.go      "the minister", "the bloc"
//	pronouns.go   "he", "they", "its"
//	pairs.go      "both sides", "the two countries"
//	quotes.go     who speaks in a quotation, and so says "I" and "we" there
//	score.go      which chain stands out, where several fit
//	words.go      the word lists in data/
//
// To add a way of referring back, add its sentence to testdata/coref.txt first.
package coref
