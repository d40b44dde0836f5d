package graph

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestNetwork(t *testing.T) {
	s := open(t)
	write(t, s, talks(t), clash(t))
	t.Run("gathers", func(t *testing.T) { gathers(t, s) })
	t.Run("links", func(t *testing.T) { linksNames(t, s) })
	t.Run("no network", func(t *testing.T) { noNetwork(t, s) })
	t.Run("strange", func(t *testing.T) { strangers(t, s) })
}

// sketch is a network as lines: its nodes with label and name, then its edges with the names of their properties.
func sketch(n *Network) (lines []string) {
	for _, node := range n.Nodes {
		lines = append(lines, node.ID+" "+node.Label+" "+node.Name)
	}
	for _, e := range n.Edges {
		lines = append(lines, e.From+" "+e.Type+" "+e.To+" "+strings.Join(slices.Sorted(maps.Keys(e.Properties)), ","))
	}
	return lines
}

// network runs Cypher that a test writes, with comments as those of saved queries.
func network(t *testing.T, s *Store, cypher string) (*Network, error) {
	t.Helper()
	q, err := FreeQuery("test", cypher)
	if err != nil {
		t.Fatal(err)
	}
	return s.Network(t.Context(), q, nil)
}

func gathers(t *testing.T, s *Store) {
	const edge = "country:NOR NEGOTIATES_WITH country:SDM articles,events,first,goldstein,last,latest,rolledUp,score,sentence"
	nodes := []string{"country:NOR Country Norland", "country:SDM Country Sudmark"}
	for cypher, want := range map[string][]string{
		"MATCH p = (:Actor {key: 'country:NOR'})-[:NEGOTIATES_WITH]-(:Actor) RETURN p":                       append(nodes[:2:2], edge),
		"MATCH (:Actor)-[r:NEGOTIATES_WITH]->(:Actor) RETURN r, r AS again":                                  append(nodes[:2:2], edge),
		"MATCH (a:Actor {key: 'country:SDM'})-[r:NEGOTIATES_WITH]-(b) RETURN {b: b, a: [a, 1], r: r} AS all": {nodes[1], nodes[0], edge},
		"MATCH (a:Country) RETURN a ORDER BY a.name LIMIT 2":                                                 {nodes[0], "country:OST Country Ostia"},
		"MATCH (e:Threat)-[r:TARGETS]->(a) RETURN r": {
			"9640b93c-3a21-574d-979f-0fbb0ef5ae1f Threat Halvard Lie threatens Sudmark", nodes[1], "9640b93c-3a21-574d-979f-0fbb0ef5ae1f TARGETS country:SDM "},
		"MATCH (a:Article) RETURN a ORDER BY a.published LIMIT 1": {
			"ab84dc2c-9b04-5e69-b870-5f98c99e1bb7 Article Norland and Sudmark held talks in Portby on fishing with Ostia as go-between."},
		"MATCH (n:Nobody) RETURN n": nil,
	} {
		n, err := network(t, s, cypher)
		if err != nil {
			t.Fatalf("%s: %v", cypher, err)
		}
		got := sketch(n)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", cypher, diff)
		}
	}
}

func linksNames(t *testing.T, s *Store) {
	const header = "// Test\n// :network from kind to\n// :network to BACK from\n"
	for cypher, want := range map[string][]string{
		"UNWIND [1, 2] AS n RETURN 'Norland' AS from, 'a > b' AS kind, 'Nowhere' AS to, n": {
			"country:NOR Country Norland", "Nowhere  Nowhere", "country:NOR a > b Nowhere n", "Nowhere BACK country:NOR kind,n"},
		"RETURN ['Ostia', 'Norland'] AS from, 'X' AS kind, ['Sudmark'] AS to, null AS n": {
			"country:OST Country Ostia", "country:SDM Country Sudmark", "country:NOR Country Norland", "country:OST X country:SDM ",
			"country:NOR X country:SDM ", "country:SDM BACK country:OST kind", "country:SDM BACK country:NOR kind"},
		"RETURN null AS from, 'X' AS kind, 'Sudmark' AS to": nil,
	} {
		n, err := network(t, s, header+cypher)
		if err != nil {
			t.Fatalf("%s: %v", cypher, err)
		}
		if diff := cmp.Diff(want, sketch(n)); diff != "" {
			t.Errorf("%s: %s", cypher, diff)
		}
	}
}

func noNetwork(t *testing.T, s *Store) {
	if _, err := network(t, s, "MATCH (n:Country) RETURN n.name"); !errors.Is(err, ErrNoNetwork) {
		t.Errorf("error %v is not %q", err, ErrNoNetwork)
	}
	const wrong = "// Test\n// :network a meets c\nMATCH (a:Country) RETURN a.name AS a, a.code AS b"
	if _, err := network(t, s, wrong); err == nil || !strings.Contains(err.Error(), "it has a, b") {
		t.Errorf("error %v does not name the columns", err)
	}
}

// strangers are nodes that others put into the graph: without key and id, with an id of somebody else, with a name of somebody else.
func strangers(t *testing.T, s *Store) {
	session := s.session(t.Context(), neo4j.AccessModeWrite)
	defer session.Close(t.Context())
	const others = "CREATE (:Note)-[:ON]->(:Note {key: 'x'}), (:Note {key: 'x'}), (:Actor {key: 'group:nor', name: 'Norland'})"
	if err := run(t.Context(), session, others); err != nil {
		t.Fatal(err)
	}
	n, err := network(t, s, "MATCH (n:Note) OPTIONAL MATCH (n)-[r:ON]->() RETURN n, r")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, node := range n.Nodes {
		ids[node.ID] = true
	}
	if len(n.Nodes) != 3 || len(ids) != 3 || !ids["x"] || len(n.Edges) != 1 || !ids[n.Edges[0].From] || !ids[n.Edges[0].To] {
		t.Errorf("got %q", sketch(n))
	}
	n, err = network(t, s, "// Test\n// :network a IS b\nRETURN 'Norland' AS a, 'Norland' AS b")
	if diff := cmp.Diff([]string{"Norland  Norland", "Norland IS Norland "}, sketch(n)); err != nil || diff != "" {
		t.Errorf("error %v, of two actors with a name: %s", err, diff)
	}
}
