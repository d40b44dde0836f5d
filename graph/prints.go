package graph

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Prints gives the id and the print of every article that has one, the first published first, to take.
func (s *Store) Prints(ctx context.Context, take func(article, print string)) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	result, err := session.Run(ctx, statement("read/prints"), nil)
	if err != nil {
		return s.explain("reading the prints of articles", err)
	}
	for result.Next(ctx) {
		values := result.Record().Values
		take(values[0].(string), values[1].(string))
	}
	return s.explain("reading the prints of articles", result.Err())
}
