package graph

import (
	"fmt"
	"math"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// plain turns a value of the driver into one that every format can show: dates and the like into text, nodes and relationships into
// their properties, a path into what lies on it.
func plain(value any) any {
	switch v := value.(type) {
	case neo4j.Date:
		return v.Time().Format(time.DateOnly)
	case time.Time:
		return v.Format(time.RFC3339)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = plain(v[i])
		}
		return list
	case map[string]any:
		return plainMap(v)
	case neo4j.Node:
		return plainMap(v.Props)
	case neo4j.Relationship:
		properties := plainMap(v.Props)
		properties["type"] = v.Type
		return properties
	case neo4j.Path:
		return plainPath(v)
	case float64: // JSON knows no other numbers than these
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprint(v)
		}
	case fmt.Stringer: // points, durations, times without a date or a zone
		return v.String()
	}
	return value
}

func plainMap(m map[string]any) map[string]any {
	properties := make(map[string]any, len(m))
	for key, value := range m {
		properties[key] = plain(value)
	}
	return properties
}

func plainPath(p neo4j.Path) []any {
	var list []any
	for i, node := range p.Nodes {
		list = append(list, plain(node))
		if i < len(p.Relationships) {
			list = append(list, plain(p.Relationships[i]))
		}
	}
	return list
}
