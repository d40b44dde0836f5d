package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"diplograph/schema"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"
)

const browse = `MATCH (a:Actor)-[r]->(b:Actor) WHERE r.events IS NOT NULL
RETURN a.name + ' ' + type(r) + ' ' + b.name + ' ' + toString(r.events) + ' ' + toString(r.articles)
  + CASE WHEN r.rolledUp THEN ' rolled up' ELSE '' END AS line ORDER BY line`

// TestWrite runs everything that writes in one turn with the server and one set of constraints: Neo4j plans each statement
// anew after a constraint comes or goes, and that is slower than the tests.
func TestWrite(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *Store)
	}{
		{"write gives the graph", writeGivesTheGraph},
		{"browse layer", browseLayer},
		{"write twice changes nothing", writeTwiceChangesNothing},
		{"write in any order", writeInAnyOrder},
		{"shared event", sharedEvent},
		{"forget leaves what others say", forgetLeavesWhatOthersSay},
		{"corrected article replaces", correctedArticleReplaces},
		{"copies stay with their first", copiesStayWithTheirFirst},
		{"roll up follows offices", rollUpFollowsOffices},
		{"rolled up only if all is", rolledUpOnlyIfAllIs},
		{"edge quotes latest event", edgeQuotesLatestEvent},
		{"write checks", writeChecks},
		{"find articles", findArticles},
		{"known articles", knownArticles},
		{"import gives the same graph", importGivesTheSameGraph},
		{"writers take turns", writersTakeTurns},
	} {
		t.Run(c.name, func(t *testing.T) {
			wipe(t, s)
			c.test(t, s)
		})
	}
}

