package localtest

import (
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// TestEmpty leaves something behind in one turn and finds nothing of it in the next.
func TestEmpty(t *testing.T) {
	for _, turn := range []string{"first", "second"} {
		t.Run(turn, func(t *testing.T) {
			s := Empty(t)
			driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
			if err != nil {
				t.Fatal(err)
			}
			defer driver.Close(t.Context())
			for _, query := range []string{"CREATE CONSTRAINT leftover FOR (n:Leftover) REQUIRE n.id IS UNIQUE", "CREATE (:Leftover {id: 1})-[:IS]->(:Leftover {id: 2})"} {
				if _, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer); err != nil {
					t.Fatalf("%s: %v", query, err)
				}
			}
		})
	}
}
