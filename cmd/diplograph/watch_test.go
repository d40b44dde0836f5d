package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"

	"diplograph/graph"
	"diplograph/schema"
)

// newsroom is a site on loopback whose pages change while somebody watches.
type newsroom struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	asked []string // with "again" where a server was only asked whether something has changed
}

func newNewsroom(t *testing.T) *newsroom {
	n := &newsroom{pages: map[string]http.HandlerFunc{}}
	n.Server = httptest.NewServer(n)
	t.Cleanup(n.Close)
	return n
}

func (n *newsroom) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	page := n.pages[r.URL.Path]
	n.asked = append(n.asked, r.URL.Path+map[bool]string{true: " again"}[r.Header.Get("If-None-Match") != ""])
	n.mu.Unlock()
	if page == nil {
		page = http.NotFound
	}
	page(w, r)
}

// publish puts a page in place of the one that was there.
func (n *newsroom) publish(path string, page http.HandlerFunc) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.pages[path] = page
}

// count is how often something was asked for.
func (n *newsroom) count(what string) (times int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, asked := range n.asked {
		if asked == what {
			times++
		}
	}
	return times
}

// tagged is a page that need not be sent again.
func tagged(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", fmt.Sprintf("%q", schema.Hash(text)))
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
	}
}

func fails(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

// aFeed is a feed that leads to these pages, all of which have not changed since they were published, but for those that end in "!".
func aFeed(paths ...string) http.HandlerFunc {
	var entries strings.Builder
	for _, path := range paths {
		link, changed := strings.CutSuffix(path, "!")
		updated := map[bool]string{false: "2026-02-08T10:00:00Z", true: "2026-02-08T11:00:00Z"}[changed]
		fmt.Fprintf(&entries, `<entry><id>%s</id><link href="%[1]s"/><published>2026-02-08T10:00:00Z</published><updated>%s</updated></entry>`, link, updated)
	}
	return tagged(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>` + entries.String() + `</feed>`)
}

// aPage is an article.
func aPage(text string) http.HandlerFunc {
	return tagged("<html><body><p>" + text + "</p></body></html>")
}

// words collects what a program says, while it says it.
type words struct {
	mu   sync.Mutex
	said bytes.Buffer
}

func (w *words) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.said.Write(p)
}

func (w *words) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.said.String()
}

// wait waits until something has been said as often.
func (w *words) wait(t *testing.T, what string, times int) {
	t.Helper()
	waitFor(t, fmt.Sprintf("%q to be said %d times", what, times), func() bool { return strings.Count(w.String(), what) >= times }, w)
}

func waitFor(t *testing.T, what string, happened func() bool, said *words) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); !happened(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain for %s; said:\n%s", what, said)
		}
	}
}

// startWatch starts the program as a process of its own: this test's binary, see TestMain.
func startWatch(t *testing.T, env []string, args ...string) (*exec.Cmd, *words) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	said := &words{}
	command := &exec.Cmd{Path: self, Args: append([]string{"diplograph", "watch", "--allow-private", "--every", "1s"}, args...), Stderr: said,
		Env: append(append(os.Environ(), "XDG_CACHE_HOME="+t.TempDir()), env...)}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	return command, said
}

// stopWatch ends it as a supervisor does, which it takes for a good end.
func stopWatch(t *testing.T, command *exec.Cmd, said *words) {
	t.Helper()
	if err := command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Errorf("ended with %v; said:\n%s", err, said)
	}
}

// TestWatch watches four feeds: one to which something happens again and again, one that is gone, one that is none, and one with an
// article that Neo4j refuses.
func TestWatch(t *testing.T) {
	store, site := emptyStore(t), newNewsroom(t)
	site.publish("/broken", tagged("<rss><channel>"))
	site.publish("/feed", fails(http.StatusInternalServerError))
	site.publish("/1", aPage("Iran and Oman held talks in Muscat on Friday."))
	site.publish("/2", aPage("France condemned Chad on Sunday."))
	site.publish("/heavy", tagged(`<rss version="2.0"><channel><title>`+strings.Repeat("x", 40_000)+
		`</title><item><guid isPermaLink="false">1</guid><description>Iran met Oman.</description></item></channel></rss>`))
	command, said := startWatch(t, nil, site.URL+"/broken", site.URL+"/gone", site.URL+"/heavy", site.URL+"/feed")
	said.wait(t, "the server says 500", 1)

	site.publish("/feed", aFeed("/1"))
	said.wait(t, "/feed\" answers again", 1)
	said.wait(t, "/feed: 1 article with 1 event: 1 new, 0 replaced, 0 unchanged; 1 new event\n", 1)
	polls := site.count("/feed again")
	waitFor(t, "the feed to be asked for twice", func() bool { return site.count("/feed again") > polls+1 }, said)

	site.publish("/feed", aFeed("/1", "/2", "/3"))
	said.wait(t, "/feed: 1 article with 1 event: 1 new", 2)
	said.wait(t, "/3\": the server says 404", 1)
	site.publish("/3", aPage("Peru thanked Chile on Monday."))
	said.wait(t, "/feed: 1 article with 1 event: 1 new", 3)
	site.publish("/1", aPage("Iran and Oman held talks in Muscat on Friday. Qatar condemned Oman."))
	site.publish("/feed", aFeed("/1!", "/2", "/3"))
	said.wait(t, "/feed: 1 article with 2 events: 0 new, 1 replaced", 1)
	if n := site.count("/1") + site.count("/2") + site.count("/1 again"); n != 3 {
		t.Errorf("two articles, one of which changed, were asked for %d times: %q", n, site.asked)
	}
	stopWatch(t, command, said)
	for _, want := range []string{"watching 4 feeds, every 1s\n", "stopped: 4 articles with 5 events: 3 new, 1 replaced, 0 unchanged; 4 new events\n"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("did not say %q", want)
		}
	}
	for _, failing := range []string{"/broken\": is no feed", "/gone\": the server says 404", "/feed\": the server says 500", "/3\": the server", "too large to index"} {
		if n := strings.Count(said.String(), failing); n != 1 {
			t.Errorf("said %d times %q", n, failing)
		}
	}
	if got := ask(t, store, "MATCH (a:Article) RETURN a.url ORDER BY a.url"); !slices.Equal(got, []string{site.URL + "/1", site.URL + "/2", site.URL + "/3"}) {
		t.Errorf("the graph has %q", got)
	}
	if t.Failed() {
		t.Logf("said:\n%s", said)
	}
}

// TestWatchEnds has Ctrl-C come while a feed does not answer: nothing of the watch is left behind.
func TestWatchEnds(t *testing.T) {
	emptyStore(t)
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	site := newNewsroom(t)
	defer site.Close() // before goroutines are counted
	ctx, interrupt := context.WithCancel(t.Context())
	site.publish("/slow", func(_ http.ResponseWriter, r *http.Request) {
		interrupt()
		<-r.Context().Done()
	})
	var stderr bytes.Buffer
	if code := run(ctx, []string{"diplograph", "watch", "--allow-private", site.URL + "/slow"}, nil, io.Discard, &stderr); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	if got, want := stderr.String(), "diplograph: watching 1 feed, every 15m0s\ndiplograph: stopped: 0 articles with 0 events: 0 new, 0 replaced, 0 unchanged; 0 new events\n"; !strings.HasPrefix(got, want) {
		t.Errorf("said %q", got)
	}
}

// TestWatchStopped has SIGTERM come while a watch is loading: it says what it loaded, and the next watch loads the rest.
func TestWatchStopped(t *testing.T) {
	const each = 100 // articles a feed
	store, site := emptyStore(t), newNewsroom(t)
	var feeds []string
	for feed := range 3 {
		var entries strings.Builder
		for i := range each {
			fmt.Fprintf(&entries, `<item><link>https://news.test/%d/%d</link><content:encoded>Iran and Oman held talks in Muscat on %d March 2025.</content:encoded></item>`, feed, i, 1+i%28)
		}
		path := fmt.Sprint("/", feed)
		site.publish(path, tagged(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>`+entries.String()+`</channel></rss>`))
		feeds = append(feeds, site.URL+path)
	}
	command, said := startWatch(t, nil, feeds...)
	articles := func() int { return len(ask(t, store, "MATCH (a:Article) RETURN a.id")) }
	waitFor(t, "an article to be loaded", func() bool { return articles() > 0 }, said)
	stopWatch(t, command, said)
	match := regexp.MustCompile(`stopped: (\d+) articles? `).FindStringSubmatch(said.String())
	if match == nil || match[1] != strconv.Itoa(articles()) {
		t.Errorf("the graph has %d articles; said:\n%s", articles(), said)
	}
	if articles() == len(feeds)*each {
		t.Error("it went on after the signal")
	}
	var stderr bytes.Buffer
	if code := run(t.Context(), append([]string{"diplograph", "watch", "--once", "--allow-private"}, feeds...), nil, io.Discard, &stderr); code != exitOK || articles() != len(feeds)*each {
		t.Errorf("exit code %d and %d articles of %d; said:\n%s", code, articles(), len(feeds)*each, &stderr)
	}
}

// watchGoesOn kills Neo4j under a watch, has something happen, and starts Neo4j again.
func watchGoesOn(t *testing.T, r *rig) {
	r.run(t, "forget", "--all")
	site := newNewsroom(t)
	site.publish("/feed", aFeed("/1"))
	site.publish("/1", aPage("Iran and Oman held talks in Muscat on Friday."))
	site.publish("/2", aPage("France condemned Chad on Sunday."))
	env := []string{"NEO4J_URI=" + r.server.URI, "NEO4J_USERNAME=" + r.server.Username, "NEO4J_PASSWORD=" + r.server.Password, "NEO4J_DATABASE="}
	command, said := startWatch(t, env, site.URL+"/feed")
	said.wait(t, ": 1 new", 1)
	r.kill(t)
	site.publish("/feed", aFeed("/1", "/2"))
	time.Sleep(2 * time.Second) // it finds out
	r.start(t)
	said.wait(t, ": 1 new", 2)
	stopWatch(t, command, said)
	if articles := strings.Count(r.export(t), `{"labels":["Article"]`); articles != 2 || !strings.Contains(said.String(), "stopped: 2 articles") {
		t.Errorf("the graph has %d articles; said:\n%s", articles, said)
	}
}

// TestWaitsForNeo4j has Neo4j away for longer than a write tries by itself.
func TestWaitsForNeo4j(t *testing.T) {
	away := fmt.Errorf("writing: %w", graph.ErrUnavailable)
	synctest.Test(t, func(t *testing.T) {
		var said bytes.Buffer
		w := &watcher{program: &program{ui: newUI(&said)}}
		start := time.Now()
		back := func() error {
			if time.Since(start) < time.Hour {
				return away
			}
			return nil
		}
		if err := w.steady(t.Context(), back); err != nil || time.Since(start) > time.Hour+time.Minute {
			t.Errorf("after %s: %v", time.Since(start), err)
		}
		want := "diplograph: warning: writing: no Neo4j answers\ndiplograph: hint: start it again; watch waits, and loads then what is new\ndiplograph: Neo4j answers again\n"
		if said.String() != want {
			t.Errorf("said %q", &said)
		}

		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		start = time.Now()
		if err := w.steady(ctx, back); err != away || time.Since(start) != time.Minute {
			t.Errorf("told to stop: %v after %s", err, time.Since(start))
		}
		w.once, start = true, time.Now()
		if err := w.steady(t.Context(), back); err != away || time.Since(start) != 0 {
			t.Errorf("once: %v after %s", err, time.Since(start))
		}
	})
}
