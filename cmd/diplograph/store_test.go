package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"diplograph/graph"
	"diplograph/graph/local/localtest"
)

// emptyStore gives a test an empty graph, which the commands it runs find too.
func emptyStore(t testing.TB) *graph.Store {
	t.Helper()
	server := localtest.Wiped(t)
	t.Setenv("NEO4J_URI", server.URI)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	t.Setenv("NEO4J_DATABASE", "")
	store, err := graph.Open(t.Context(), graph.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	return store
}

// ingestFiles runs the command as people do, and returns what it said.
func ingestFiles(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), append([]string{"diplograph", "ingest"}, args...), nil, &stdout, &stderr); code != exitOK || stdout.Len() > 0 {
		t.Fatalf("exit code %d, printed %q, said:\n%s", code, &stdout, &stderr)
	}
	return stderr.String()
}

// query runs a query that only this test needs.
func query(t testing.TB, store *graph.Store, cypher string) *graph.Rows {
	t.Helper()
	q, err := graph.ParseQuery("test", "// Test\n"+cypher+";")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := store.Query(t.Context(), q, nil)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// ask gives the rows of a query as lines.
func ask(t *testing.T, store *graph.Store, cypher string) (lines []string) {
	t.Helper()
	for _, values := range query(t, store, cypher).Values {
		cells := make([]string, len(values))
		for i, value := range values {
			if value != nil {
				cells[i] = fmt.Sprint(value)
			}
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return lines
}
