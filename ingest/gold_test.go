package ingest_test

import (
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/ingest"
	"diplograph/ingest/resolve"
	"diplograph/schema"
)

var update = flag.Bool("update", false, "write the scores of the gold anew")

const scoresFile = "../testdata/gold/SCORES.txt"

// TestGold takes every gold article the whole way and compares the figures with the committed ones: a change shows
// what it did. With -v it lists what was missed, invented and forbidden.
func TestGold(t *testing.T) {
	pipeline, err := ingest.New(resolve.Own{})
	if err != nil {
		t.Fatal(err)
	}
	total := newScores()
	for _, g := range readGold(t) {
		result, err := pipeline.Article(g.article)
		if err != nil {
			t.Error(err)
		}
		m := newMatcher(g, &result.Batch)
		p := m.pair()
		total.add(m, p, &result.Batch)
		t.Run(g.Article, func(t *testing.T) {
			explain(t, m, p)
			explainPeople(t, g, &result.Batch)
		})
	}
	compareScores(t, total.String())
}

func compareScores(t *testing.T, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(scoresFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(scoresFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the scores have changed; if for the better, commit what go test ./ingest -run Gold -update writes (- committed, + now):\n%s", diff)
	}
}

// explain logs the differences of one article.
func explain(t *testing.T, m *matcher, p pairing) {
	for i, e := range m.gold.Events {
		switch {
		case p.event[i] < 0:
			t.Logf("missed    %v %v → %v: %q", e.Type, e.Source, e.Target, e.Evidence)
		case p.reach[i] < full:
			t.Logf("%-9s %v %v → %v %v %s %s %s: %q\n          %s", levels[p.reach[i]], e.Type, e.Source, e.Target, e.Status, e.Mode, e.Date, e.Place, e.Evidence, m.events[p.event[i]])
		}
	}
	for _, j := range p.invented {
		t.Logf("invented  %s", m.events[j])
	}
	for _, j := range p.forbidden {
		t.Logf("forbidden %s", m.events[j])
	}
}

// explainPeople logs who is missing among those who act for somebody, and who is too many.
func explainPeople(t *testing.T, g gold, b *schema.Batch) {
	n := namesOf(b)
	for _, p := range g.People {
		if !slices.ContainsFunc(b.Representations, func(r schema.Representation) bool { return p.is(n, r) }) {
			t.Logf("missed    %s, %s of %s", p.Key, p.Role, p.For)
		}
	}
	for _, r := range b.Representations {
		if !slices.ContainsFunc(g.People, func(p person) bool { return p.is(n, r) }) {
			t.Logf("invented  %s, %s of %s", n[r.Person], r.Role, n[r.For])
		}
	}
}

// TestGoldFindsFaults shows that the comparison can fail: an event that is not as expected reaches only the level
// below what is wrong with it.
func TestGoldFindsFaults(t *testing.T) {
	good := told{
		Event:  schema.Event{Type: "ASSAULT", Mode: "aerial", Status: schema.Occurred, Date: schema.Date{Start: "2024-11-26", End: "2024-11-26", Precision: "day"}},
		source: []string{"country:ISR"}, target: []string{"country:LBN"}, place: "Beirut", text: "Israeli jets bombed central Beirut on Tuesday.",
	}
	entry := expected{
		Type: oneOrMore{"ASSAULT", "COERCE"}, Mode: "aerial", Source: []string{"country:ISR"}, Target: []string{"country:LBN"},
		Status: oneOrMore{"occurred"}, Date: "2024-11-26", Place: "Beirut", Evidence: "bombed central Beirut",
	}
	tests := []struct {
		fault string
		make  func(*told)
		want  level
	}{
		{"nothing", func(*told) {}, full},
		{"type", func(e *told) { e.Type = "CONSULT" }, none},
		{"sentence", func(e *told) { e.text = "Shops were shut." }, none},
		{"ends swapped", func(e *told) { e.source, e.target = e.target, e.source }, ofType},
		{"no target", func(e *told) { e.target = nil }, ofType},
		{"one source too many", func(e *told) { e.source = append(e.source, "country:USA") }, ofType},
		{"a person for its country", func(e *told) { e.source = []string{"person:yoav-gallant"} }, countries},
		{"status", func(e *told) { e.Status = schema.Planned }, actors},
		{"mode", func(e *told) { e.Mode = "drone" }, actors},
		{"day", func(e *told) { e.Date.Start = "2024-11-25" }, actors},
		{"precision", func(e *told) { e.Date.Precision = "week" }, actors},
		{"place", func(e *told) { e.place = "Tyre" }, actors},
	}
	m := &matcher{gold: gold{Events: []expected{entry}}, acts: map[string]string{"person:yoav-gallant": "country:ISR"}}
	for _, test := range tests {
		event := good
		test.make(&event)
		if got := m.level(entry, event); got != test.want {
			t.Errorf("fault in %s: reached level %d, want %d", test.fault, got, test.want)
		}
	}
}
