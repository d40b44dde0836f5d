package graph

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"diplograph/schema"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestRemains: whatever is loaded, corrected and forgotten in whatever order, the graph is that of a fresh load of the
// articles that remain, each first before its copies.
func TestRemains(t *testing.T) {
	checks := "25"
	if os.Getenv("DIPLOGRAPH_LARGE") == "1" {
		checks = "500"
	}
	if err := flag.Set("rapid.checks", checks); err != nil {
		t.Fatal(err)
	}
	s := open(t)
	rapid.Check(t, func(r *rapid.T) {
		wipe(t, s)
		remaining := map[string]schema.Batch{}
		for range rapid.IntRange(2, 6).Draw(r, "steps") {
			if len(remaining) > 0 && rapid.IntRange(0, 2).Draw(r, "step") == 0 {
				forgetSome(t, r, s, remaining)
			} else {
				loadSome(t, r, s, remaining)
			}
		}
		after := dump(t, s)
		deriveAllAnew(t, s)
		if diff := cmp.Diff(dump(t, s), after); diff != "" {
			r.Fatalf("(- edges derived anew, + as they became):\n%s", diff)
		}
		wipe(t, s)
		fresh := rapid.Permutation(slices.Sorted(maps.Keys(remaining))).Draw(r, "order of the fresh load")
		slices.SortStableFunc(fresh, func(a, b string) int { return depth(a, remaining) - depth(b, remaining) })
		for chunk := range slices.Chunk(fresh, rapid.IntRange(1, 5).Draw(r, "together")) {
			batches := []schema.Batch{}
			for _, url := range chunk {
				batches = append(batches, remaining[url])
			}
			writeOr(r, s, batches...)
		}
		if diff := cmp.Diff(dump(t, s), after); diff != "" {
			r.Fatalf("(- loaded afresh, + as it became):\n%s", diff)
		}
	})
}

// deriveAllAnew derives the browse layer from all events, and forgets what it said.
func deriveAllAnew(t *testing.T, s *Store) {
	t.Helper()
	actors := ask(t, s, "MATCH (a:Actor) RETURN a.id ORDER BY a.id")
	between := map[ends]bool{}
	for i, a := range actors {
		for _, b := range actors[i+1:] {
			between[ends{a, b}] = true
		}
	}
	if err := s.transact(t.Context(), "deriving edges", func(tx *transaction) error { return tx.deriveAnew(between) }); err != nil {
		t.Fatal(err)
	}
}

func writeOr(r *rapid.T, s *Store, batches ...schema.Batch) {
	if _, err := s.Write(r.Context(), batches...); err != nil {
		r.Fatal(err)
	}
}

// loadSome writes up to three articles together, each new or in another version.
func loadSome(t *testing.T, r *rapid.T, s *Store, remaining map[string]schema.Batch) {
	var batches []schema.Batch
	for range rapid.IntRange(1, 3).Draw(r, "articles") {
		url := fmt.Sprintf("https://news.test/%d", rapid.IntRange(1, 4).Draw(r, "article"))
		remaining[url] = anyVersion(t, r, url)
		if firsts := otherFirsts(url, remaining); len(firsts) > 0 && rapid.IntRange(0, 2).Draw(r, "a copy") == 0 {
			reprint := schema.Batch{Article: remaining[url].Article}
			reprint.Article.CopyOf = rapid.SampledFrom(firsts).Draw(r, "first")
			remaining[url] = reprint
		}
		batches = append(batches, remaining[url])
	}
	writeOr(r, s, batches...)
}

// otherFirsts are the articles of which one may become a copy, even if it has copies itself.
func otherFirsts(url string, remaining map[string]schema.Batch) (firsts []string) {
	for _, other := range slices.Sorted(maps.Keys(remaining)) {
		if a := remaining[other].Article; other != url && a.CopyOf == "" {
			firsts = append(firsts, a.ID)
		}
	}
	return firsts
}

// depth is 0 for an article of its own, 1 for its copies, 2 for those that they had when they were articles of their own.
func depth(url string, remaining map[string]schema.Batch) int {
	for first, b := range remaining {
		if b.Article.ID == remaining[url].Article.CopyOf {
			return 1 + depth(first, remaining)
		}
	}
	return 0
}

// forgetSome forgets articles with their copies.
func forgetSome(t *testing.T, r *rapid.T, s *Store, remaining map[string]schema.Batch) {
	urls := slices.Sorted(maps.Keys(remaining))
	var ids []string
	for range rapid.IntRange(1, 2).Draw(r, "articles") {
		url := rapid.SampledFrom(urls).Draw(r, "forgotten")
		ids = append(ids, schema.ArticleID(url, ""))
	}
	copies, _, err := s.Copies(t.Context(), ids...)
	if err != nil {
		r.Fatal(err)
	}
	ids = append(ids, copies...)
	maps.DeleteFunc(remaining, func(_ string, b schema.Batch) bool { return slices.Contains(ids, b.Article.ID) })
	if _, err := s.Forget(t.Context(), ids...); err != nil {
		r.Fatal(err)
	}
}

