package graph

import (
	"cmp"
	"context"
	"slices"
)

// Count says how much there is of a label or relationship type.
type Count struct {
	Kind  string // "node" or "relationship"
	Name  string // as "Event" or "SOURCE_OF"
	Count int64
}

// Counts says what the graph holds: labels, then relationship types, each sorted by name. A node counts for each of its labels.
func (s *Store) Counts(ctx context.Context) ([]Count, error) {
	rows, err := s.read(ctx, "read/counts", nil)
	if err != nil {
		return nil, err
	}
	counts := make([]Count, len(rows))
	for i, r := range rows {
		counts[i] = Count{r["kind"].(string), r["name"].(string), r["count"].(int64)}
	}
	slices.SortFunc(counts, func(a, b Count) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name)) })
	return counts, nil
}

// Empty tells whether the graph has nothing at all.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	rows, err := s.read(ctx, "read/empty", nil)
	return err == nil && rows[0]["empty"].(bool), err
}
