package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph"
)

// TestTwice loads all articles there are twice and compares the whole graph.
func TestTwice(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("found no articles: %v", err)
	}
	if path := sharedPath("articles", "muscat-talks.txt"); exists(path) {
		files = append(files, path)
	}
	store, args := emptyStore(t), append([]string{"--published", muscatPublished}, files...)
	ingestFiles(t, args...)
	before := whole(t, store)
	if said := ingestFiles(t, args...); !strings.Contains(said, fmt.Sprintf(" 0 new, 0 replaced, %d unchanged", len(files))) {
		t.Errorf("the second time: %s", said)
	}
	if diff := cmp.Diff(before, whole(t, store)); diff != "" {
		t.Errorf("the second time changed the graph (- before, + after):\n%s", diff)
	}
	if got := ask(t, store, `MATCH (a:Actor)-[r]->(a) RETURN a.key, type(r)`); got != nil {
		t.Errorf("self-edges: %q", got)
	}
}

// whole is every node and relationship with all its properties, without what the server numbers by itself.
func whole(t *testing.T, store *graph.Store) string {
	t.Helper()
	var out bytes.Buffer
	for _, cypher := range []string{
		`MATCH (n) RETURN COLLECT { UNWIND labels(n) AS l RETURN l ORDER BY l } AS labels, properties(n) AS is ORDER BY n.id`,
		`MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS is ORDER BY from, type, to, r.start, r.rule, r.id, r.representation`,
	} {
		rows := query(t, store, cypher)
		if len(rows.Values) == 0 {
			t.Fatalf("nothing found by %s", cypher)
		}
		if err := rows.Render(&out, "json", 0); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}
