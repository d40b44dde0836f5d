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

	Event  float64 // probability, 0 to 1, that its trigger tells of an event
	Kind   float64 // probability that it tells of one of this type
	Sure   float64 // probability of the status
	Second string  // the next likely type
	Roles  float64 // the least sure end: how probable its surest word is; 1 where there is none
}

// Known tells whether a reading names somebody at either end.
func (r Reading) Known() bool { return len(r.Sources)+len(r.Targets) > 0 }
