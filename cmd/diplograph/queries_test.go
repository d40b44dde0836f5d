package main

import (
	goflag "flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph"
)

var update = goflag.Bool("update", false, "write the rows of the saved queries and the pictures of the README anew")

// TestQueries runs every saved query on the graph of the example articles and a reprint: as it is, and with all the examples of its header,
// both of which must find something. "go test ./cmd/diplograph -run TestQueries -update" writes the rows anew.
func TestQueries(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("found no articles: %v", err)
	}
	store := emptyStore(t)
	ingestFiles(t, append(files, reprint(t, filepath.Join("..", "..", "testdata", "articles", "aid-earthquake.jsonl")))...)
	queries, err := graph.Queries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		t.Run(q.Name, func(t *testing.T) { golden(t, q.Name, answer(t, store, q, false)+answer(t, store, q, true)) })
	}
	t.Run("pictures", pictures)
}

// reprint is an example article as another paper printed it, the next day.
func reprint(t *testing.T, example string) string {
	t.Helper()
	text, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	other := strings.NewReplacer(`"publisher": "Example Wire"`, `"publisher": "Example Daily"`, "/2023/", "/daily/", "2023-02-12", "2023-02-13").Replace(string(text))
	file := filepath.Join(t.TempDir(), "reprint.jsonl")
	if err := os.WriteFile(file, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// answer is what a query is given, one parameter a line, and the rows it finds.
func answer(t *testing.T, store *graph.Store, q graph.Query, all bool) string {
	t.Helper()
	var out strings.Builder
	given := map[string]string{}
	for _, p := range q.Params {
		switch {
		case p.Name == "limit":
			given[p.Name] = "10"
		case p.Needed || all && p.Default == "":
			given[p.Name] = p.Example
			out.WriteString(p.Name + "=" + p.Example + "\n")
		}
	}
	if len(q.Links) > 0 {
		linksActors(t, store, q, given)
	}
	if all && !strings.Contains(q.Cypher, " = | ") {
		return "" // it would be the same again
	}
	rows, err := store.Query(t.Context(), q, given)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows.Values) == 0 {
		t.Errorf("it finds nothing with %q", given)
	}
	if err := rows.Render(&out, "csv", 0); err != nil {
		t.Fatal(err)
	}
	return out.String() + "\n"
}

// linksActors fails if a query that says it finds a network finds none, or one of names that no actor has.
func linksActors(t *testing.T, store *graph.Store, q graph.Query, given map[string]string) {
	t.Helper()
	n, err := store.Network(t.Context(), q, given)
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Edges) == 0 {
		t.Error("it finds nothing that is linked")
	}
	for _, node := range n.Nodes {
		if node.Label == "" {
			t.Errorf("%q is no actor", node.Name)
		}
	}
}

// golden compares a text with the one in testdata/queries.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "queries", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("other rows than %s has: look at them, then write them with -update:\n%s", path, diff)
	}
}
