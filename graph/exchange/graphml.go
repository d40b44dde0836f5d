package exchange

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"diplograph/graph"
	"diplograph/schema"
)

// graphML writes GraphML (http://graphml.graphdrawing.org). As in Neo4j's own exports, a node has its labels as "labels" and an edge
// its type as "label". Lists, which GraphML does not have, are JSON; so are dates, as ISO 8601. Characters that XML cannot have, which
// are control characters, become U+FFFD.
func graphML(w io.Writer, elements Elements) error {
	out := &graphMLWriter{Writer: bufio.NewWriter(w)}
	out.head()
	for e, err := range elements {
		if err != nil {
			return err
		}
		if err := out.element(e); err != nil {
			return fmt.Errorf("writing GraphML: %w", err)
		}
	}
	out.WriteString("</graph>\n</graphml>\n")
	return out.Flush() // tells of every error before
}

type graphMLWriter struct {
	*bufio.Writer
	edges int // so far
}

// graphMLTypes are GraphML's types by those of the ontology.
var graphMLTypes = map[string]string{"boolean": "boolean", "date": "string", "float": "double", "integer": "long", "string": "string", "strings": "string"}

// head declares every property of the ontology, as GraphML wants it, once for nodes and once for edges.
func (w *graphMLWriter) head() {
	w.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	declared := map[string]bool{}
	declare := func(of, name, typ string) {
		if id := of + "." + name; !declared[id] {
			declared[id] = true
			fmt.Fprintf(w, "<key id=%q for=%q attr.name=%q attr.type=%q/>\n", id, of, name, graphMLTypes[typ])
		}
	}
	declare("node", "labels", "string")
	for _, n := range schema.Ontology().Roots() {
		for _, p := range n.Properties {
			declare("node", p.Name, p.Type)
		}
	}
	declare("edge", "label", "string")
	for _, r := range schema.Ontology().Both() {
		for _, p := range r.Properties {
			declare("edge", p.Name, p.Type)
		}
	}
	w.WriteString("<graph id=\"diplograph\" edgedefault=\"directed\">\n")
}

func (w *graphMLWriter) element(e graph.Element) error {
	_, properties, err := e.Kind()
	if err != nil {
		return err
	}
	of, close := "node", "</node>\n"
	if e.Type == "" {
		labels := ":" + strings.Join(e.Labels, ":")
		fmt.Fprintf(w, "<node id=\"%s\" labels=\"%s\">", escaped(fmt.Sprint(e.Properties["id"])), labels)
		w.data("node.labels", labels)
	} else {
		of, close = "edge", "</edge>\n"
		fmt.Fprintf(w, "<edge id=\"e%d\" source=\"%s\" target=\"%s\" label=\"%s\">", w.edges, escaped(e.From), escaped(e.To), e.Type)
		w.data("edge.label", e.Type)
		w.edges++
	}
	for _, p := range properties {
		if value, ok := e.Properties[p.Name]; ok {
			if err := w.property(of+"."+p.Name, value); err != nil {
				return err
			}
		}
	}
	_, err = w.WriteString(close)
	return err
}

// property writes a value: a text as it is, all others as JSON has them.
func (w *graphMLWriter) property(key string, value any) error {
	if text, ok := value.(string); ok {
		w.data(key, text)
		return nil
	}
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	w.data(key, string(text))
	return nil
}

func (w *graphMLWriter) data(key, text string) {
	fmt.Fprintf(w, "<data key=\"%s\">%s</data>", key, escaped(text))
}

// escaped is a text as XML has it.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return b.String()
}
