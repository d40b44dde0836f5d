package graph

import (
	"context"
	"iter"

	"diplograph/schema"
)

// Prints are the articles that have a print or are copies, in any order. They have their ids, hashes, prints and first
// articles, and nothing else.
func (s *Store) Prints(ctx context.Context) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for found, err := range s.stream(ctx, statement("read/prints")) {
			if err != nil {
				yield(schema.Article{}, err)
				return
			}
			a := schema.Article{ID: found["id"].(string), Hash: found["hash"].(string), Print: found["print"].(string), CopyOf: found["copyOf"].(string)}
			if !yield(a, nil) {
				return
			}
		}
	}
}
