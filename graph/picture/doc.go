// Package picture draws what the graph says for a report, as SVG or PNG: [Draw] draws a network, [DrawTimeline] what two actors did
// to each other. It knows neither Neo4j nor Cypher. Colours are those of [graph.BrowserStyle]. The font, Liberation Sans, is in the
// program; an SVG says how wide words are in it, and so fits its boxes in any font. Letters that the font lacks, as
// Chinese ones, are empty boxes in a PNG.
//
// The same input gives the same bytes on every run. Canvas, font, axes and lines are those of gonum/plot. The layout of a network
// is ours, since no kept library in pure Go has one that knows how large words are:
//
//   - network.go: every node and every edge has its words in a box; an edge is a curve through its box.
//   - layout.go: boxes that are linked stand near each other, none covers another, and what hangs together is one group.
//   - key.go: what the colours mean.
//   - timeline.go, spans.go: events counted by day, week, month or year.
//   - style.go, canvas.go: colours, font, words, and the two formats.
//
// testdata has a picture of each; -update writes them anew, for you to look at:
//
//	go test ./graph/picture -update
package picture
