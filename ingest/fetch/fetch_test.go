package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// site is a server of our own on loopback that remembers what it was asked.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func newSite(t *testing.T, pages map[string]http.HandlerFunc) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.RequestURI())
		s.mu.Unlock()
		if page := pages[r.URL.Path]; page != nil {
			page(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func says(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, text) }
}

func redirects(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

// private is a client that may go to our own server.
func private(folder string) *Client {
	return New(Options{Version: "test", Folder: folder, AllowPrivate: true})
}

func TestGet(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/page": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=latin1")
			fmt.Fprint(w, r.UserAgent())
		},
		"/moved": redirects("/page?a=b#c"),
	})
	page, err := private("").Get(t.Context(), s.URL+"/moved#top")
	if err != nil || page.URL != s.URL+"/page?a=b" || page.Type != "text/html; charset=latin1" || !strings.HasPrefix(string(page.Body), "diplograph/test ") {
		t.Errorf("got %q %q %q, %v", page.URL, page.Type, page.Body, err)
	}
	if want := "[/robots.txt /moved /page?a=b]"; fmt.Sprint(s.asked) != want {
		t.Errorf("asked for %v, want %s", s.asked, want)
	}
}

func TestNoPage(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	s := newSite(t, map[string]http.HandlerFunc{
		"/paid": status(402), "/busy": status(429), "/broken": status(500), "/nothing": status(204), "/unasked": status(304),
		"/circle": redirects("/circle"), "/nowhere": status(302), "/file": redirects("file:///etc/passwd"), "/password": redirects("http://me:secret@localhost/"),
		"/large": func(w http.ResponseWriter, _ *http.Request) {
			for range maxBytes>>20 + 1 {
				_, _ = w.Write(make([]byte, 1<<20)) // the client goes away
			}
		},
		"/short": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9")
			fmt.Fprint(w, "A.")
		},
	})
	for _, c := range []struct{ address, want, hint string }{
		{s.URL + "/missing", "the server says 404 Not Found", "check the address"},
		{s.URL + "/paid", "the server says 402 Payment Required", "can be saved there"},
		{s.URL + "/busy", "the server says 429 Too Many Requests", "try again later"},
		{s.URL + "/broken", "the server says 500 Internal Server Error", "try again later"},
		{s.URL + "/nothing", "the server says 204 No Content", "open it in a browser"},
		{s.URL + "/unasked", "the server says 304 Not Modified", "open it in a browser"},
		{s.URL + "/circle", "redirects more than 5 times", "give the address where it ends"},
		{s.URL + "/nowhere", "redirects to nowhere", "give the address where it ends"},
		{s.URL + "/file", `"file:///etc/passwd" is no address of the web`, "write it as https://"},
		{s.URL + "/password", `"http://me:xxxxx@localhost/" has a password`, "give the file"},
		{s.URL + "/large", "is over 16 MB", "give the file"},
		{s.URL + "/short", "unexpected EOF", "check the address"},
		{"http://nobody.invalid/", `there is no host "nobody.invalid"`, "is online"},
		{"http://127.0.0.1:1/", "connection refused", "is online"},
		{"http://[::1/", "is no address", "write it as https://"},
		{"ftp://example.org/", "is no address of the web", "write it as https://"},
	} {
		_, err := private(t.TempDir()).Get(t.Context(), c.address)
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) || !strings.Contains(e.Hint(), c.hint) {
			t.Errorf("%s: got %v, want %q and %q", c.address, err, c.want, c.hint)
		}
	}
}

// No way of writing an address leads to this machine or its network.
func TestNoPrivateAddress(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/": says("secret")})
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"127.0.0.1", "localhost", "127.9.9.9", "[::ffff:127.0.0.1]", "0.0.0.0",
		"10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"} {
		page, err := New(Options{}).Get(t.Context(), "http://"+name+":"+port+"/")
		if err == nil || !strings.Contains(err.Error(), "leads to a private or local address") {
			t.Errorf("%s: got %q, %v", name, page.Body, err)
		}
	}
	if len(s.asked) > 0 {
		t.Errorf("asked for %v", s.asked)
	}
}

// A public page cannot send us there: not by a redirect, and not by a name that leads elsewhere the second time.
func TestNoWayAround(t *testing.T) {
	inside := newSite(t, map[string]http.HandlerFunc{"/": says("secret")})
	outside := newSite(t, map[string]http.HandlerFunc{"/redirect": redirects(inside.URL), "/page": says("public")})
	c := New(Options{})
	transport := c.http.Transport.(*http.Transport)
	guarded, first := transport.DialContext, true
	transport.DisableKeepAlives = true // or there would be no second time
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		switch {
		case address == "public.example:80", address == "rebinding.example:80" && first:
			first = false
			return net.Dial(network, outside.Listener.Addr().String())
		case address == "rebinding.example:80":
			address = inside.Listener.Addr().String()
		}
		return guarded(ctx, network, address)
	}
	for _, address := range []string{"http://rebinding.example/page", "http://public.example/redirect"} {
		page, err := c.Get(t.Context(), address)
		if err == nil || !strings.Contains(err.Error(), "leads to a private or local address") {
			t.Errorf("%s: got %q, %v", address, page.Body, err)
		}
	}
	if page, err := c.Get(t.Context(), "http://public.example/page"); err != nil || string(page.Body) != "public" {
		t.Errorf("got %q, %v", page.Body, err)
	}
	if len(inside.asked) > 0 {
		t.Errorf("asked for %v", inside.asked)
	}
}