// anyVersion is an article that may say of few people and few kinds of deeds what others say too, or say otherwise.
func anyVersion(t *testing.T, r *rapid.T, url string) schema.Batch {
	one := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(r, label) }
	lines := []string{}
	for range rapid.IntRange(1, 2).Draw(r, "sentences") {
		lines = append(lines, one("line", "Norland acts on Sudmark with Ostia and Marta in Portby", "Norland acts on Sudmark with Marta and Ostia in Seahaven",
			"Sudmark acts on Norland with Ostia and Marta in Portby", "Halvard acts on Sudmark with Ostia and Norland in Portby"))
	}
	s := tell(t, url, one("published", "", "2026-02-08", "2026-02-09"), lines...)
	for i, line := range lines {
		var source, target, third, fourth, place string
		fmt.Sscanf(line, "%s acts on %s with %s and %s in %s", &source, &target, &third, &fourth, &place)
		anyEvent(r, s, i, source, target, third, fourth)
		if rapid.Bool().Draw(r, "at a place") {
			s.at(i, place, "place:"+schema.Key(place))
		}
		if rapid.Bool().Draw(r, "about an issue") {
			s.about(one("issue", "fishing", "trade"))
		}
	}
	if rapid.Bool().Draw(r, "with an office") {
		s.represents(one("person", "Halvard", "Marta"), one("for", "Norland", "Sudmark", "League"), one("office", "envoy", "head"), one("from", "", "2026-02-08"), "")
	}
	return anyActors(r, s).end()
}

// anyEvent adds a deed of few kinds, of which all that is not in its identity may differ.
func anyEvent(r *rapid.T, s *story, line int, source, target, third, fourth string) {
	code := rapid.SampledFrom([]string{"CONSULT visit", "CONSULT phone", "THREATEN violence", "THREATEN"}).Draw(r, "code")
	s.event(line, code, "acts on", source, target, status(rapid.SampledFrom([]string{schema.Occurred, schema.Ongoing, schema.Occurred, schema.Planned}).Draw(r, "status")), func(e *schema.Event) {
		e.Reciprocal = e.Type == "CONSULT"
		if rapid.IntRange(0, 3).Draw(r, "dated") > 0 {
			on("2026-02-07")(e)
		}
		if rapid.Bool().Draw(r, "mediated") {
			e.Mediators = s.parties(line, third)
		}
		if rapid.Bool().Draw(r, "hosted") {
			e.Hosts = s.parties(line, rapid.SampledFrom([]string{third, fourth}).Draw(r, "host"))
		}
		e.Confidence = rapid.SampledFrom([]float64{0.5, 0.7, 0.8}).Draw(r, "confidence")
		e.Evidence[0].Confidence = e.Confidence
	})
	e := &s.batch.Events[len(s.batch.Events)-1]
	e.ID = identity(e)
}

// identity is that of package telling.
func identity(e *schema.Event) string {
	sources, targets := actors(e.Sources), actors(e.Targets)
	if e.Reciprocal {
		sources, targets = actors(slices.Concat(e.Sources, e.Targets)), nil
	}
	status := e.Status
	if status == schema.Ongoing {
		status = schema.Occurred
	}
	return schema.ID("event", e.Type, e.Relation, fmt.Sprint(sources), fmt.Sprint(targets), e.Date.Start, e.Date.Precision, status)
}

// anyActors lets an article know its actors by other names and offices than others do, and lists everything once.
func anyActors(r *rapid.T, s *story) *story {
	b := &s.batch
	for i := range b.Actors {
		a := &b.Actors[i]
		a.Aliases = rapid.SampledFrom([][]string{nil, {"A"}, {"A", "B"}, {"C"}}).Draw(r, "aliases")
		a.Sector = rapid.SampledFrom([]string{"", "GOV"}).Draw(r, "sector")
		if a.Kind == schema.Person {
			a.Name = rapid.SampledFrom([]string{a.Name, a.Name + " Jr"}).Draw(r, "name")
			a.Role = rapid.SampledFrom([]string{"", "envoy", "head"}).Draw(r, "role")
		}
	}
	b.Places = once(b.Places, func(p schema.Place) string { return p.ID })
	b.Issues = once(b.Issues, func(i schema.Issue) string { return i.ID })
	b.Events = once(b.Events, func(e schema.Event) string { return e.ID })
	return s
}

// once keeps the first of those with one id.
func once[T any](list []T, id func(T) string) (kept []T) {
	seen := map[string]bool{}
	for _, item := range list {
		if !seen[id(item)] {
			kept = append(kept, item)
		}
		seen[id(item)] = true
	}
	return kept
}
