package graph

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Elements are the whole graph, in an order that depends on nothing but its content: nodes before relationships, kinds in the
// order of the ontology, nodes by id, relationships by the ids of their ends and then by their properties. In memory there is
// never more than the relationships of one type that leave one node. Write nothing meanwhile: Neo4j has no snapshots.
func (s *Store) Elements(ctx context.Context) iter.Seq2[Element, error] {
	return func(yield func(Element, error) bool) {
		for _, n := range schema.Ontology().Roots() {
			if !s.nodes(ctx, n, yield) {
				return
			}
		}
		for _, r := range schema.Ontology().Both() {
			if !s.relationships(ctx, r, yield) {
				return
			}
		}
	}
}

// nodes yields those of one label, and tells whether more is wanted.
func (s *Store) nodes(ctx context.Context, n schema.Node, yield func(Element, error) bool) bool {
	for found, err := range s.stream(ctx, fill("read/nodes", "LABEL", n.Label)) {
		if err != nil {
			yield(Element{}, err)
			return false
		}
		if !yield(node(found["labels"].([]any), found["properties"].(row), n.Properties), nil) {
			return false
		}
	}
	return true
}

// relationships yields those of one type, and tells whether more is wanted.
func (s *Store) relationships(ctx context.Context, r schema.Relationship, yield func(Element, error) bool) bool {
	var together []Element // that leave one node
	for found, err := range s.stream(ctx, fill("read/relationships", "FROM", schema.Ontology().General(r.From), "TYPE", r.Type)) {
		if err != nil {
			yield(Element{}, err)
			return false
		}
		e := Element{Type: r.Type, From: found["from"].(string), To: found["to"].(string), Properties: named(found["properties"].(row), r.Properties)}
		if len(together) > 0 && together[0].From != e.From {
			if !yieldSorted(together, yield) {
				return false
			}
			together = together[:0]
		}
		together = append(together, e)
	}
	return yieldSorted(together, yield)
}

// yieldSorted yields relationships of one type that leave one node.
func yieldSorted(together []Element, yield func(Element, error) bool) bool {
	slices.SortFunc(together, func(a, b Element) int {
		return cmp.Or(cmp.Compare(a.To, b.To), bytes.Compare(canonical(a.Properties), canonical(b.Properties)))
	})
	for _, e := range together {
		if !yield(e, nil) {
			return false
		}
	}
	return true
}

// canonical is JSON that is the same for the same properties.
func canonical(properties row) []byte {
	text, err := json.Marshal(properties)
	if err != nil {
		panic(err) // plain values, and Neo4j and Check rule out what JSON cannot hold
	}
	return text
}

// fill is a statement with labels and types in it, which are from schema's closed lists.
func fill(name string, words ...string) string {
	return strings.NewReplacer(words...).Replace(uncommented(statement(name)))
}

// uncommented leaves the comments out, whose words are not to be replaced.
func uncommented(statement string) string {
	for strings.HasPrefix(statement, "//") {
		_, statement, _ = strings.Cut(statement, "\n")
	}
	return statement
}

// stream runs a statement that reads and yields its rows as they come; the driver fetches some hundreds ahead.
func (s *Store) stream(ctx context.Context, cypher string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		session := s.session(ctx, neo4j.AccessModeRead)
		defer session.Close(ctx)
		result, err := session.Run(ctx, cypher, nil)
		for err == nil && result.Next(ctx) {
			if !yield(result.Record().AsMap(), nil) {
				return
			}
		}
		if err == nil {
			err = result.Err()
		}
		if err != nil {
			yield(nil, s.explain("reading the graph", err))
		}
	}
}
