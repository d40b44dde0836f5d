package graph

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// scanned are the labels and relationship types that a query may scan as a whole where no parameter anchors it: actors and places,
// which do not become more with every article, what few events have, and the browse layer, which is an aggregate of the others.
var scanned = append([]string{"Actor", "Country", "Group", "Organization", "Place", "REPRESENTS", "MEDIATES", "HOSTS", "AT"}, relations(false)...)

// indexed fails if a query does not begin at an index. One that needs an actor or a text has an anchor and may scan nothing;
// others may scan what is in scanned.
func indexed(t *testing.T, s *Store, q Query) {
	t.Helper()
	anchored := slices.ContainsFunc(q.Params, func(p Param) bool { return p.Needed && p.Kind != "date" })
	for _, scan := range scans(explained(t, s, q.Cypher)) {
		if anchored || !mayScan(scan) {
			t.Errorf("it does not begin at an index: %s", scan)
		}
	}
}

// scans are the operators of a plan that read without an index, which all have "Scan" in their names. So have those that read a
// whole index, which are right for aggregates.
func scans(plan []string) (list []string) {
	for _, operator := range plan {
		if strings.Contains(operator, "Scan") && !strings.Contains(operator, "IndexScan") {
			list = append(list, operator)
		}
	}
	return list
}

// mayScan tells whether all labels or types that an operator scans are in scanned.
func mayScan(operator string) bool {
	_, names, found := strings.Cut(operator, ":")
	end := strings.IndexFunc(names, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' && r != '|' })
	if end >= 0 {
		names = names[:end]
	}
	for name := range strings.SplitSeq(names, "|") {
		found = found && slices.Contains(scanned, name)
	}
	return found
}

func TestMayScan(t *testing.T) {
	for operator, want := range map[string]bool{
		"NodeByLabelScan@neo4j c:Country":                                   true,
		"UnionNodeByLabelsScan@neo4j n:Country|Group":                       true,
		"UnionNodeByLabelsScan@neo4j n:Country|Event":                       false,
		"NodeByLabelScan@neo4j e:Event":                                     false,
		"AllNodesScan@neo4j n":                                              false,
		"DirectedRelationshipTypeScan@neo4j (m)-[anon_0:MEDIATES]->(e)":     true,
		"DirectedRelationshipTypeScan@neo4j (e)-[anon_0:EVIDENCED_BY]->(s)": false,
	} {
		if got := mayScan(operator); got != want {
			t.Errorf("%s: %t", operator, got)
		}
	}
}

// explained are the operators of a query's plan with their details.
func explained(t *testing.T, s *Store, cypher string) []string {
	t.Helper()
	session := s.session(t.Context(), neo4j.AccessModeRead)
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), "EXPLAIN "+cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	list := operators(summary.Plan())
	if len(list) == 0 {
		t.Fatalf("no plan of %s", cypher)
	}
	return list
}

// values are what Neo4j gets for a query: defaults, and examples or null where there is none. An actor is one of the given keys.
func values(t *testing.T, q Query, actors map[string]string, all bool) row {
	t.Helper()
	params := row{}
	for _, p := range q.Params {
		text := p.Default
		if p.Default == "" && (p.Needed || all) {
			text = p.Example
		}
		params[p.Name] = value(t, p, text, actors)
	}
	return params
}

func value(t *testing.T, p Param, text string, actors map[string]string) (v any) {
	t.Helper()
	if text == "" {
		return nil
	}
	if key, ok := actors[p.Name]; ok {
		return key
	}
	v, err := p.value(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// rowsOf runs a query whose parameters are ready.
func rowsOf(t *testing.T, s *Store, q Query, params row) *Rows {
	t.Helper()
	session := s.session(t.Context(), neo4j.AccessModeRead)
	defer session.Close(t.Context())
	rows, err := session.ExecuteRead(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
		a, err := collect(t.Context(), tx, q.Cypher, params)
		return a.rows(), err
	})
	if err != nil {
		t.Fatalf("%v: %v", params, err)
	}
	return rows.(*Rows)
}
