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
}
