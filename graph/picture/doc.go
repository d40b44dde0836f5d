// Package picture draws what the graph says for a report, as SVG or PNG: [Draw] draws a network. It knows neither Neo4j nor
// Cypher. Colours are those of [graph.BrowserStyle]. The font, Liberation Sans, is in the program; an SVG also names Arial and
// Helvetica, which are as wide, for machines without it.
//
// The same input gives the same bytes on every run. Canvas and font are those of gonum/plot. The layout of a network is ours:
// every edge has its words in a box of its own, which has its place like a node; boxes are pushed apart until none covers
// another, and an edge is a curve through its box.
package picture
