package reader

import "diplograph/ingest/nlp"

// Reading is an event as the network reads it in one sentence. All spans are tokens of the Doc, in that sentence.
type Reading struct {
	Type      string // PLOVER event type, as "CONSULT"
	Status    string // schema.Occurred and the others
	Trigger   nlp.Span
	Sources   []nlp.Span
	Targets   []nlp.Span
	Mediators []nlp.Span
	Hosts     []nlp.Span
	When      []nlp.Span
	Where     []nlp.Span

	Source Guess // who may do it, where no source is likelier than not
	Target Guess // likewise

	Event  float64 // probability, 0 to 1, that its trigger tells of an event
	Kind   float64 // probability that it tells of one of this type
	Sure   float64 // probability of the status
	Second string  // the next likely type
	at     int     // the token at which it was found
	Roles  float64 // the least sure end: how probable its surest word is; 1 where there is none
}

// Guess is words that may be an end of an event; the zero value is none.
type Guess struct {
	Span        nlp.Span
	Probability float64 // less than 0.5
}
