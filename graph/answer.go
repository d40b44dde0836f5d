package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Rows is what a query returns. Values are nil, bool, int64, float64, string (dates too, as "2026-02-08"), []any, or a
// map[string]any where the query returns nodes or maps.
type Rows struct {
	Columns []string
	Values  [][]any
	Notices []string // what Neo4j remarks on the query, as that the graph has no such label
}

// Query runs a query that reads. Parameters are given as people write them: an actor by its name, another name, ISO code or
// key, an event type by its name or label. One that does not fit is an error that says what would; a query that would change
// the graph is refused with ErrReadOnly before it runs.
func (s *Store) Query(ctx context.Context, q Query, given map[string]string) (*Rows, error) {
	var rows *Rows
	err := s.ask(ctx, q, given, func(_ *transaction, a answer) error {
		rows = a.rows()
		return nil
	})
	return rows, err
}

// Network runs a query as Query does, and gives the nodes and relationships that it finds. They are those that it returns, alone
// or within paths and lists, and those that its Links tell of. An error wraps ErrNoNetwork where it finds something else.
func (s *Store) Network(ctx context.Context, q Query, given map[string]string) (*Network, error) {
	var n *Network
	err := s.ask(ctx, q, given, func(tx *transaction, a answer) (err error) {
		n, err = gather(tx, q.Links, a)
		return err
	})
	return n, err
}

// answer is what Neo4j answers to a query.
type answer struct {
	columns []string
	records []*neo4j.Record
	notices []string
}

// ask runs a query, and gives the answer to take within the same transaction.
func (s *Store) ask(ctx context.Context, q Query, given map[string]string, take func(*transaction, answer) error) error {
	params, err := s.params(ctx, q, given)
	if err != nil {
		return err
	}
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	doing := fmt.Sprintf("running query %q", q.Name)
	if err := q.readsOnly(ctx, session); err != nil {
		return s.explain(doing, err)
	}
	_, err = session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		a, err := collect(ctx, tx, q.Cypher, params)
		if err != nil {
			return nil, err
		}
		return nil, take(&transaction{ctx: ctx, tx: tx}, a)
	})
	return s.explain(doing, q.misread("", err))
}

// params are the values of a query's parameters, with the keys of actors.
func (s *Store) params(ctx context.Context, q Query, given map[string]string) (map[string]any, error) {
	values, err := q.values(given)
	if err != nil {
		return nil, err
	}
	for _, p := range q.Params {
		name, ok := values[p.Name].(string)
		if p.Kind != "actor" || !ok {
			continue
		}
		actor, err := s.Actor(ctx, name)
		if err != nil {
			return nil, fmt.Errorf("query %q: parameter %q: %w", q.Name, p.Name, err)
		}
		values[p.Name] = actor.Key
	}
	return values, nil
}

// readsOnly asks Neo4j what kind of query it is. Access mode read alone would let commands of administration pass, and Neo4j says
// that to end the transactions of others is to read.
func (q Query) readsOnly(ctx context.Context, session neo4j.SessionWithContext) error {
	if q.wantsPlan() {
		return ErrPlan
	}
	const explain = "EXPLAIN "
	result, err := session.Run(ctx, explain+q.Cypher, nil)
	if err != nil {
		return q.misread(explain, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return q.misread(explain, err)
	}
	ends := func(operator string) bool { return strings.HasPrefix(operator, "TerminateTransactions@") }
	if summary.StatementType() != neo4j.StatementTypeReadOnly || slices.ContainsFunc(operators(summary.Plan()), ends) {
		return ErrReadOnly
	}
	return nil
}

// operators are what a plan does, each with its details, as cypher-shell shows them: [neo4j.Plan.Children] of the driver, 5.28,
// gives the last child in place of each.
func operators(p neo4j.Plan) (list []string) {
	if p == nil {
		return nil // a command of administration
	}
	text, _ := p.Arguments()["string-representation"].(string)
	for line := range strings.Lines(text) {
		cells := strings.Split(line, "|")
		i := slices.IndexFunc(cells, func(cell string) bool { return strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, " +") })
		if i < 0 || len(cells) < i+3 {
			continue
		}
		list = append(list, strings.Trim(cells[i], " +")+"@neo4j "+strings.TrimSpace(cells[i+2]))
	}
	return list
}

func collect(ctx context.Context, tx neo4j.ManagedTransaction, cypher string, params map[string]any) (a answer, err error) {
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return a, err
	}
	if a.columns, err = result.Keys(); err != nil {
		return a, err
	}
	if a.records, err = result.Collect(ctx); err != nil {
		return a, err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return a, err
	}
	for _, n := range summary.Notifications() {
		if !slices.Contains(a.notices, n.Description()) {
			a.notices = append(a.notices, n.Description())
		}
	}
	return a, nil
}

func (a answer) rows() *Rows {
	rows := &Rows{Columns: a.columns, Values: make([][]any, len(a.records)), Notices: a.notices}
	for i, record := range a.records {
		rows.Values[i] = plain(record.Values).([]any)
	}
	return rows
}
