package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// pictures compares what is drawn of the example articles with the README's pictures. TestQueries, which loads the articles, runs
// it, and with -update writes them anew.
func pictures(t *testing.T) {
	for file, args := range map[string][]string{
		"turkey.svg":   {"network", "--actor", "Turkey"},
		"iran-usa.svg": {"timeline", "--pair", "Iran,USA", "--by", "year"},
	} {
		var got, stderr bytes.Buffer
		if code := run(t.Context(), append([]string{"diplograph", "plot"}, args...), nil, &got, &stderr); code != exitOK {
			t.Fatalf("exit code %d, said:\n%s", code, &stderr)
		}
		path := filepath.Join("..", "..", "graph", "picture", file)
		if *update {
			if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want, got.Bytes()) {
			t.Errorf("%s is another picture now: look at it, then write it with -update", path)
		}
	}
}
