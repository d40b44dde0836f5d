package graph

import (
	"context"
	"slices"

	"diplograph/schema"
)

// group is how many events or pairs Rebuild handles in one transaction.
const group = 1000

// derive makes the browse layer right for the pairs of actors that events touch, and for more pairs that earlier events did.
func (t *transaction) derive(pairs []row, events []string) error {
	if _, err := t.do("derive/settle", row{"events": events, "statuses": schema.Statuses}); err != nil {
		return err
	}
	touched, err := t.do("derive/pairs", row{"events": events})
	if err != nil {
		return err
	}
	return t.browse(append(pairs, touched...))
}

// browse replaces all edges of the browse layer between pairs of actors.
func (t *transaction) browse(pairs []row) error {
	params := row{"pairs": distinct(pairs), "relations": relations(false), "symmetric": relations(true)}
	edges, err := t.do("derive/edges", params)
	if err != nil {
		return err
	}
	if _, err := t.do("derive/clear", params); err != nil {
		return err
	}
	_, err = t.do("derive/browse", row{"rows": edges})
	return err
}

// Rebuild derives the whole browse layer anew. It takes several transactions; until it ends, edges are missing.
func (s *Store) Rebuild(ctx context.Context) error {
	var pairs []row
	err := s.transact(ctx, "clearing the browse layer", func(t *transaction) (err error) {
		pairs, err = t.startOver()
		return err
	})
	for chunk := range slices.Chunk(pairs, group) {
		if err != nil {
			return err
		}
		err = s.transact(ctx, "deriving the browse layer", func(t *transaction) error { return t.browse(chunk) })
	}
	return err
}

// startOver clears the browse layer and returns all pairs that may have edges.
func (t *transaction) startOver() (pairs []row, err error) {
	if _, err := t.do("derive/all", row{"relations": relations(false)}); err != nil {
		return nil, err
	}
	events, err := t.ids("read/events", nil)
	if err != nil {
		return nil, err
	}
	for chunk := range slices.Chunk(events, group) {
		touched, err := t.do("derive/pairs", row{"events": chunk})
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, touched...)
	}
	return distinct(pairs), nil
}

// distinct keeps the first of equal pairs.
func distinct(pairs []row) []row {
	seen, kept := map[[2]any]bool{}, []row{}
	for _, pair := range pairs {
		if key := [2]any{pair["a"], pair["b"]}; !seen[key] {
			seen[key] = true
			kept = append(kept, pair)
		}
	}
	return kept
}

// relations are the relationship types of the browse layer, or only the symmetric ones.
func relations(symmetric bool) []string {
	var types []string
	for _, r := range schema.Ontology().Browse.Relationships {
		if r.Symmetric || !symmetric {
			types = append(types, r.Type)
		}
	}
	return types
}
