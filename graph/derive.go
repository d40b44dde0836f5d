package graph

import (
	"context"
	"slices"

	"diplograph/schema"
)

// group is how many events or pairs Rebuild handles in one transaction.
const group = 1000

// effect is what a change touches, which may no longer be as derived.
type effect struct {
	shared []string // ids of actors, events, issues and places, for their descriptions have changed
	events []string // ids of those that may stand between other pairs now, or in other numbers
	pairs  []row    // of actors between whom events stood before
}

// and is what either touches.
func (a effect) and(b effect) effect {
	return effect{slices.Concat(a.shared, b.shared), slices.Concat(a.events, b.events), slices.Concat(a.pairs, b.pairs)}
}

// derive makes right what articles share, and the browse layer for the pairs of actors that events touch.
func (t *transaction) derive(touched effect) error {
	if err := t.settle(touched); err != nil {
		return err
	}
	pairs, err := t.do("derive/pairs", row{"events": touched.events})
	if err != nil {
		return err
	}
	return t.browse(append(touched.pairs, pairs...))
}

// settle gives nodes that articles share what their descriptions and sentences say together.
func (t *transaction) settle(touched effect) error {
	params := row{"shared": unique(touched.shared), "statuses": schema.Statuses}
	for _, name := range []string{"derive/shared", "derive/event", "derive/settle"} {
		if _, err := t.do(name, params); err != nil {
			return err
		}
	}
	return nil
}

// unique are ids, each once.
func unique(ids []string) []string {
	sorted := slices.Sorted(slices.Values(ids))
	return slices.Compact(sorted)
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
