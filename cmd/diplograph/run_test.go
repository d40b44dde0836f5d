package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"diplograph/graph"
)

// TestInterrupt ends a command that waits for its input, as Ctrl-C does.
func TestInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	stdin, typing := io.Pipe()
	defer typing.Close()
	go func() {
		_, _ = io.WriteString(typing, `{"id":"a","text":"Iran met Oman."}`+"\n{")
		interrupt()
	}()
	var stderr bytes.Buffer
	if code := run(ctx, []string{"diplograph", "extract", "-"}, stdin, io.Discard, &stderr); code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	if got := stderr.String(); got != "diplograph: error: interrupted\n" {
		t.Errorf("said %q", got)
	}
}

// TestHelp holds every command to a help worth reading: a description, and lines that fit a terminal.
func TestHelp(t *testing.T) {
	for _, command := range []string{"demo", "ingest", "watch", "publish", "query", "browse", "extract", "explain", "eval", "schema", "db", "completion",
		"forget", "export", "import"} {
		var stdout bytes.Buffer
		if code := run(t.Context(), []string{"diplograph", command, "--help"}, nil, &stdout, io.Discard); code != exitOK {
			t.Errorf("%s --help: exit code %d", command, code)
		}
		_, description, found := strings.Cut(stdout.String(), "DESCRIPTION:\n")
		description, _, _ = strings.Cut(description, "COMMANDS:")
		description, _, _ = strings.Cut(description, "OPTIONS:")
		if !found || len(description) < 100 {
			t.Errorf("%s --help has no description", command)
		}
		for line := range strings.Lines(description) {
			if len([]rune(line)) > 100 {
				t.Errorf("%s --help: line of %d characters: %s", command, len([]rune(line)), line)
			}
		}
	}
}

// TestReadme holds the command lines of the README to commands and saved queries that exist.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Join(regexp.MustCompile("(?s)```sh\n.*?```").FindAllString(string(readme), -1), "\n")
	lines := regexp.MustCompile(`(?m)^(?:go run ./cmd/)?diplograph (\w+)(?: -o \w+)?(?: ([a-z][a-z-]*\b))?`).FindAllStringSubmatch(blocks, -1)
	if len(lines) < 8 {
		t.Fatalf("found only %d command lines", len(lines))
	}
	for _, line := range lines {
		args := []string{"diplograph", line[1], "--help"}
		if line[1] == "query" && line[2] != "" {
			args = []string{"diplograph", "query", line[2], "--help"}
		}
		if code := run(t.Context(), args, nil, io.Discard, io.Discard); code != exitOK {
			t.Errorf("%q: exit code %d", line[0], code)
		}
	}
}

// TestReadmeQuery holds the query in the README to what a folder of queries may have.
func TestReadmeQuery(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(readme), "```cypher\n")
	text, _, _ = strings.Cut(text, "```")
	if q, err := graph.ParseQuery("readme", text); !found || err != nil || len(q.Params) != 2 || len(q.Links) != 1 || q.Group != "ours" {
		t.Errorf("error %v, it declares %+v", err, q)
	}
}
