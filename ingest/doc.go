// Package ingest is the spine: it takes an article the whole way from its text to a batch that fits the ontology.
// [Pipeline.Article] names the stages in their order, and each stage is a package below this one:
//
//	read     formats         file → article
//	layout   the page        text → its blocks, and where it was written
//	nlp      English         text → doc: tokens, sentences, parse, entities
//	reader   what happens    doc → readings: events with the words for who, whom, when and where, by a network
//	events   diplomacy       doc, readings → candidates: what rules know of those words; the two as one list
//	telling  one article     candidates → batch: which actors, when, where
//
// Telling asks three packages: world who and what there is, coref whom "he", "the minister" and "both sides" mean, and when what day
// "last Friday" was. Five packages are no stages: fetch brings what read reads from the web, watch knows when to look at feeds, stream carries
// articles to workers on other machines, alike tells which articles are copies of others, and eval compares what comes out with
// what careful readers find.
//
// To add a stage, write its package, put it between its neighbours in [Pipeline.Article], and keep in [Report]
// what it dropped and why, so that explain can show it.
package ingest
