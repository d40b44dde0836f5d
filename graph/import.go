package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ErrNotEmpty says that a graph cannot take another one in.
var ErrNotEmpty = errors.New("the graph is not empty")

// together is how many nodes or relationships Import writes in one transaction.
const together = 5000

// Import puts the elements of another graph into this one, which must have constraints and no nodes of ours, or the error is
// ErrNotEmpty: two browse layers do not add up. Nodes come before the relationships that join them. What an interrupted
// import leaves has to be removed before the next; see ForgetAll.
func (s *Store) Import(ctx context.Context, elements iter.Seq2[Element, error]) error {
	found, err := s.read(ctx, "read/any", nil)
	if err != nil {
		return err
	}
	if found[0]["any"].(bool) {
		return fmt.Errorf("importing a graph into %s: %w", s.config.URI, ErrNotEmpty)
	}
	var kind string // of what waits
	var waiting []Element
	for e, err := range elements {
		if err != nil {
			return err
		}
		name, _, err := e.Kind()
		if err != nil {
			return fmt.Errorf("importing a graph: %w", err)
		}
		if name != kind || len(waiting) == together {
			if err := s.create(ctx, kind, waiting); err != nil {
				return err
			}
			kind, waiting = name, nil
		}
		waiting = append(waiting, e)
	}
	return s.create(ctx, kind, waiting)
}

// create makes elements of one kind.
func (s *Store) create(ctx context.Context, kind string, elements []Element) error {
	if len(elements) == 0 {
		return nil
	}
	m, cypher := schema.Ontology(), fill("import/nodes", "LABEL", kind)
	if r, ok := m.Relationship(kind); ok {
		cypher = fill("import/relationships", "FROM", m.General(r.From), "TYPE", kind, "TO", m.General(r.To))
	}
	rows := make([]row, len(elements))
	for i, e := range elements {
		rows[i] = row{"labels": e.Labels, "from": e.From, "to": e.To, "properties": e.stored()}
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	created, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, cypher, row{"rows": rows})
		if err != nil {
			return nil, err
		}
		summary, err := result.Consume(ctx)
		if err != nil {
			return nil, err
		}
		return summary.Counters().NodesCreated() + summary.Counters().RelationshipsCreated(), nil
	})
	if err != nil {
		return s.explain("importing a graph", err)
	}
	if created != len(elements) {
		return fmt.Errorf("importing a graph: of %d relationships %s only %v join nodes that the file has before them", len(elements), kind, created)
	}
	return nil
}

// stored are the properties of an element as Neo4j stores them.
func (e *Element) stored() row {
	_, properties, _ := e.Kind()
	stored := row{}
	for _, p := range properties {
		value, ok := e.Properties[p.Name]
		if text, isText := value.(string); isText && p.Type == "date" {
			value = date(text)
		}
		if ok {
			stored[p.Name] = value
		}
	}
	return stored
}
