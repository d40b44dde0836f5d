package nlp

import "diplograph/ingest/nlp/model"

// word is what the stages know of a form, wherever in a text it stands: tokens of the same text and norm share one.
type word struct {
	number   int32 // place in the vocabulary, from 0
	text     string
	norm     string
	lower    string
	blank    bool           // all white space
	features model.Features // as if no blank followed
	phrases  [][]Token      // of the tokenizer, that it begins
	rules    []int          // of the ruler, that ask for this word at the start of their pattern; nil until it has looked
	lemmas   []lemma        // those that have been found
}
