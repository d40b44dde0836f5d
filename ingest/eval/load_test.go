package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write puts files, by their names, into a folder of the test's own.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const sentenceGold = `sentences:
  - text: Chad thanked Libya.
    published: 2024-05-20
    events: [{type: SUPPORT, source: [country:TCD], target: [country:LBY], evidence: thanked}]
  - text: It rained.
`

// TestLoad reads each format, in the order of the files' names.
func TestLoad(t *testing.T) {
	folder := write(t, map[string]string{
		"gold/muscat.yaml":      "article: muscat\nevents: [{type: CONSULT, evidence: met}]\n",
		"articles/muscat.jsonl": `{"id":"muscat","text":"Oman met Iran."}`,
		"gold/short/b.yaml":     sentenceGold,
		"gold/a.jsonl":          `{"id":"r1","text":"Chad aided Libya.","date":"20240520","events":[{"root":"YIELD","source_text":"Chad","target_text":["Libya"]}]}` + "\n\n" + `{"id":"r2","text":"Chad was aided.","events":[{"type":"AID","source_text":"an actor","target_text":"Chad"}]}`,
		"gold/other.jsonl":      `{"id":"other","text":"Not gold: no events."}`,
		"gold/README.md":        "Not gold either.",
	})
	gold, err := Load([]string{filepath.Join(folder, "gold")}, "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range gold {
		line := strings.Join([]string{g.ID, g.Article.Published, g.Article.Text}, "|")
		for _, e := range g.Events {
			line += "|" + e.String()
		}
		got = append(got, line)
	}
	want := []string{
		`r1|2024-05-20|Chad aided Libya.|CONCEDE|RETREAT Chad → Libya`,
		`muscat||Oman met Iran.|CONSULT - → - "met"`,
		`b-1|2024-05-20|Chad thanked Libya.|SUPPORT country:TCD → country:LBY "thanked"`,
		`b-2||It rained.`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- want, + got):\n%s", diff)
	}
}

// TestLoadFaults: each error names file and line, and its cause.
func TestLoadFaults(t *testing.T) {
	entry := func(e string) string {
		return "sentences:\n  - text: Chad thanked Libya.\n    events:\n      - " + e + "\n"
	}
	tests := []struct{ file, content, want string }{
		{"a.txt", "Chad.", `a.txt": is neither .yaml nor .jsonl`},
		{"a.yaml", "people: []\n", `a.yaml": needs either "article" or "sentences"`},
		{"a.yaml", "article: nosuch\n", `article nosuch.jsonl is not in `},
		{"a.yaml", entry("{type: SUPPORT, evidnce: thanked}"), `line 4`},
		{"a.yaml", entry("{type: PRAISE, evidence: thanked}"), `a.yaml:4": no type "PRAISE"`},
		{"a.yaml", entry("{type: SUPPORT, mode: aerial}"), `a.yaml:4": no mode "aerial"`},
		{"a.yaml", entry("{type: SUPPORT, status: done}"), `a.yaml:4": no status "done"`},
		{"a.yaml", entry("{type: SUPPORT, evidence: praised}"), `a.yaml:4": evidence "praised" is 0 times in the text`},
		{"a.yaml", entry("{type: SUPPORT, source: [Chad]}"), `a.yaml:4": key "Chad" is not like`},
		{"a.yaml", entry("{source: [country:TCD]}"), `has no type`},
		{"a.yaml", "sentences:\n  - published: 2024-05-20\n", `a.yaml:2": no "text"`},
		{"a.yaml", "sentences:\n  - {text: Chad., published: Friday}\n", `a.yaml:2": published "Friday" is no date`},
		{"a.jsonl", `{"text":"Chad.","events":[]}` + "\n{", `a.jsonl:2": invalid row`},
		{"a.jsonl", `{"text":"Chad."}`, `a.jsonl:1": no "events"`},
		{"a.jsonl", `{"text":"Chad.","events":[{"type":"PRAISE","source_text":"Chad"}]}`, `a.jsonl:1": no type "PRAISE"`},
	}
	for _, test := range tests {
		folder := write(t, map[string]string{test.file: test.content})
		_, err := Load([]string{filepath.Join(folder, test.file)}, "")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.content, err, test.want)
		}
	}
}