func TestRobots(t *testing.T) {
	for _, c := range []struct {
		about  string
		robots http.HandlerFunc
		page   string
		want   bool
	}{
		{"a ban for all", says("User-agent: *\nDisallow: /"), "/page", false},
		{"a ban for us", says("User-agent: *\nAllow: /\n\nUser-agent: Diplograph\nDisallow: /page"), "/page", false},
		{"a ban for others", says("User-agent: nosy\nDisallow: /"), "/page", true},
		{"a ban elsewhere", says("User-agent: *\nDisallow: /private/"), "/page", true},
		{"the longest rule counts", says("User-agent: *\nDisallow: /p\nAllow: /page"), "/page", true},
		{"a pattern", says("User-agent: *\nDisallow: /*?print="), "/page?print=1", false},
		{"no rules", says(""), "/page", true},
		{"a front page", says("<!DOCTYPE html><html><body>Welcome: home</body></html>"), "/page", true},
		{"rules elsewhere", redirects("/rules"), "/page", false},
		{"rules that go in a circle", redirects("/robots.txt"), "/page", true},
		{"no file", http.NotFound, "/page", true},
		{"a server with a fault", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) }, "/page", false},
	} {
		s := newSite(t, map[string]http.HandlerFunc{"/robots.txt": c.robots, "/page": says("A."), "/rules": says("User-agent: *\nDisallow: /")})
		client := private("")
		for range 2 { // the rules are asked for once
			if _, err := client.Get(t.Context(), s.URL+c.page); (err == nil) != c.want {
				t.Errorf("%s: got %v", c.about, err)
			}
		}
		if n := strings.Count(fmt.Sprint(s.asked), "/robots.txt"); n != 1 && c.about != "rules that go in a circle" {
			t.Errorf("%s: asked for the rules %d times", c.about, n)
		}
	}
}

func TestOneRequestAtATime(t *testing.T) {
	var now, most atomic.Int32
	s := newSite(t, map[string]http.HandlerFunc{"/page": func(w http.ResponseWriter, _ *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		time.Sleep(5 * time.Millisecond)
		now.Add(-1)
	}})
	c := private("")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if _, err := c.Get(t.Context(), s.URL+"/page"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at the same time", most.Load())
	}
}

func TestPause(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nCrawl-delay: 0.2"), "/page": says("A.")})
	c := private("")
	var took [2]time.Duration
	for i := range took {
		began := time.Now()
		if _, err := c.Get(t.Context(), s.URL+"/page"); err != nil {
			t.Fatal(err)
		}
		took[i] = time.Since(began)
	}
	if took[1] < 150*time.Millisecond {
		t.Errorf("the second request came after %s", took[1])
	}
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer stop()
	if _, err := c.Get(ctx, s.URL+"/page"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waited on, and got %v", err)
	}
}

func TestCache(t *testing.T) {
	version := "1"
	s := newSite(t, map[string]http.HandlerFunc{
		"/tagged": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("ETag", `"`+version+`"`)
			if r.Header.Get("If-None-Match") == `"`+version+`"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			fmt.Fprint(w, "version "+version+"\nand more")
		},
		"/dated": func(w http.ResponseWriter, r *http.Request) {
			http.ServeContent(w, r, "a.html", time.Unix(1e9, 0), strings.NewReader("dated"))
		},
		"/plain": says("plain"),
		"/secret": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cache-Control", "private, no-store")
			w.Header().Set("ETag", `"1"`)
			fmt.Fprint(w, "secret")
		},
	})
	folder := filepath.Join(t.TempDir(), "pages")
	old := filepath.Join(folder, "old")
	if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(old, nil, 0o600), os.Chtimes(old, time.Time{}, time.Now().Add(-2*keepFor))); err != nil {
		t.Fatal(err)
	}
	want := func(path, body string) {
		t.Helper()
		page, err := private(folder).Get(t.Context(), s.URL+path)
		if err != nil || string(page.Body) != body || page.URL != s.URL+path {
			t.Errorf("%s: got %q %q, %v", path, page.URL, page.Body, err)
		}
	}
	for range 2 {
		want("/tagged", "version 1\nand more")
		want("/dated", "dated")
		want("/plain", "plain")
		want("/secret", "secret")
	}
	version = "2"
	want("/tagged", "version 2\nand more")
	kept, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(kept) != 2 {
		t.Errorf("kept %v, want two pages", kept)
	}
	for _, file := range kept { // what is broken is fetched anew
		if err := os.WriteFile(file, []byte("{"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want("/tagged", "version 2\nand more")
}

// FuzzRobots feeds anything as robots.txt: it must not panic.
func FuzzRobots(f *testing.F) {
	for _, seed := range []string{"User-agent: *\nDisallow: /*?a$\nCrawl-delay: 1e9", "<html>", "Allow", "\ufeffUser-agent:diplograph\r\nDisallow:/("} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, rules string) {
		readRules(http.StatusOK, []byte(rules)).TestAgent("/page?a=b", robot)
	})
}

// FuzzKept feeds anything as a kept page: it must not panic, and must not be taken for another page.
func FuzzKept(f *testing.F) {
	const address = "https://example.org/1"
	f.Add(`{"URL":"https://example.org/1","ETag":"1"}` + "\nA.")
	f.Add(`{"URL":"https://example.org/2"}` + "\nA.")
	f.Fuzz(func(t *testing.T, content string) {
		c := cache{folder: t.TempDir()}
		if err := os.WriteFile(c.file(address), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if page, found := c.load(address); found && page.Page.URL != address {
			t.Errorf("got the page of %q", page.Page.URL)
		}
	})
}
