package graph

import (
	"context"

	"diplograph/schema"
)

// Known are those of some articles that the graph has, by their ids. They have their ids, hashes and dates, and nothing else.
func (s *Store) Known(ctx context.Context, ids ...string) (map[string]schema.Article, error) {
	rows, err := s.read(ctx, "read/versions", row{"articles": ids})
	known := make(map[string]schema.Article, len(rows))
	for _, found := range rows {
		a := schema.Article{ID: found["id"].(string), Hash: found["hash"].(string), Published: found["published"].(string)}
		known[a.ID] = a
	}
	return known, err
}
