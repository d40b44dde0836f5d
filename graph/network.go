package graph

import (
	"fmt"
	"io"
	"strings"

	"diplograph/schema"
)

// Network is what a query found as nodes and relationships, each once, in the order in which it was met.
type Network struct {
	Nodes []NetworkNode
	Edges []NetworkEdge
}

// NetworkNode is a node of the graph as a picture or a file shows it.
type NetworkNode struct {
	ID         string // unique in its network, and the same on every run
	Label      string // what tells most about it: Country rather than Actor
	Name       string // what a reader calls it
	Properties map[string]any
}

// NetworkEdge is a relationship between two nodes of its network.
type NetworkEdge struct {
	From, To   string // the IDs of its ends
	Type       string // NEGOTIATES_WITH and so on
	Properties map[string]any
}

// symmetric tells whether an edge means the same in both directions, and so has no arrowhead.
func (e NetworkEdge) symmetric() bool { return schema.Ontology().Symmetric(e.Type) }

// NetworkFormats are the names that Network.Render knows.
var NetworkFormats = []string{"mermaid", "dot", "graphml"}

// Render writes a network as a flowchart of Mermaid (https://mermaid.js.org), which Markdown shows as a picture, in the DOT language
// of Graphviz (https://graphviz.org/doc/info/lang.html), or in GraphML (http://graphml.graphdrawing.org), with all properties, for
// Gephi, Cytoscape and others.
func (n *Network) Render(w io.Writer, format string) error {
	switch format {
	case "mermaid":
		return n.mermaid(w)
	case "dot":
		return n.dot(w)
	case "graphml":
		return n.graphML(w)
	}
	return fmt.Errorf("unknown format %q of a network: use one of %s", format, strings.Join(NetworkFormats, ", "))
}
