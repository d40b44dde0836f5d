package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

// pages are the README and those that it leads to.
func pages(t *testing.T) map[string]string {
	t.Helper()
	root := filepath.Join("..", "..")
	files, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(files) < 5 {
		t.Fatalf("found %d pages in docs: %v", len(files), err)
	}
	found := map[string]string{}
	for _, file := range append(files, filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md"), filepath.Join(root, "CHANGELOG.md")) {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found[file] = string(page)
	}
	return found
}

// TestPagesCommands holds the command lines of the pages to commands and saved queries that exist.
func TestPagesCommands(t *testing.T) {
	count := 0
	for file, page := range pages(t) {
		blocks := strings.Join(regexp.MustCompile("(?s)```sh\n.*?```").FindAllString(page, -1), "\n")
		for _, line := range regexp.MustCompile(`(?m)^(?:go run ./cmd/)?diplograph (\w+)(?: -o \w+)?(?: ([a-z][a-z-]*\b))?`).FindAllStringSubmatch(blocks, -1) {
			count++
			args := []string{"diplograph", line[1], "--help"}
			if line[1] == "query" && line[2] != "" {
				args = []string{"diplograph", "query", line[2], "--help"}
			}
			if code := run(t.Context(), args, nil, io.Discard, io.Discard); code != exitOK {
				t.Errorf("%s: %q: exit code %d", file, line[0], code)
			}
		}
	}
	if count < 20 {
		t.Errorf("found only %d command lines", count)
	}
}

// TestPagesLinks holds the links of the pages to files, and to headings of them, that exist.
func TestPagesLinks(t *testing.T) {
	links := regexp.MustCompile(`\]\(([^)#]*)(?:#([^)]*))?\)`)
	heading := func(page string) []string {
		var all []string
		for _, h := range regexp.MustCompile("(?m)^#+ (.*)$").FindAllStringSubmatch(page, -1) {
			all = append(all, strings.NewReplacer(" ", "-", ",", "", "`", "", ":", "").Replace(strings.ToLower(h[1])))
		}
		return all
	}
	all := pages(t)
	for file, page := range all {
		for _, m := range links.FindAllStringSubmatch(page, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			target := file
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(file), m[1])
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s links to %s: %v", file, m[1], err)
			}
			if page, ours := all[target]; m[2] != "" && ours && !slices.Contains(heading(page), m[2]) {
				t.Errorf("%s links to %s, which has no heading %q", file, target, m[2])
			}
		}
	}
}

// The README is a door, not a manual.
func TestReadmeIsShort(t *testing.T) {
	readme := pages(t)[filepath.Join("..", "..", "README.md")]
	if lines := strings.Count(readme, "\n"); lines > 170 {
		t.Errorf("README.md has %d lines, and may have 170", lines)
	}
}

// TestPagesQuery holds the query that docs shows to what a folder of queries may have.
func TestPagesQuery(t *testing.T) {
	_, text, found := strings.Cut(pages(t)[filepath.Join("..", "..", "docs", "queries.md")], "```cypher\n")
	text, _, _ = strings.Cut(text, "```")
	if q, err := graph.ParseQuery("docs", text); !found || err != nil || len(q.Params) != 2 || len(q.Links) != 1 || q.Group != "ours" {
		t.Errorf("error %v, it declares %+v", err, q)
	}
}
