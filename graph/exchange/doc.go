// Package exchange knows the formats in which a whole graph goes elsewhere, and may come back: streams of [graph.Element], which it
// writes as they come, so that a large graph needs no more memory than a small one. It knows nothing of Neo4j.
//
//   - jsonlines.go: one object a line. Canonical: the same graph gives the same bytes. It is what [Read] reads.
//   - graphml.go: GraphML, for Gephi, yEd, NetworkX, igraph.
//   - cypher.go: a script that makes the graph in an empty Neo4j.
//   - admin.go: a folder for neo4j-admin database import, the fastest way into a new Neo4j; see [WriteAdmin].
//
// None of them names labels, types or properties: they are schema's. To add a format, write a function of a [graph.Element]
// sequence and name it in [Formats]; the round trip in exchange_test.go has to give the same graph.
package exchange

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"diplograph/graph"
)

// Elements are a graph, or why there is no more of it.
type Elements = iter.Seq2[graph.Element, error]

// Formats are the names that Write knows.
var Formats = []string{"jsonl", "graphml", "cypher"}

// Write writes a graph in one of the formats.
func Write(w io.Writer, format string, elements Elements) error {
	switch format {
	case "jsonl":
		return jsonLines(w, elements)
	case "graphml":
		return graphML(w, elements)
	case "cypher":
		return cypher(w, elements)
	}
	return fmt.Errorf("unknown format %q: use one of %s", format, strings.Join(Formats, ", "))
}
