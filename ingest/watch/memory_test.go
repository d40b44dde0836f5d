package watch

import (
	"errors"
	"slices"
	"testing"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// graph is what is known of articles, by address: the day they were published.
type graph map[string]string

func (g graph) known(ids ...string) (map[string]schema.Article, error) {
	found := map[string]schema.Article{}
	for url, day := range g {
		if id := schema.ArticleID(url, ""); slices.Contains(ids, id) {
			found[id] = schema.Article{ID: id, Published: day}
		}
	}
	return found, nil
}

// linked is an entry that leads to a page.
func linked(url, version string) read.Entry { return read.Entry{ID: url, URL: url, Version: version} }

// news are the addresses of what a memory takes for news.
func news(t *testing.T, m *Memory, g graph, entries ...read.Entry) (urls []string) {
	t.Helper()
	found, err := m.News(entries, g.known)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range found {
		urls = append(urls, e.URL)
	}
	return urls
}

func TestNewsAfterAStart(t *testing.T) {
	g := graph{"a": "2026-02-08", "undated": ""}
	for _, c := range []struct {
		about string
		entry read.Entry
		want  bool
	}{
		{"a new address", linked("b", "1"), true},
		{"what the graph has", linked("a", "1"), false},
		{"what changed on the day it was published", read.Entry{URL: "a", Day: "2026-02-08", Changed: true}, true},
		{"what last changed on that day", read.Entry{URL: "a", Day: "2026-02-08"}, false},
		{"what changed a day later", read.Entry{URL: "a", Day: "2026-02-09"}, true},
		{"what changed, of which the graph has no date", read.Entry{URL: "undated", Day: "2026-02-09"}, true},
		{"what needs no fetching", read.Entry{URL: "a", Whole: true}, true},
		{"what has no address", read.Entry{ID: "1", Whole: true}, true},
	} {
		if got := len(news(t, &Memory{}, g, c.entry)) == 1; got != c.want {
			t.Errorf("%s: news is %t, want %t", c.about, got, c.want)
		}
	}
}

func TestNewsVisitByVisit(t *testing.T) {
	var m Memory
	g := graph{}
	first, second := linked("a", "1"), linked("b", "1")
	want := func(about string, got []string, want ...string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", about, got, want)
		}
	}
	want("at first", news(t, &m, g, first, second), "a", "b")
	g["a"] = "2026-02-08"
	m.Done(first)
	want("one is loaded", news(t, &m, g, first, second), "b")
	m.Done(second) // as what is not in English, which the graph will never have
	want("nothing new", news(t, &m, g, first, second))
	changed := linked("a", "2")
	want("one has changed", news(t, &m, g, changed, second), "a")
	m.Done(changed)
	want("the change is loaded", news(t, &m, g, changed, second))
	want("one has left", news(t, &m, g, changed))
	if len(m.states) != 1 {
		t.Errorf("remembers %d entries of one", len(m.states))
	}
	want("and is back", news(t, &m, g, changed, second), "b")
}

func TestNewsIsTriedSomeTimes(t *testing.T) {
	var m Memory
	e := linked("a", "1")
	for n := range attempts {
		if len(news(t, &m, nil, e)) != 1 {
			t.Fatalf("given up after %d attempts", n)
		}
		if first := m.Failed(e); first != (n == 0) {
			t.Errorf("attempt %d is the first: %t", n+1, first)
		}
	}
	if len(news(t, &m, nil, e)) != 0 {
		t.Errorf("not given up after %d attempts", attempts)
	}
	if len(news(t, &m, nil, linked("a", "2"))) != 1 {
		t.Error("a new version is not tried")
	}
}

// TestNewsWithoutGraph asks for nothing where there is nothing to ask, and loses nothing where nobody answers.
func TestNewsWithoutGraph(t *testing.T) {
	var m Memory
	e, away := linked("a", "1"), errors.New("away")
	silent := func(...string) (map[string]schema.Article, error) { return nil, away }
	if _, err := m.News([]read.Entry{e}, silent); !errors.Is(err, away) {
		t.Errorf("got %v", err)
	}
	if got := news(t, &m, graph{}, e); len(got) != 1 {
		t.Errorf("then got %q", got)
	}
	m.Done(e)
	if got, err := m.News([]read.Entry{e}, silent); err != nil || len(got) != 0 {
		t.Errorf("asked, and got %v, %v", got, err)
	}
}
