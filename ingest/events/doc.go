// Package events knows the words of diplomacy: its rules find who does what to whom in parsed text, and say of what the network of
// package reader finds which mode, context and CAMEO code its words have.
//
// [New] loads the rules, [Coder.Code] gives the [Candidate] events that they find, and the [Dropped] readings with the
// reason why. [Coder.Join] makes one list of those and of what the network read: join.go has the policy, adopt.go makes a
// candidate of a reading, confidence.go says how sure it is. A candidate holds words, not people: package resolve finds
// out who they are.
//
// # The policy
//
// The network decides what happens, to whom, and whether it did. A rule of the same type at the same words agrees: then the event is told
// even where the network alone would not be sure enough, mode and code are the rule's, and so is an end that the network leaves
// open. A firm rule, a verb with the very object that the rule wants, also decides between types where the network wavers. An end that
// nobody gives is the network's best guess, if it is not too faint. What rules find alone is not told, nor an event with a confidence
// of less than 0.3. Rules of a user's own (own.go) are told always, and silence what they veto.
//
// What each of the two is worth, by news_score.py, typed and with both ends, is in testdata/ABLATION.md.
//
// # How a sentence is read
//
// Every verb becomes a frame (frame.go): who does it, to whom, with which prepositions and clauses. Active and passive,
// main and relative clauses, participles and infinitives all make the same frame, so that a rule is written once. Words
// are read from the root of the sentence outwards (coder.go). A verb is read (verb.go)
//
//  1. as an obligation, blame or a verdict, if a speaker says what another must do or is responsible for, or what a deed is
//     (speech.go), and as an expulsion, if it tells envoys to leave (dismiss.go),
//  2. by the most specific pattern it fits, if that asks for an object or a prepositional object (match.go, apply.go),
//  3. else as an operator: a word that makes one event of another, as agree, refuse, threaten, demand, end, begin
//     (operate.go: what it makes; embedded.go: of what; keep.go, remake.go: how),
//  4. else by the verb alone.
//
// A pattern whose phrases may hold any noun ("meet with:") gives way to an operator that has a clause. Event nouns
// ("strikes on the port", "talks between the two") are read by the phrases that hang on them (noun.go), noun operators
// ("a threat to leave") by their complement (noun_operator.go). What an operator or an object pattern has used is not
// told again. PLOVER's tense rules come last (tense.go): planned talks are AGREE, planned force is THREATEN. A refusal, a threat or a
// protest without a target takes it from its condition or purpose (condition.go). Then the
// gate (gate.go) drops what has no source, no target where it needs one, or a thing for a target.
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
// A line of verbs is a pattern: the verb's lemma, a particle joined by "_", then the phrases it must govern. A bare word is
// the object (or "responsible" in "held responsible"), "=word" such a trait only and "=" any, "prep:word" the object of a
// preposition, "prep:" any object of it, "*" that there is an object, "by:word" also who does it, "@class" any noun of a
// class in data/classes.yaml. nouns are lemmas of event nouns, with a modifier joined by "_".
//
// to lists places: object, dative, clause (an end of the complement clause), doer (who does what it says), or a preposition. The first that holds an
// actor gives the target, then the first with an actor inside ("Kestrian exports"), then the thing itself; where something
// is done comes after all that (targets.go). Further fields of a rule:
//
//	reciprocal  everyone is an actor: "the two met"
//	alone       the event may stand without a target
//	unknown     it may stand where nobody is known to have done it: "was sentenced to a year"
//	unsaid      prepositions that name who does what a passive leaves unsaid: "was summoned to the ministry"
//	one         what it is of a single party: its own exercise is MOBILIZE
//	mediates    who does it goes between the parties
//	ahead       it tells only of what lies ahead, and tells it now: "would retaliate"
//	none        a veto: its words tell of no event
//
// # Operators
//
// data/operators.yaml says what operators make of which event. An operator has
//
//	words, nouns   its verbs, with their particle, and adjectives; and the nouns that say the same
//	makes          by the family of the inner event: a type, "same" to keep it, "none" or nothing for no event. Families
//	               are in data/types.yaml; unknown is an inner event that no rule finds
//	cameo, mode    of the whole by the inner type, "" for any other
//	status         of an event that would otherwise be told as real
//	to             where the target stands; else it is who would do the inner event, or with author whom it is done to
//	mutual         several subjects do it with each other: "agreed to meet"
//	swap           the subject suffers the inner event: "faced criticism"
//	own            the inner event keeps its parties: "the raid prompted strikes"
//	light          the inner event is a noun: "launched a raid"
//	clause, needs  it is an operator only with an infinitive, or with one of these prepositions
//	finite, other  what it makes of an event in a that-clause, and of one that somebody else is to do
//	against        what it makes of an event that it speaks against: "warned them against leaving"
//	also           status under which the inner event is told as well, if another does it: what one is accused of is
//	               alleged, an offer that one turns down is rejected
//
// # Statuses
//
//	occurred     unless something below holds
//	ongoing      a progressive verb; "ongoing" talks; clashes that "continue"
//	planned      will, shall, is going to, is to, a speaker's would; "planned" talks; plans for talks; an operator's
//	conditional  could, may, might, if, unless, whether, "should talks fail", a would that nobody says; "possible" and
//	             "any" talks; a clause in the present with until, once, before, after under what lies ahead; an infinitive
//	             that says what was meant, not done
//	negated      not, never, no, none, nobody, neither, without
//	denied       an operator's: deny
//	alleged      "alleged" raids; what somebody is accused of
//	rejected     what another offered or asked for in vain: to turn it down is an event of its own, REJECT
//
// Verbs: status.go; nouns: noun_status.go.
//
// # Word lists
//
// data/words.yaml holds the lists that the coder itself asks for, each with what it is for: of nouns actor, agent, area, armed, deed,
// document, intent, mediation, nature, purpose, series, unit, unreal and weapon; of verbs aim, control, drive, host, involve, last, launch, mediate,
// motion, point and say; of adjectives bad and untrue; of prepositions and marks aftermath, anchor, calendar, circumstance, duration, occasion and where; the
// orders of preference against, inside and thing; and status, what an adjective says of an event noun. A new list needs a
// field in words.go. Closed classes of grammar (pronouns, modals, conjunctions) stand in the code that reads them.
// data/types.yaml holds what is known of each PLOVER type, tense rules included, and data/persons.txt the nouns that can
// act.
//
// # Adding to it
//
// Put the words into the rule they belong to, or write a rule with sentences that must fire it and sentences that must
// not. "go test" parses them all and says which failed and what came instead. What the coder itself must read stands in
// testdata/*.txt, a file for a concept: write the sentence and what it must give.
package events
