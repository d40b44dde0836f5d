package ingest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/ingest"
	"diplograph/ingest/eval"
)

var update = flag.Bool("update", false, "write the scores of the gold anew")

// goldSets are the folders of gold, each with its committed scores.
var goldSets = []struct{ about, folder string }{
	{"the example articles", "../testdata/gold"},
	{"the sentences", "../testdata/gold/sentences"},
}

// loadGold reads the gold of one folder, but not that of the folders in it.
func loadGold(t *testing.T, folder string) []eval.Gold {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("found no gold in %s: %v", folder, err)
	}
	gold, err := eval.Load(files, "")
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

// TestGoldFiles checks what loading does not: our own gold leaves nothing open that others may.
func TestGoldFiles(t *testing.T) {
	for _, set := range goldSets {
		for _, g := range loadGold(t, set.folder) {
			if g.Line == 0 && g.ID+".yaml" != filepath.Base(g.File) {
				t.Errorf("%s is for article %q: name the file for its article", g.File, g.ID)
			}
			for _, e := range g.Events {
				if e.Evidence == "" || len(e.Status) == 0 {
					t.Errorf("%s: %s needs evidence and a status", g.ID, e)
				}
			}
		}
	}
}

// TestGold takes all gold the whole way and compares the figures with the committed ones: a change shows what it did.
// With -v it lists the mistakes.
func TestGold(t *testing.T) {
	pipeline, err := ingest.New(ingest.Own{})
	if err != nil {
		t.Fatal(err)
	}
	var all eval.Report
	for _, set := range goldSets {
		var report eval.Report
		for _, g := range loadGold(t, set.folder) {
			result, err := pipeline.Article(g.Article)
			if err != nil {
				t.Error(err)
			}
			report.Add(g, &result.Batch)
			all.Add(g, &result.Batch)
		}
		summary := report.Summary(testing.Verbose())
		compare(t, filepath.Join(set.folder, "SCORES.txt"), scoresHead(set.about)+summary.Tables())
		t.Log(summary.List())
	}
	compareCalibration(t, all.Summary(false).Calibration)
}

func scoresHead(about string) string {
	return "# What the pipeline finds in " + about + ". testdata/gold/README.md says what the levels mean.\n" +
		"# Written by: go test ./ingest -run Gold -update\n\n"
}

// compareCalibration compares the table of the README.
func compareCalibration(t *testing.T, bands []eval.Band) {
	t.Helper()
	head := "| stated confidence | events told | right |\n| --- | ---: | ---: |\n"
	var rows strings.Builder
	for _, b := range bands {
		if b.Told > 0 {
			fmt.Fprintf(&rows, "| %.1f to %.1f | %d | %.0f %% |\n", b.From, b.To, b.Told, 100**b.Precision)
		}
	}
	readme, err := os.ReadFile("../README.md")
	before, after, found := strings.Cut(string(readme), head)
	if err != nil || !found {
		t.Fatalf("found no table of confidence in README.md: %v", err)
	}
	compare(t, "../README.md", before+head+rows.String()+oldRows.ReplaceAllString(after, ""))
}

// oldRows are those at the start of a text.
var oldRows = regexp.MustCompile(`^(\|.*\n)*`)

// compare compares a file with what should be in it, or writes that.
func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s: the scores have changed; if for the better, commit what go test ./ingest -run Gold -update writes (- committed, + now):\n%s", file, diff)
	}
}
