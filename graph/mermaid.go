package graph

import (
	"fmt"
	"io"
	"strings"
	"unicode"
)

// mermaid writes a flowchart. The nodes are numbered, since ids may not have all the characters of ours.
func (n *Network) mermaid(w io.Writer) error {
	var out strings.Builder
	out.WriteString("flowchart LR\n")
	number := map[string]int{}
	for i, node := range n.Nodes {
		number[node.ID] = i + 1
		fmt.Fprintf(&out, "  n%d[\"%s\"]\n", i+1, mermaidText(node.Name))
	}
	for _, e := range n.Edges {
		line := "-->"
		if e.symmetric() {
			line = "---"
		}
		fmt.Fprintf(&out, "  n%d %s|\"%s\"| n%d\n", number[e.From], line, mermaidText(e.Type), number[e.To])
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// mermaidText is text within quotation marks. Mermaid knows no escapes but character references that begin with "#"; whatever is
// neither letter nor digit could be markup to it or to the HTML that it writes, so all but a few become such.
func mermaidText(text string) string {
	var out strings.Builder
	for _, r := range oneLine(text) {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), strings.ContainsRune(" _-.,'()", r):
			out.WriteRune(r)
		default:
			fmt.Fprintf(&out, "#%d;", r)
		}
	}
	return out.String()
}
