// Package events knows diplomacy: it finds who does what to whom in parsed text.
//
// [New] loads the rules, [Coder.Code] gives the [Candidate] events of a text, and the [Dropped] readings with the
// reason why. A candidate holds words, not people: package resolve finds out who they are.
//
// # How a sentence is read
//
// Every verb becomes a frame: who does it, to whom, with which prepositions and clauses. Active and passive, main and
// relative clauses, participles and infinitives all make the same frame, so that a rule is written once. Words are read
// from the root of the sentence outwards. A verb is read
//
//  1. by the most specific pattern it fits, if that asks for an object or a prepositional object,
//  2. else as an operator: a word that makes one event of another, as agree, refuse, threaten, demand, end, begin,
//  3. else by the verb alone.
//
// Event nouns ("strikes on the port", "talks between the two") are read by the phrases that hang on them. What an
// operator or an object pattern has used is not told again. PLOVER's tense rules come last: planned talks are AGREE,
// planned force is THREATEN.
//
// # Rule files
//
// data/rules_TYPE.yaml holds the rules of one PLOVER type:
//
//	type: SANCTION
//	to: [on, against, object]      # where the target stands, in order of preference
//	rules:
//	  - id: sanction-impose        # unique; shown by "diplograph explain"
//	    mode: impose               # PLOVER mode
//	    cameo: "163"               # CAMEO code
//	    verbs: ["impose @sanction", blacklist]
//	    nouns: [embargo]
//	    fires: [The bloc imposed an embargo on Kestria.]
//	    quiet: [The judge imposed silence on the room.]
//
// A line of verbs is a pattern: the verb's lemma, a particle joined by "_", then the phrases it must govern. A bare word
// is the object (or "responsible" in "held responsible"), "=word" such a trait only and "=" any, "prep:word" the object of
// a preposition, "prep:" any object of it, "by:word" also who does it, "@class" any noun of a class in data/classes.yaml.
// nouns are lemmas of event nouns, with a modifier joined by "_".
//
// to lists places: object, dative, clause (an end of the complement clause), or a preposition. The first that holds an
// actor gives the target, then the first with an actor inside ("Kestrian exports"), then the thing itself.
//
// reciprocal makes everyone an actor ("the two met"), alone lets the event stand without a target, none makes the rule
// a veto. data/operators.yaml says what operators make of which event. data/persons.txt lists the nouns that can act.
//
// # Adding to it
//
// Put the words into the rule they belong to, or write a rule with sentences that must fire it and sentences that must
// not. "go test" parses them all and says which failed and what came instead.
package events
