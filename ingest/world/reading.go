package world

import "diplograph/ingest/nlp"

// Way says by what a noun phrase was read.
type Way string

// The ways to read a noun phrase.
const (
	ByName   Way = "name"   // the head is a name: "Iran", "the Houthis"
	ByAgent  Way = "agent"  // the head is a noun for an actor: "Omani officials", "rebels"
	ByOwner  Way = "owner"  // the head is a thing, and whose it is counts: "American bases"
	ByHome   Way = "home"   // the head is a thing, and only where it is counts: "a hospital in Aleppo"
	ByEntity Way = "entity" // the head is a person or body that only the text names: "Bank of Kestria"
)

// Reading is who a noun phrase means. The zero Reading is nobody this package knows.
type Reading struct {
	Entry               // who; without Key for a person and where the phrase is ambiguous
	Role      string    // the noun for the actor or the title, in lower case, as "foreign minister"; "" if none
	By        Way       // by what it was read
	Span      nlp.Span  // the words that decided: a name, a noun, a person's name without title
	Ambiguous []Entry   // those it may be, where the sentence does not tell
	Others    []Reading // who is named beside it before the same head, as Israel in "US and Israeli forces"
}

// Known tells whether the reading is somebody: one actor, place or person.
func (r Reading) Known() bool { return r.Kind != "" }
