package exchange

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"diplograph/graph"
	"diplograph/schema"
)

// perStatement is how many nodes or relationships one statement of a script makes.
const perStatement = 500

// cypher writes a script for an empty Neo4j: the constraints, then the nodes, then the relationships. Every statement ends in a
// semicolon at the end of a line, and no line within one does.
func cypher(w io.Writer, elements Elements) error {
	out := &cypherWriter{Writer: bufio.NewWriter(w)}
	out.WriteString(schema.Constraints + "\nCALL db.awaitIndexes();\n")
	for e, err := range elements {
		if err != nil {
			return err
		}
		if err := out.element(e); err != nil {
			return fmt.Errorf("writing Cypher: %w", err)
		}
	}
	out.end()
	return out.Flush()
}

type cypherWriter struct {
	*bufio.Writer
	making string // what the open statement makes; "" where none is open
	rows   int    // in the open statement
}

// element adds a row to the open statement, or opens another one: one statement makes one kind.
func (w *cypherWriter) element(e graph.Element) error {
	kind, properties, err := e.Kind()
	if err != nil {
		return err
	}
	if making := creates(kind); making != w.making || w.rows == perStatement {
		w.end()
		w.making = making
		w.WriteString("UNWIND [")
	} else {
		w.WriteString(",")
	}
	w.rows++
	if e.Type == "" {
		fmt.Fprintf(w, "\n  {labels: ['%s'], is: {", strings.Join(e.Labels, "', '"))
	} else {
		fmt.Fprintf(w, "\n  {from: %s, to: %s, is: {", quoted(e.From), quoted(e.To))
	}
	separator := ""
	for _, p := range properties {
		if value, ok := e.Properties[p.Name]; ok {
			fmt.Fprintf(w, "%s%s: %s", separator, p.Name, literal(value, p.Type))
			separator = ", "
		}
	}
	_, err = w.WriteString("}}")
	return err
}

// end ends the open statement.
func (w *cypherWriter) end() {
	if w.making != "" {
		fmt.Fprintf(w, "\n] AS row %s;\n", w.making)
	}
	w.making, w.rows = "", 0
}

// creates is what makes an element of one kind of a row.
func creates(kind string) string {
	m := schema.Ontology()
	r, ok := m.Relationship(kind)
	if !ok {
		return fmt.Sprintf("CREATE (n:%s) SET n:$(row.labels), n = row.is", kind)
	}
	return fmt.Sprintf("MATCH (a:%s {id: row.from}), (b:%s {id: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.is", m.General(r.From), m.General(r.To), kind)
}

// literal is a value as Cypher has it.
func literal(value any, typ string) string {
	switch v := value.(type) {
	case string:
		if typ == "date" {
			return "date(" + quoted(v) + ")"
		}
		return quoted(v)
	case float64:
		text := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(text, ".e") {
			text += ".0" // else it would be an integer
		}
		return text
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = literal(item, "string")
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return fmt.Sprint(value)
}

// quoted is a text in quotes, on one line.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range text {
		switch {
		case r == '\'':
			b.WriteString(`\'`)
		case r == '\\':
			b.WriteString(`\\`)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f || r == 0x85 || r == 0x2028 || r == 0x2029:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
