package graph

import (
	"slices"

	"diplograph/schema"
)

// settle gives nodes that articles share what their descriptions and sentences say together.
func (t *transaction) settle(shared []string) error {
	params := row{"shared": unique(shared), "statuses": schema.Statuses}
	for _, name := range []string{"derive/shared", "derive/event", "derive/settle"} {
		if _, err := t.do(name, params); err != nil {
			return err
		}
	}
	return nil
}

// unique are ids, each once, sorted.
func unique(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }
