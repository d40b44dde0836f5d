// Package telling tells one article: whom its candidate events are about, when and where, as a batch that fits the ontology. What it
// knows of states, bodies and people is in package world, of dates in package when, of pronouns in package coref.
//
// # How an article is told
//
// [Resolver.Resolve] reads an article once and then tells its events one by one, in this order; each step has its file:
//
//	story.go         the names of the text, whom it introduces (learn.go), what its pronouns stand for (package coref)
//	owned.go         for whom people act whose title leaves it out, whose "its army" is, and who "its neighbour" is
//	pair.go          "both sides" are the two whom the text pairs most: by events told and sentences that name
//	                 just them (pairings.go)
//	definite.go      "the island", "the country" and "the mission" are one that the text has named, or that it is about
//	who.go           each role's words become actors: a person named in full, an antecedent, a phrase
//	issuer.go        who says "I" and "we" where no quotation tells: whom "the minister said:" names, or who issues the text
//	officeholder.go  "the Turkish foreign minister" is the one the text has named, or who held the office that day
//	homeland.go      "the army" and "the ministry" are those of the country told before, of the one in view, or of the one
//	                 that the article is about (about.go)
//	armed.go         "the rebels" and "the group" are the one armed group that the text has named
//	when.go          dates of the words, of the date told last (anchor.go), or of the report; none in history.go
//	where.go         places, and who hosts
//	deed.go          "condemned the attack": who attacked, if the text has told of one attack
//	merge.go         what is told twice becomes one event, with both sentences; each gets its identity
//
// What these leave open stays open: the words are kept without an actor, or the event is dropped with a [Note] that says
// why. testdata/tell.txt has an article for each step; a new case goes there first.
package telling
