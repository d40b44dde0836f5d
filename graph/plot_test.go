package graph

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPlots(t *testing.T) {
	s := open(t)
	if n := strongest(t, s, nil); n != "" {
		t.Errorf("the strongest edges of an empty graph: %s", n)
	}
	write(t, s, talks(t), clash(t), denial(t), truce(t))
	for _, q := range plotQueries(t) {
		t.Run(q.Name+" indexed", func(t *testing.T) { indexed(t, s, q) })
	}
	t.Run("strongest", func(t *testing.T) { strongestEdges(t, s) })
	t.Run("all of time", func(t *testing.T) { allOfTime(t, s) })
	t.Run("pair", func(t *testing.T) { pairEvents(t, s) })
}

// plotQueries are those that Strongest and PairEvents ask.
func plotQueries(t *testing.T) (queries []Query) {
	t.Helper()
	for _, name := range []string{"strongest", "pair"} {
		q, err := ParseQuery(name, statement("read/"+name))
		if err != nil {
			t.Fatal(err)
		}
		queries = append(queries, q)
	}
	return queries
}

// strongest gives edges as lines.
func strongest(t *testing.T, s *Store, given map[string]string) string {
	t.Helper()
	n, err := s.Strongest(t.Context(), given)
	if err != nil {
		t.Fatal(err)
	}
	nodes := map[string]NetworkNode{}
	for _, node := range n.Nodes {
		if nodes[node.ID].ID != "" {
			t.Errorf("%q is there twice", node.ID)
		}
		nodes[node.ID] = node
	}
	var lines []string
	for _, e := range n.Edges {
		lines = append(lines, fmt.Sprintf("%s %s %s %v", nodes[e.From].Name, e.Type, nodes[e.To].Name, e.Properties["events"]))
	}
	return strings.Join(lines, "\n")
}

func strongestEdges(t *testing.T, s *Store) {
	for _, c := range []struct {
		given map[string]string
		want  string
	}{
		{map[string]string{"limit": "3"}, "Norland ATTACKS Sudmark 2\nSudmark ATTACKS Norland 2\nHalvard Lie ATTACKS Marta Sol 1"},
		{map[string]string{"actor": "league of ports"}, "League of Ports ATTACKS Norland 1\nNorland ATTACKS League of Ports 1"},
		{map[string]string{"from": "2026-02-06", "to": "2026-02-07"}, "Halvard Lie THREATENS Sudmark 1\nNorland NEGOTIATES_WITH Sudmark 1\n" +
			"Norland THREATENS Sudmark 1\nOstia MEDIATES_BETWEEN Norland 1\nOstia MEDIATES_BETWEEN Sudmark 1"},
		{map[string]string{"actor": "OST", "to": "2026-02-07"}, "Ostia MEDIATES_BETWEEN Norland 1\nOstia MEDIATES_BETWEEN Sudmark 1"},
		{map[string]string{"from": "2026-04-01"}, ""},
	} {
		if diff := cmp.Diff(c.want, strongest(t, s, c.given)); diff != "" {
			t.Errorf("%v: %s", c.given, diff)
		}
	}
}

// allOfTime derives the edges of all time anew, which has to give what the browse layer has, but for events without a date.
func allOfTime(t *testing.T, s *Store) {
	undated := []string{"Sudmark DEMANDS_OF Ostia 1", "Sudmark SANCTIONS Norland 1"}
	browse := slices.DeleteFunc(strings.Split(strongest(t, s, map[string]string{"limit": "1000"}), "\n"), func(line string) bool { return slices.Contains(undated, line) })
	if diff := cmp.Diff(strings.Join(browse, "\n"), strongest(t, s, map[string]string{"limit": "1000", "from": "1900-01-01"})); diff != "" || len(browse) < 12 {
		t.Errorf("%d edges, %s", len(browse), diff)
	}
}

func pairEvents(t *testing.T, s *Store) {
	events, err := s.PairEvents(t.Context(), map[string]string{"first": "SDM", "second": "Norland", "from": "2026-02-08", "to": "2026-03-03"})
	if err != nil {
		t.Fatal(err)
	}
	const want = "Sudmark Norland 2026-02-09 4 -7.5 1\nSudmark Norland 2026-03-01 2 7.5 1\nSudmark Norland 2026-03-03 4 -9.5 1"
	var lines []string
	for _, e := range events {
		lines = append(lines, fmt.Sprintf("%s %s %s %d %v %d", e.First, e.Second, e.Date.Format("2006-01-02"), e.Quad, e.Goldstein, len(e.Articles)))
	}
	if diff := cmp.Diff(want, strings.Join(lines, "\n")); diff != "" {
		t.Error(diff)
	}
}
