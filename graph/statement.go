package graph

import (
	"context"
	"embed"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed write/*.cypher forget/*.cypher derive/*.cypher read/*.cypher import/*.cypher
var statements embed.FS

// statement is the text of a file of this package, as "write/actor". A wrong name is a mistake in this package, which
// every test of it finds.
func statement(name string) string {
	text, err := statements.ReadFile(name + ".cypher")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// Changes counts what a write did to the graph. All zero means that nothing changed.
type Changes struct {
	NodesCreated, NodesDeleted                 int
	RelationshipsCreated, RelationshipsDeleted int
	PropertiesSet                              int // Neo4j counts a property that is set to the value it has
}

func (c *Changes) add(n neo4j.Counters) {
	c.NodesCreated += n.NodesCreated()
	c.NodesDeleted += n.NodesDeleted()
	c.RelationshipsCreated += n.RelationshipsCreated()
	c.RelationshipsDeleted += n.RelationshipsDeleted()
	c.PropertiesSet += n.PropertiesSet()
}

// transaction runs statements and sums up their changes. Its errors are the driver's own, unwrapped: the driver retries only
// those that it knows.
type transaction struct {
	ctx     context.Context
	tx      neo4j.ManagedTransaction
	changes Changes
}

// do runs a statement of a file and returns its rows.
func (t *transaction) do(name string, params map[string]any) ([]map[string]any, error) {
	return t.run(statement(name), params)
}

// run runs the text of a statement and returns its rows.
func (t *transaction) run(cypher string, params map[string]any) ([]map[string]any, error) {
	result, err := t.tx.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(t.ctx)
	if err != nil {
		return nil, err
	}
	summary, err := result.Consume(t.ctx)
	if err != nil {
		return nil, err
	}
	t.changes.add(summary.Counters())
	rows := make([]map[string]any, len(records))
	for i, record := range records {
		rows[i] = record.AsMap()
	}
	return rows, nil
}

// ids runs a statement that returns a column "id".
func (t *transaction) ids(name string, params map[string]any) ([]string, error) {
	rows, err := t.do(name, params)
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row["id"].(string)
	}
	return ids, err
}

// read runs one of our own queries in a transaction of its own.
func (s *Store) read(ctx context.Context, name string, params row) ([]map[string]any, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	rows, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return (&transaction{ctx: ctx, tx: tx}).do(name, params)
	})
	if err != nil {
		return nil, s.explain("reading from Neo4j", err)
	}
	return rows.([]map[string]any), nil
}
