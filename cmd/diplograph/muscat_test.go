package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph"
	"diplograph/ingest/read"
	"diplograph/schema"
)

// muscatPublished is when the article appeared, a Sunday, which it does not say itself.
const muscatPublished = "2026-02-08"

// muscatFacts are what a careful reader takes from the article, asked of the graph. A row is joined by bars.
var muscatFacts = []struct {
	what, query string
	want        []string
}{
	{"talks on the Friday before, once, nobody else's",
		`MATCH (a:Actor)-[r:NEGOTIATES_WITH]-(b:Actor) WHERE a.key < b.key RETURN a.key, b.key, r.events, r.first, r.last, r.rolledUp`,
		[]string{"country:IRN|country:USA|1|2026-02-06|2026-02-06|false"}},
	{"talks at Muscat, with Oman as host",
		`MATCH (h)-[:HOSTS]->(e:Consultation {relation: 'NEGOTIATES_WITH'})-[:AT]->(p:Place)
		RETURN e.status, e.date, e.datePrecision, p.name, p.country, h.key`,
		[]string{"occurred|2026-02-06|day|Muscat|OMN|country:OMN"}},
	{"who acts for whom",
		`MATCH (p:Person)-[r:REPRESENTS]->(a) WHERE r.from IS NULL OR r.from <= date('2026-02-08') <= coalesce(r.to, date('2026-02-08'))
		RETURN p.name, r.role, a.key ORDER BY p.name`,
		[]string{
			"Abbas Araghchi|foreign minister|country:IRN", "Donald Trump|president|country:USA",
			"Jared Kushner|senior adviser|country:USA", "Steve Witkoff|Middle East envoy|country:USA"}},
	{"a threat made by a person, and by the country he speaks for",
		`MATCH (a)-[r:THREATENS]->(b) RETURN a.name, b.key, r.events, r.rolledUp ORDER BY r.rolledUp`,
		[]string{"Abbas Araghchi|country:USA|1|false", "Iran|country:USA|1|true"}},
	{"a threat is made even where it depends on something",
		`MATCH (p:Person)-[:SOURCE_OF]->(e:Threat)-[:TARGETS]->(a) RETURN p.name, a.key, e.mode, e.status`,
		[]string{"Abbas Araghchi|country:USA|violence|occurred"}},
	{"attacks of the year before",
		`MATCH (a)-[r:ATTACKS]->(b) MATCH (a)-[:SOURCE_OF]->(e:Assault {status: 'occurred'})-[:TARGETS]->(b)
		RETURN DISTINCT a.key, b.key, r.first, r.last, e.dateEnd, e.datePrecision ORDER BY a.key`,
		[]string{
			"country:ISR|country:IRN|2025-01-01|2025-01-01|2025-12-31|year",
			"country:USA|country:IRN|2025-01-01|2025-01-01|2025-12-31|year"}},
	{"sanctions on shipping and oil",
		`MATCH (a)-[:SANCTIONS]->(b:Country), (a)-[:SOURCE_OF]->(e:Sanction)-[:TARGETS]->(b)
		RETURN a.key, b.key, e.mode, e.status, all(i IN ['issue:oil', 'issue:shipping'] WHERE EXISTS { (e)-[:ABOUT]->(:Issue {key: i}) })`,
		[]string{"country:USA|country:IRN|impose|occurred|true"}},
	{"a refusal to link missiles to the nuclear talks",
		`MATCH (a)-[:SOURCE_OF]->(e:Rejection)-[:ABOUT]->(:Issue {key: 'issue:missiles'})
		RETURN a.name, e.status, all(i IN ['issue:missiles', 'issue:nuclear-programme'] WHERE EXISTS { (e)-[:ABOUT]->(:Issue {key: i}) })`,
		[]string{"Abbas Araghchi|occurred|true"}},
	{"an accusation, rolled up",
		`MATCH (a)-[r:ACCUSES]->(b) RETURN a.name, b.key, r.rolledUp ORDER BY r.rolledUp`,
		[]string{"Abbas Araghchi|country:ISR|false", "Iran|country:ISR|true"}},
	{"a military buildup",
		`MATCH (a)-[:SOURCE_OF]->(e:Mobilization) RETURN a.key, e.status, e.mode`, []string{"country:USA|occurred|troops"}},
	{"not told first in the sentence that does",
		`UNWIND [[0, 'CONSULT'], [2, 'THREATEN'], [5, 'AGREE'], [6, 'SANCTION'], [8, 'REJECT'], [9, 'ASSAULT'], [10, 'MOBILIZE'], [11, 'ACCUSE']] AS want
		MATCH (e:Event {type: want[1]})-[:EVIDENCED_BY]->(s)
		WITH want, e, min(s.index) AS first
		WITH want, collect(first) AS found
		WHERE NOT want[0] IN found
		RETURN want, found`, nil},
	{"who asked the questions does nothing else", `MATCH (a:Actor)-[r:SOURCE_OF|TARGETS]-(e) WHERE a.name CONTAINS 'Jazeera' RETURN e.name`, nil},
	{"the host sanctions nobody", `MATCH (:Actor {key: 'country:OMN'})-[r:SOURCE_OF|TARGETS]-(e) RETURN type(r), e.name`, nil},
	{"nobody does anything to himself",
		`MATCH (a:Actor)-[r]->(a) RETURN a.key, type(r) UNION MATCH (a:Actor)-[r:SOURCE_OF]->(e)-[:TARGETS]->(a) RETURN a.key, type(r)`, nil},
}

