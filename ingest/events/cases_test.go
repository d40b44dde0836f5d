package events

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/ingest/nlp"
)

// A story is a paragraph of a file in testdata: a text, and what it must give, one line an event. The header of each
// file says what it is about.
type story struct {
	line int
	text string
	want []string
}

// TestCases reads every story in testdata. Readings that are dropped count only where a story lists one.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata: %v", err)
	}
	for _, file := range files {
		for _, c := range stories(t, file) {
			t.Run(fmt.Sprintf("%s:%d", strings.TrimSuffix(filepath.Base(file), ".txt"), c.line), func(t *testing.T) {
				found, dropped, doc := code(t, c.text)
				got := eventLines(doc, found)
				if strings.Contains(strings.Join(c.want, "\n"), "dropped") {
					got = append(got, droppedLines(doc, dropped)...)
				}
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Errorf("%q (-want +got):\n%s", c.text, diff)
				}
			})
		}
	}
}

func stories(t *testing.T, file string) []story {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []story
	fresh := true
	for i, line := range strings.Split(string(raw), "\n") {
		switch {
		case line == "":
			fresh = true
		case strings.HasPrefix(line, "#"):
		case fresh:
			all, fresh = append(all, story{line: i + 1, text: line}), false
		case line != "nothing":
			last := &all[len(all)-1]
			last.want = append(last.want, line)
		}
	}
	return all
}

// eventLines show candidates as "TYPE status: sources > targets; time ...", with "&" where all are actors.
func eventLines(doc *nlp.Doc, found []Candidate) []string {
	var lines []string
	for _, c := range found {
		arrow := " > "
		if c.Reciprocal {
			arrow = " & "
		}
		line := c.Type + " " + c.Status + ": " + names(doc, c.Sources)
		if len(c.Targets) > 0 {
			line += arrow + names(doc, c.Targets)
		}
		for _, part := range []struct{ name, words string }{
			{"mediator", names(doc, c.Mediators)}, {"host", names(doc, c.Hosts)},
			{"time", doc.Slice(c.Time)}, {"place", doc.Slice(c.Place)},
		} {
			if part.words != "" {
				line += "; " + part.name + " " + part.words
			}
		}
		if c.Undated {
			line += "; undated"
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return lines
}

func droppedLines(doc *nlp.Doc, dropped []Dropped) []string {
	var lines []string
	for _, d := range dropped {
		lines = append(lines, fmt.Sprintf("dropped %s %q: %s", d.Type, doc.Slice(d.Trigger), d.Why))
	}
	return lines
}

func names(doc *nlp.Doc, args []Argument) string {
	var all []string
	for _, a := range args {
		all = append(all, doc.Slice(a.Span))
	}
	return strings.Join(all, ", ")
}
