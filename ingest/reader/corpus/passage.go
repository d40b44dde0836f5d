package corpus

import "hash/crc32"

// Passage is a short text with all its events.
type Passage struct {
	ID        string // as "k1-001"
	Published string // a day, as "2023-03-20"
	Style     string // what kind of text it is, as "wire" or "embassy statement"
	Text      string
	Events    []Event // as the file has them
}

// Event is one event as the sentence of its trigger tells it. A party that the sentence does not name is missing.
type Event struct {
	Type      string // PLOVER type, as "CONSULT"
	Status    string // schema.Occurred and the others
	Trigger   Span
	Sources   []Span
	Targets   []Span
	Mediators []Span
	Hosts     []Span
	When      []Span
	Where     []Span
}

// Span is a run of code points of a passage's text, End exclusive.
type Span struct{ Start, End int }

// heldOne is how many passages there are for each one held back.
const heldOne = 10

// Held tells whether a passage is of the tenth that is never trained on and never read while rules or models are
// changed. It depends on the identifier alone, so that it stays as the corpus grows.
func (p Passage) Held() bool { return crc32.ChecksumIEEE([]byte(p.ID))%heldOne == 0 }
