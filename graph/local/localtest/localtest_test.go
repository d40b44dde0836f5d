package localtest

import (
	"os"
	"path/filepath"
	"testing"

	"diplograph/graph/local"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// TestEmpty leaves something behind in one turn and finds nothing of it in the next.
func TestEmpty(t *testing.T) {
	for _, turn := range []string{"first", "second"} {
		t.Run(turn, func(t *testing.T) {
			s := Empty(t)
			ask(t, s, "CREATE CONSTRAINT leftover FOR (n:Leftover) REQUIRE n.id IS UNIQUE")
			ask(t, s, "CREATE (:Leftover {id: 1})-[:IS]->(:Leftover {id: 2})")
		})
	}
}

// TestWiped empties the graph as Wiped does in a second turn, within one, since the turn of another test binary may come between two.
func TestWiped(t *testing.T) {
	s := Empty(t)
	ask(t, s, "CREATE CONSTRAINT kept FOR (n:Kept) REQUIRE n.id IS UNIQUE")
	ask(t, s, "CREATE (:Kept {id: 1})")
	if err := clear(t.Context(), s, false); err != nil {
		t.Fatal(err)
	}
	if constraints := ask(t, s, "SHOW CONSTRAINTS YIELD name RETURN name"); len(constraints) != 1 || constraints[0].Values[0] != "kept" {
		t.Errorf("the constraints are %v", constraints)
	}
	if nodes := ask(t, s, "MATCH (n) RETURN n"); len(nodes) > 0 {
		t.Errorf("there are %v", nodes)
	}
}

// TestTurns takes turns, in a cache folder of its own, and has another process take one between them.
func TestTurns(t *testing.T) {
	for _, variable := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		t.Setenv(variable, t.TempDir())
	}
	turn := func() (again bool) {
		t.Run("turn", func(t *testing.T) { again = takeTurn(t) })
		return again
	}
	first, second := turn(), turn()
	if err := os.WriteFile(filepath.Join(folder(t), "last"), []byte("another process"), 0o600); err != nil {
		t.Fatal(err)
	}
	if third := turn(); first || !second || third {
		t.Errorf("we had the turn before: %t, %t, %t", first, second, third)
	}
}

func ask(t *testing.T, s *local.Server, query string) []*neo4j.Record {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	result, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return result.Records
}
