package ingest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
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

// compareCalibration compares the table of how often events of a confidence are right.
func compareCalibration(t *testing.T, bands []eval.Band) {
	t.Helper()
	var table strings.Builder
	fmt.Fprintf(&table, "# How often events of a stated confidence are right on our own gold: their type and the very same actors.\n# Written by: go test ./ingest -run Gold -update\n\nconfidence    told  right\n")
	for _, b := range bands {
		if b.Told > 0 {
			fmt.Fprintf(&table, "%.1f to %.1f  %6d  %5.3f\n", b.From, b.To, b.Told, *b.Precision)
		}
	}
	compare(t, "../testdata/gold/CALIBRATION.txt", table.String())
}

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
