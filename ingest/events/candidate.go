package events

import (
	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
)

// Candidate is an event as one sentence tells it: the words at each end, not yet who they are.
type Candidate struct {
	Rule       string // id of the rule that fired
	Type       string // PLOVER event type, as "CONSULT"
	Mode       string // PLOVER mode; "" if none
	Context    string // PLOVER context; "" if none
	Cameo      string // CAMEO code, as "046"
	Status     string // schema.Occurred and the others
	Reciprocal bool   // everyone in Sources and Targets is an actor
	Trigger    nlp.Span
	Sources    []Argument
	Targets    []Argument
	Mediators  []Argument
	Hosts      []Argument
	Place      nlp.Span   // words that say where; empty if none
	Settings   []nlp.Span // names among its parties that may say where, for want of Place: "visited Accra", "rebels in Asmara"
	Time       nlp.Span   // words that say when, as "last year"; empty if none
	Undated    bool       // without Time: the sentence dates only another deed, as the day of saying it
	Future     bool       // the verb looks ahead: "next week" and "on Friday" are after the article, not before
	Topics     []nlp.Span // noun phrases that say what it is about
	Refers     bool       // a definite noun without parties ("the talks") that may mean an event told before
	Suffered   bool       // nobody is said to have done it, and it may stand so: "the invasion of Kestria"
	Owned      bool       // the target is a thing, and counts only if the pronoun before it means somebody: "rammed their boat"
	Deed       bool       // the target is what somebody did: whoever its words name suffered it
	Own        bool       // a user's rule tells it
	Confidence float64    // 0 to 1, from the rule and how its roles were found

	Reading *reader.Reading // what the network read; nil if only rules tell of it
}

// Argument is a noun phrase at one end of an event.
type Argument struct {
	Head  int      // token that decides who is meant: a name's last word, a pronoun, a demonym
	Span  nlp.Span // the phrase, without relative clauses and trailing prepositional phrases
	Words nlp.Span // what a reader would mark: Span with the phrase it is part of, and what follows it
}