// TestMuscat loads a real news article by the command line into a real Neo4j, and asks the graph what it says.
func TestMuscat(t *testing.T) {
	path := sharedFile(t, "articles", "muscat-talks.txt")
	store := emptyStore(t)
	ingestFiles(t, "--published", muscatPublished, path)
	for _, fact := range muscatFacts {
		t.Run(fact.what, func(t *testing.T) {
			if diff := cmp.Diff(fact.want, ask(t, store, fact.query)); diff != "" {
				t.Errorf("(- expected, + in the graph):\n%s", diff)
			}
		})
	}
	t.Run("evidence", func(t *testing.T) { checkQuotes(t, store, readOne(t, path)) })
}

// checkQuotes holds every piece of text in the graph against the article, at the offsets the graph gives.
func checkQuotes(t *testing.T, store *graph.Store, a schema.Article) {
	if got := ask(t, store, `MATCH (e:Event) WHERE NOT EXISTS { (e)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(:Article) } RETURN e.name`); got != nil {
		t.Errorf("events without a sentence: %q", got)
	}
	rows := query(t, store, `MATCH (s:Sentence) RETURN 'sentence' AS what, s.text AS text, s.start AS start, s.end AS end, s.start AS from, s.end AS to
		UNION ALL MATCH ()-[r:EVIDENCED_BY]->(s) RETURN 'trigger' AS what, r.trigger AS text, r.start AS start, r.end AS end, s.start AS from, s.end AS to
		UNION ALL MATCH (s)-[r:MENTIONS]->() RETURN 'mention' AS what, r.text AS text, r.start AS start, r.end AS end, s.start AS from, s.end AS to`)
	text := []rune(a.Text)
	for _, row := range rows.Values {
		start, end, from, to := row[2].(int64), row[3].(int64), row[4].(int64), row[5].(int64)
		if got := string(text[start:end]); got != row[1] || start < from || end > to || start == end {
			t.Errorf("%s %q is %q at %d to %d, in a sentence at %d to %d", row[0], row[1], got, start, end, from, to)
		}
	}
	if len(rows.Values) < 30 {
		t.Errorf("only %d pieces of text in the graph", len(rows.Values))
	}
}

// readOne reads the only article of a file as the commands do.
func readOne(t *testing.T, path string) schema.Article {
	t.Helper()
	for a, err := range read.Files([]string{path}, nil, read.Options{Published: muscatPublished}) {
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	t.Fatalf("%s has no article", path)
	return schema.Article{}
}

// sharedPath is where the news articles lie that must not enter the project: beside it, or where DIPLOGRAPH_SHARED says.
func sharedPath(parts ...string) string {
	root := os.Getenv("DIPLOGRAPH_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	return filepath.Join(slices.Insert(parts, 0, root)...)
}

// sharedFile skips the test where the file is missing and may be.
func sharedFile(t *testing.T, parts ...string) string {
	t.Helper()
	path := sharedPath(parts...)
	if exists(path) {
		return path
	}
	if os.Getenv("DIPLOGRAPH_REQUIRE_SHARED") == "1" {
		t.Fatalf("there is no %q: DIPLOGRAPH_SHARED names the folder", path)
	}
	t.Skipf("there is no %q, which is not part of the project: DIPLOGRAPH_SHARED names another folder", path)
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
