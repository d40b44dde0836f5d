package graph

import (
	"fmt"
	"slices"
	"strings"
)

// linked are the edges that links make of rows, with names for ends. What links the same two in the same way again, as on another
// path, is no other edge.
func linked(links []Link, rows *Rows) (edges []NetworkEdge, err error) {
	met := map[Link]bool{}
	for _, l := range links {
		more, err := l.edges(rows)
		if err != nil {
			return nil, err
		}
		for _, e := range more {
			if link := (Link{e.From, e.To, e.Type}); !met[link] {
				met[link] = true
				edges = append(edges, e)
			}
		}
	}
	return edges, nil
}

// edges are those that a link makes of rows; their ends are names. What else a row has becomes their properties.
func (l Link) edges(rows *Rows) (edges []NetworkEdge, err error) {
	from, to, kind := slices.Index(rows.Columns, l.From), slices.Index(rows.Columns, l.To), slices.Index(rows.Columns, l.Type)
	if from < 0 || to < 0 || kind < 0 && l.Type != strings.ToUpper(l.Type) {
		return nil, fmt.Errorf("\":network %s %s %s\" names a column that the query does not return: it has %s",
			l.From, l.Type, l.To, strings.Join(rows.Columns, ", "))
	}
	for _, values := range rows.Values {
		edge := NetworkEdge{Type: l.Type, Properties: map[string]any{}}
		for i, value := range values {
			switch {
			case i == kind:
				edge.Type = cell(value, ", ")
			case i != from && i != to && value != nil:
				edge.Properties[rows.Columns[i]] = value
			}
		}
		edges = append(edges, edge.between(list(values[from]), list(values[to]))...)
	}
	return edges, nil
}

// between are edges like this one from each to each.
func (e NetworkEdge) between(from, to []any) (edges []NetworkEdge) {
	for _, a := range from {
		for _, b := range to {
			e.From, e.To = cell(a, ", "), cell(b, ", ")
			edges = append(edges, e)
		}
	}
	return edges
}

// list is a value as a list.
func list(value any) []any {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{value}
}
