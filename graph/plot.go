package graph

import (
	"context"
	"fmt"
	"time"
)

// Strongest gives the edges of the browse layer with the most events, each with the property "events", and the actors that they
// join. Parameters are given as those of a saved query: actor, to have the edges at one actor only; from and to, a period,
// whose events alone count; limit, how many edges at most.
func (s *Store) Strongest(ctx context.Context, given map[string]string) (Network, error) {
	rows, err := s.plot(ctx, "strongest", given)
	if err != nil {
		return Network{}, err
	}
	n, known := Network{}, map[any]bool{}
	for _, v := range rows.Values {
		for _, end := range [][]any{v[0:3], v[4:7]} {
			if !known[end[0]] {
				known[end[0]] = true
				n.Nodes = append(n.Nodes, NetworkNode{ID: end[0].(string), Label: end[1].(string), Name: end[2].(string)})
			}
		}
		n.Edges = append(n.Edges, NetworkEdge{From: v[0].(string), To: v[4].(string), Type: v[3].(string), Properties: row{"events": v[7]}})
	}
	return n, nil
}

// PairEvent is something that two actors did to or with each other.
type PairEvent struct {
	First, Second string // the names of the actors, in the order in which they were asked for
	Date          time.Time
	Quad          int
	Goldstein     float64
	Articles      []string // the ids of those that tell of it
}

// PairEvents gives what two actors, or those who represent them, did, oldest first. Parameters are given as those of a saved query:
// first and second, the actors; from and to, a period.
func (s *Store) PairEvents(ctx context.Context, given map[string]string) ([]PairEvent, error) {
	rows, err := s.plot(ctx, "pair", given)
	if err != nil {
		return nil, err
	}
	events := make([]PairEvent, len(rows.Values))
	for i, v := range rows.Values {
		e := PairEvent{First: v[0].(string), Second: v[1].(string), Quad: int(v[3].(int64)), Goldstein: v[4].(float64)}
		if e.Date, err = time.Parse(time.DateOnly, v[2].(string)); err != nil {
			return nil, fmt.Errorf("reading from Neo4j: %w", err)
		}
		for _, id := range v[5].([]any) {
			e.Articles = append(e.Articles, id.(string))
		}
		events[i] = e
	}
	return events, nil
}

// plot runs a query of ours that has a header as the saved ones do, since people give its parameters.
func (s *Store) plot(ctx context.Context, name string, given map[string]string) (*Rows, error) {
	q, err := ParseQuery(name, statement("read/"+name))
	if err != nil {
		return nil, err
	}
	return s.Query(ctx, q, given)
}
