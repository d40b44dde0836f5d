package localtest

import (
	"context"
	"fmt"

	"diplograph/graph/local"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// clear deletes relationships and nodes, and before them constraints and indexes where these are to go too.
func clear(ctx context.Context, s *local.Server, schema bool) error {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	if schema {
		if err := dropSchema(ctx, session); err != nil {
			return err
		}
	}
	// Relationships go first: some nodes have more of them than fit into a transaction together.
	if err := run(ctx, session, "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS"); err != nil {
		return err
	}
	return run(ctx, session, "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS")
}

func dropSchema(ctx context.Context, session neo4j.SessionWithContext) error {
	if err := drop(ctx, session, "CONSTRAINT", "SHOW CONSTRAINTS YIELD name"); err != nil {
		return err
	}
	return drop(ctx, session, "INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'") // what no constraint owned
}

// drop removes each thing that the query names.
func drop(ctx context.Context, session neo4j.SessionWithContext, what, query string) error {
	result, err := session.Run(ctx, query, nil)
	if err != nil {
		return err
	}
	rows, err := result.Collect(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := run(ctx, session, fmt.Sprintf("DROP %s `%s`", what, row.Values[0])); err != nil {
			return err
		}
	}
	return nil
}

// run runs a query to its end.
func run(ctx context.Context, session neo4j.SessionWithContext, query string) error {
	result, err := session.Run(ctx, query, nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}