func writeGivesTheGraph(t *testing.T, s *Store) {
	written := write(t, s, talks(t))
	if written.Loaded != 1 || written.Changes.NodesCreated == 0 {
		t.Errorf("written %+v, want one article loaded", written)
	}
	for _, c := range []struct{ what, query, want string }{
		{"event", `MATCH (e:Event:Consultation) RETURN e.name, e.mode, e.cameo, e.relation, e.quadClass, e.goldstein, e.status, toString(e.date), e.datePrecision, e.confidence`,
			"Norland negotiates with Sudmark <nil> 046 NEGOTIATES_WITH 1 2.5 occurred 2026-02-06 day 0.8"},
		{"first told", `MATCH (e:Consultation) RETURN toString(e.told)`, "2026-02-08"},
		{"evidence", `MATCH (e:Threat)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article) RETURN e.name, r.trigger, r.start, r.rule, s.index, a.url`,
			"Halvard Lie threatens Sudmark would bomb 94 test.would bomb 1 https://news.test/talks"},
		{"planned", `MATCH (e:Agreement) RETURN e.name, e.status`, "Marta Sol agrees with Halvard Lie (planned) planned"},
		{"sides", `MATCH (e:Consultation)<-[r:SOURCE_OF]-(a) WITH a, r ORDER BY r.side RETURN collect(a.name + r.side)`, "[Norland1 Sudmark2]"},
		{"no recipient", `MATCH (e:Consultation)-[:TARGETS]->() RETURN count(*)`, "0"},
		{"around", `MATCH (m)-[:MEDIATES]->(e:Event)-[:AT]->(p), (e)-[:ABOUT]->(i) RETURN m.name, p.name, i.name`, "Ostia Portby fishing"},
		{"office", `MATCH (a)-[r:REPRESENTS]->(b) WHERE a.name STARTS WITH 'Halvard' RETURN a.name, r.role, b.name, labels(a)`, "Halvard Lie foreign minister Norland [Actor Person]"},
		{"mention", `MATCH (s)-[m:MENTIONS]->(p:Place) RETURN s.index, m.text, m.start, p.name`, "0 Portby 34 Portby"},
	} {
		if got := strings.Join(ask(t, s, c.query), "\n"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
}

func browseLayer(t *testing.T, s *Store) {
	write(t, s, talks(t))
	want := []string{
		"Halvard Lie THREATENS Sudmark 1 1",
		"Norland ATTACKS Redcoats 1 1",
		"Norland NEGOTIATES_WITH Sudmark 1 1",
		"Norland THREATENS Sudmark 1 1 rolled up",
		"Ostia MEDIATES_BETWEEN Norland 1 1",
		"Ostia MEDIATES_BETWEEN Sudmark 1 1",
		"Sudmark SANCTIONS Norland 1 1",
	}
	if diff := cmp.Diff(want, ask(t, s, browse)); diff != "" {
		t.Error(diff)
	}
	attack := ask(t, s, `MATCH ()-[r:ATTACKS]->() RETURN toString(r.first), toString(r.last), r.goldstein, r.sentence`)
	if want := []string{"2025-02-08 2025-02-08 -9.5 A year ago Norland shelled Redcoats."}; !slices.Equal(attack, want) {
		t.Errorf("attack %q, want %q", attack, want)
	}
}

func writeTwiceChangesNothing(t *testing.T, s *Store) {
	write(t, s, talks(t))
	before := dump(t, s)
	if got, want := write(t, s, talks(t)), (Written{Unchanged: 1}); got != want {
		t.Errorf("the second time %+v, want %+v", got, want)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

// The order of loading is not to matter, nor whether articles come in one group.
func writeInAnyOrder(t *testing.T, s *Store) {
	write(t, s, talks(t), clash(t))
	before := dump(t, s)
	if _, err := s.Forget(t.Context(), talks(t).Article.ID, clash(t).Article.ID); err != nil {
		t.Fatal(err)
	}
	if left := dump(t, s); left != "" {
		t.Fatalf("after forgetting everything there is still:\n%s", left)
	}
	write(t, s, clash(t))
	write(t, s, talks(t))
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

// clash tells of the shelling too, says who fought whom, and attests a new office.
func clash(t *testing.T) schema.Batch {
	s := tell(t, "https://news.test/clash", "2026-02-09",
		"In February last year Norland shelled Redcoats, aides of Marta said.",
		"Halvard and Marta traded blows at the League.")
	s.event(0, "ASSAULT heavy-weapons 194", "shelled", "Norland", "Redcoats", on("2025-02-08"))
	s.event(1, "ASSAULT beat 182", "traded blows", "Halvard Marta", "", on("2026-02-09"), reciprocal)
	return s.represents("Marta", "League", "head", "2026-02-01", "").end()
}

func sharedEvent(t *testing.T, s *Store) {
	if written := write(t, s, talks(t)); written.NewEvents != len(talks(t).Events) {
		t.Errorf("the first article has %d new events, want all %d", written.NewEvents, len(talks(t).Events))
	}
	if written := write(t, s, clash(t)); written.NewEvents != 1 {
		t.Errorf("the second article has %d new events, want 1 of 2", written.NewEvents)
	}
	shared := ask(t, s, `MATCH (e:Assault {mode: 'heavy-weapons'})-[:EVIDENCED_BY]->()-[:PART_OF]->(a) RETURN count(DISTINCT e), count(a), toString(min(e.told))`)
	if want := []string{"1 2 2026-02-08"}; !slices.Equal(shared, want) {
		t.Errorf("events, articles and day %q, want %q", shared, want)
	}
	for _, line := range []string{
		"Norland ATTACKS Redcoats 1 2",
		"Halvard Lie ATTACKS Marta Sol 1 1", "Marta Sol ATTACKS Halvard Lie 1 1",
		"Norland ATTACKS Sudmark 1 1 rolled up", "Sudmark ATTACKS Norland 1 1 rolled up",
		"Norland ATTACKS League of Ports 1 1 rolled up",
	} {
		if edges := ask(t, s, browse); !slices.Contains(edges, line) {
			t.Errorf("no edge %q in\n%s", line, strings.Join(edges, "\n"))
		}
	}
	before, _ := s.Write(t.Context(), clash(t))
	if before.Unchanged != 1 {
		t.Errorf("loaded again: %+v", before)
	}
	if _, err := s.Forget(t.Context(), clash(t).Article.ID); err != nil {
		t.Fatal(err)
	}
	if edges := ask(t, s, browse); !slices.Contains(edges, "Norland ATTACKS Redcoats 1 1") || len(edges) != 7 {
		t.Errorf("after forgetting one of two articles:\n%s", strings.Join(edges, "\n"))
	}
}

func forgetLeavesWhatOthersSay(t *testing.T, s *Store) {
	write(t, s, talks(t))
	before := dump(t, s)
	write(t, s, clash(t))
	if _, err := s.Forget(t.Context(), clash(t).Article.ID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

func correctedArticleReplaces(t *testing.T, s *Store) {
	write(t, s, talks(t))
	corrected := tell(t, "https://news.test/talks", "2026-02-08", "Correction: it was Ostia that put sanctions on Norland.").
		event(0, "SANCTION impose 163", "sanctions", "Ostia", "Norland").end()
	if got := write(t, s, corrected); got.Replaced != 1 || got.Loaded != 0 || got.NewEvents != 1 {
		t.Errorf("written %+v, want one replaced, with a new event", got)
	}
	got := dump(t, s)
	title := corrected.Article.Title
	corrected.Article.Title = "Only the title is another"
	if got := write(t, s, corrected); got.Replaced != 1 || got.NewEvents != 0 {
		t.Errorf("written %+v, want one replaced, without new events", got)
	}
	if _, err := s.Forget(t.Context(), corrected.Article.ID); err != nil {
		t.Fatal(err)
	}
	corrected.Article.Title = title
	write(t, s, corrected)
	if diff := cmp.Diff(dump(t, s), got); diff != "" {
		t.Errorf("the old version is still there:\n%s", diff)
	}
}

// A copy is an article without events; when the first is replaced by a corrected version, it stays its copy.
func copiesStayWithTheirFirst(t *testing.T, s *Store) {
	first := talks(t)
	first.Article.Print = "talks"
	text := "The same in another paper."
	reprint := schema.Batch{Article: schema.Article{ID: schema.ArticleID("", text), Text: text, Hash: schema.Hash(text), CopyOf: first.Article.ID}}
	write(t, s, first, reprint)
	const copies = `MATCH (a:Article)-[:COPY_OF]->(b:Article) RETURN a.copyOf = b.id, b.url, b.print, count { (a)<-[:PART_OF]-() }`
	want := []string{"true https://news.test/talks talks 0"}
	if got := ask(t, s, copies); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if again := write(t, s, first, reprint); again.Unchanged != 2 {
		t.Errorf("written again: %+v", again)
	}
	first.Article.Title = "Corrected"
	if again := write(t, s, first); again.Replaced != 1 {
		t.Errorf("corrected: %+v", again)
	}
	if got := ask(t, s, copies); !slices.Equal(got, want) {
		t.Errorf("after a correction: got %q, want %q", got, want)
	}
	prints := map[schema.Article]bool{}
	for a, err := range s.Prints(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		prints[a] = true
	}
	if diff := cmp.Diff(map[schema.Article]bool{
		{ID: first.Article.ID, Hash: first.Article.Hash, Print: "talks"}:                     true,
		{ID: reprint.Article.ID, Hash: reprint.Article.Hash, CopyOf: reprint.Article.CopyOf}: true,
	}, prints); diff != "" {
		t.Errorf("prints: %s", diff)
	}
	fitsOntology(t, s)
	before := dump(t, s)
	if _, err := s.Forget(t.Context(), first.Article.ID); !errors.Is(err, ErrCopies) {
		t.Errorf("a first without its copies: %v", err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("what cannot be forgotten is not as it was:\n%s", diff)
	}
	if ids, names, err := s.Copies(t.Context(), first.Article.ID); err != nil || !slices.Equal(ids, []string{reprint.Article.ID}) || !slices.Equal(names, ids) {
		t.Errorf("copies %q called %q, %v", ids, names, err)
	}
	if _, err := s.Forget(t.Context(), first.Article.ID, reprint.Article.ID); err != nil {
		t.Error(err)
	}
	if _, err := s.Write(t.Context(), reprint); err == nil || !strings.Contains(err.Error(), "reprint of article "+first.Article.ID) {
		t.Errorf("a copy without its first: %v", err)
	}
}

// A person of whom we learn only later whom he represents must roll up then, and no longer once that is forgotten.
func rollUpFollowsOffices(t *testing.T, s *Store) {
	threat := tell(t, "https://news.test/threat", "2026-03-01", "Marta said she would bomb Norland.").
		event(0, "THREATEN violence 138", "would bomb", "Marta", "Norland", on("2026-03-01")).end()
	office := func(url, from, to string) schema.Batch {
		return tell(t, url, "2026-03-02", "Marta speaks for Sudmark.").represents("Marta", "Sudmark", "envoy", from, to).end()
	}
	write(t, s, threat)
	for _, c := range []struct {
		name, from, to string
		want           bool
	}{
		{"open", "", "", true},
		{"in office", "2026-01-01", "2026-12-31", true},
		{"not yet", "2026-03-02", "", false},
		{"no longer", "", "2026-02-28", false},
	} {
		article := office("https://news.test/"+c.name, c.from, c.to)
		write(t, s, article)
		if got := slices.Contains(ask(t, s, browse), "Sudmark THREATENS Norland 1 1 rolled up"); got != c.want {
			t.Errorf("%s: rolled up is %t", c.name, got)
		}
		if _, err := s.Forget(t.Context(), article.Article.ID); err != nil {
			t.Fatal(err)
		}
		if got := ask(t, s, browse); !slices.Equal(got, []string{"Marta Sol THREATENS Norland 1 1"}) {
			t.Errorf("%s, forgotten: %q", c.name, got)
		}
	}
}

// An edge is rolled up only as long as nobody did it in his own name.
func rolledUpOnlyIfAllIs(t *testing.T, s *Store) {
	write(t, s, talks(t))
	write(t, s, tell(t, "https://news.test/own", "2026-02-10", "Norland threatened to bomb Sudmark.").
		event(0, "THREATEN violence 138", "threatened", "Norland", "Sudmark", on("2026-02-10")).end())
	if edges := ask(t, s, browse); !slices.Contains(edges, "Norland THREATENS Sudmark 2 2") {
		t.Errorf("edges:\n%s", strings.Join(edges, "\n"))
	}
}

// The sample sentence of an edge is that of its latest event, in the article that came first, however articles are loaded.
func edgeQuotesLatestEvent(t *testing.T, s *Store) {
	again := func(day, line string) schema.Batch {
		return tell(t, "https://news.test/"+day, day, line).event(0, "THREATEN violence 138", "threatened", "Norland", "Sudmark", on("2026-02-10")).end()
	}
	write(t, s, again("2026-02-12", "Norland had threatened Sudmark."))
	write(t, s, talks(t), again("2026-02-11", "Norland threatened Sudmark."))
	got := ask(t, s, `MATCH (a)-[r:THREATENS]->(b) RETURN a.name, r.sentence ORDER BY a.name`)
	if want := []string{"Halvard Lie Halvard said he would bomb Sudmark if its ships came back.", "Norland Norland threatened Sudmark."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func writeChecks(t *testing.T, s *Store) {
	bad := talks(t)
	bad.Events[0].Status = "maybe"
	if _, err := s.Write(t.Context(), clash(t), bad); err == nil || !strings.Contains(err.Error(), `"maybe"`) {
		t.Errorf("error %v does not name the status", err)
	}
	if left := dump(t, s); left != "" {
		t.Errorf("something was written:\n%s", left)
	}
}

func knownArticles(t *testing.T, s *Store) {
	dated, undated := talks(t), talks(t)
	undated.Article.URL, undated.Article.Published = "", ""
	undated.Article.ID = schema.ArticleID("", undated.Article.Text)
	undated = schema.Batch{Article: undated.Article}
	write(t, s, dated, undated)
	known, err := s.Known(t.Context(), dated.Article.ID, schema.ArticleID("https://news.test/other", ""), undated.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]schema.Article{
		dated.Article.ID:   {ID: dated.Article.ID, Hash: dated.Article.Hash, Published: dated.Article.Published},
		undated.Article.ID: {ID: undated.Article.ID, Hash: undated.Article.Hash},
	}, known); diff != "" {
		t.Error(diff)
	}
}

func findArticles(t *testing.T, s *Store) {
	first, second, third := talks(t), clash(t), clash(t)
	first.Article.Key, second.Article.Key = "a1", "a2"
	third.Article.Key, third.Article.URL = "a2", "https://news.test/copy"
	third = moved(third)
	write(t, s, first, second, third)
	for _, c := range []struct{ name, want string }{
		{"https://news.test/talks", first.Article.ID}, {"a1", first.Article.ID}, {second.Article.ID, second.Article.ID},
		{"a3", `no article "a3"`}, {"a2", `2 articles are called "a2"`}, {"a2", "https://news.test/copy"}, {"a2", "https://news.test/clash"},
	} {
		got, err := s.FindArticles(t.Context(), c.name)
		if err != nil {
			got = []string{err.Error()}
		}
		if len(got) != 1 || !strings.Contains(got[0], c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// moved is an article with all that its address gives, as if another publisher had it too.
func moved(b schema.Batch) schema.Batch {
	b.Article.ID = schema.ArticleID(b.Article.URL, "")
	ids := map[string]string{}
	for i := range b.Sentences {
		s := &b.Sentences[i]
		ids[s.ID] = schema.SentenceID(b.Article.ID, s.Index)
		s.ID, s.Article = ids[s.ID], b.Article.ID
	}
	for i := range b.Mentions {
		b.Mentions[i].Sentence = ids[b.Mentions[i].Sentence]
	}
	for i := range b.Events {
		for j := range b.Events[i].Evidence {
			b.Events[i].Evidence[j].Sentence = ids[b.Events[i].Evidence[j].Sentence]
		}
	}
	return b
}

func importGivesTheSameGraph(t *testing.T, s *Store) {
	write(t, s, talks(t), clash(t))
	before := dump(t, s)
	elements := []Element{}
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		elements = append(elements, e)
	}
	all := func(yield func(Element, error) bool) {
		for _, e := range elements {
			if !yield(e, nil) {
				return
			}
		}
	}
	if err := s.Import(t.Context(), all); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("into a graph that is not empty: %v", err)
	}
	if err := s.ForgetAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if left := dump(t, s); left != "" {
		t.Errorf("after forgetting all there is\n%s", left)
	}
	if err := s.Import(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Error(diff)
	}
	if err := s.ForgetAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	elements = slices.DeleteFunc(elements, func(e Element) bool { return slices.Contains(e.Labels, "Issue") })
	if err := s.Import(t.Context(), all); err == nil || !strings.Contains(err.Error(), "of 2 relationships ABOUT only 0 join nodes") {
		t.Errorf("without its issues: %v", err)
	}
}

// Two writers tell of the same two countries at the same time, and neither names an actor of the other's: one has the countries
// themselves, the other those who speak for them. The edge counts both.
func writersTakeTurns(t *testing.T, s *Store) {
	write(t, s, tell(t, "https://news.test/offices", "2026-01-01", "Halvard speaks for Norland and Marta for Sudmark.").
		represents("Halvard", "Norland", "envoy", "2026-01-01", "").represents("Marta", "Sudmark", "envoy", "2026-01-01", "").end())
	for n := 1; n <= 8; n++ {
		day := fmt.Sprintf("2026-03-%02d", n)
		var writers errgroup.Group
		for source, target := range map[string]string{"Norland": "Sudmark", "Halvard": "Marta"} {
			batch := tell(t, "https://news.test/"+source+day, day, source+" threatened "+target+".").
				event(0, "THREATEN violence 138", "threatened", source, target, on(day)).end()
			writers.Go(func() error {
				_, err := s.Write(t.Context(), batch)
				return err
			})
		}
		if err := writers.Wait(); err != nil {
			t.Fatal(err)
		}
		want := []string{fmt.Sprintf("Halvard Lie THREATENS Marta Sol %d %d", n, n), fmt.Sprintf("Norland THREATENS Sudmark %d %d", 2*n, 2*n)}
		if diff := cmp.Diff(want, ask(t, s, browse)); diff != "" {
			t.Fatalf("day %d:\n%s", n, diff)
		}
	}
}
