package browse

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"diplograph/graph"
	"diplograph/schema"
)

// known knows all names but one.
func known(name string) (string, bool) { return "actor:" + schema.Key(name), name != "Nobody" }

// serve starts a Server that ends with the test.
func serve(t *testing.T) *Server {
	t.Helper()
	s, err := Listen(known)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.Serve(ctx) }()
	t.Cleanup(func() {
		stop()
		select {
		case err := <-ended:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(10 * time.Second):
			t.Error("the server does not end")
		}
	})
	return s
}

// get reads one of the server's files.
func get(t *testing.T, s *Server, path string) (content []byte, kind string) {
	t.Helper()
	answer, err := http.Get(s.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, err = io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || answer.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Fatalf("%s: %s, %v, %v", path, answer.Status, answer.Header, err)
	}
	return content, answer.Header.Get("Content-Type")
}

func TestServer(t *testing.T) {
	s := serve(t)
	guide, kind := get(t, s, "/guide.html")
	for _, want := range []string{`exec-topic="style ` + s.URL + `/browser.grass"`, `href="` + s.URL + `/favourites.zip"`, "{key: &#39;actor:iran&#39;}"} {
		if !strings.Contains(string(guide), want) {
			t.Errorf("the guide lacks %s", want)
		}
	}
	if !strings.HasPrefix(kind, "text/html") {
		t.Errorf("the guide is %s", kind)
	}
	if page, _ := get(t, s, "/"); !bytes.Equal(page, guide) {
		t.Error("there is no guide at /")
	}
	if style, _ := get(t, s, "/browser.grass"); string(style) != graph.BrowserStyle {
		t.Error("the style is another one")
	}
}

// TestPreflight asks as web browsers do before they let a page read from this machine.
func TestPreflight(t *testing.T) {
	s := serve(t)
	ask, err := http.NewRequest(http.MethodOptions, s.URL+"/guide.html", nil)
	if err != nil {
		t.Fatal(err)
	}
	ask.Header.Set("Origin", "http://192.0.2.1:7474")
	ask.Header.Set("Access-Control-Request-Method", "GET")
	ask.Header.Set("Access-Control-Request-Headers", "cache-control,pragma,sentry-trace")
	ask.Header.Set("Access-Control-Request-Private-Network", "true")
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	for name, want := range map[string]string{"Origin": "*", "Headers": "*", "Methods": "GET", "Private-Network": "true"} {
		if got := answer.Header.Get("Access-Control-Allow-" + name); got != want {
			t.Errorf("%s: %q is allowed, not %q", name, got, want)
		}
	}
}

// TestTwoServers wants a second one to find a port too.
func TestTwoServers(t *testing.T) {
	if a, b := serve(t), serve(t); a.URL == b.URL {
		t.Errorf("both are at %s", a.URL)
	}
}

func TestFavourites(t *testing.T) {
	s := serve(t)
	content, _ := get(t, s, "/favourites.zip")
	if again, err := favourites(known); err != nil || !bytes.Equal(content, again) {
		t.Errorf("made again, the zip has other bytes: %v", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	queries, err := graph.Queries()
	if err != nil || len(archive.File) != len(queries) {
		t.Fatalf("%d favourites of %d queries: %v", len(archive.File), len(queries), err)
	}
	for i, file := range archive.File {
		reader, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(reader)
		if want := "diplograph " + queries[i].Group + "/" + queries[i].Name + ".cypher"; err != nil || file.Name != want {
			t.Errorf("%s is not %s: %v", file.Name, want, err)
		}
		if !strings.HasPrefix(string(text), "// "+queries[i].Title) || strings.Contains(string(text), "$") {
			t.Errorf("%s does not begin with its title or has parameters:\n%s", file.Name, text)
		}
	}
}
