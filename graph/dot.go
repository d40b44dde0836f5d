package graph

import (
	"fmt"
	"io"
	"strings"
)

var (
	// dotID is text between quotation marks. A backslash stays but before a quotation mark, so two stand for one.
	dotID = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\x00", "␀")
	// dotLabel is such text that Graphviz shows: it reads references as of HTML there.
	dotLabel = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\x00", "␀", "&", "&amp;")
)

// dot writes a directed graph.
func (n *Network) dot(w io.Writer) error {
	var out strings.Builder
	out.WriteString("digraph {\n  node [shape=box style=rounded]\n")
	for _, node := range n.Nodes {
		fmt.Fprintf(&out, "  \"%s\" [label=\"%s\"]\n", dotID.Replace(node.ID), dotLabel.Replace(oneLine(node.Name)))
	}
	for _, e := range n.Edges {
		direction := ""
		if e.symmetric() {
			direction = " dir=none"
		}
		fmt.Fprintf(&out, "  \"%s\" -> \"%s\" [label=\"%s\"%s]\n", dotID.Replace(e.From), dotID.Replace(e.To), dotLabel.Replace(oneLine(e.Type)), direction)
	}
	out.WriteString("}\n")
	_, err := io.WriteString(w, out.String())
	return err
}
