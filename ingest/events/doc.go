// Package events knows the words of diplomacy: its rules find who does what to whom in parsed text, and say of what the network of
// package reader finds which mode, context and CAMEO code its words have.
//
// [New] loads the rules, [Coder.Code] gives the [Candidate] events that they find, and the [Dropped] readings with the
// reason why. [Coder.Join] makes one list of those and of what the network read: join.go has the policy, adopt.go makes a
// candidate of a reading, confidence.go says how sure it is. A candidate holds words, not people: package telling finds
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
// # Rules, operators, statuses, word lists
//
// docs/rules.md explains the files in data/: rules_TYPE.yaml, operators.yaml, types.yaml, classes.yaml, words.yaml and persons.txt. A new list in
// words.yaml needs a field in words.go. Statuses: status.go of verbs, noun_status.go of nouns. Closed classes of grammar (pronouns, modals,
// conjunctions) stand in the code that reads them.
//
// # Adding to it
//
// Put the words into the rule they belong to, or write a rule with sentences that must fire it and sentences that must
// not. "go test" parses them all and says which failed and what came instead. What the coder itself must read stands in
// testdata/*.txt, a file for a concept: write the sentence and what it must give.
package events
