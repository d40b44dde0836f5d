package fetch

import (
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

func TestFresh(t *testing.T) {
	for _, c := range []struct {
		control, age string
		want         time.Duration
	}{
		{"", "", 0},
		{"public, max-age=600", "", 10 * time.Minute},
		{`Max-Age="600"`, "60", 9 * time.Minute},
		{"max-age=60", "600", 0},
		{"max-age=600, no-cache", "", 0},
		{"no-store", "", 0},
		{"max-age=soon", "", 0},
		{"max-age=-1", "", 0},
		{"max-age=99999999999999999999", "", 0},
	} {
		if got := fresh(http.Header{"Cache-Control": {c.control}, "Age": {c.age}}); got != c.want {
			t.Errorf("%q of age %q: fresh for %s, want %s", c.control, c.age, got, c.want)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // whose clock stands still
		for _, c := range []struct {
			value string
			want  time.Duration
		}{
			{"", 0}, {"120", 2 * time.Minute}, {"tomorrow", 0}, {"-5", 0},
			{time.Now().Add(time.Hour).UTC().Format(http.TimeFormat), time.Hour},
			{time.Now().Add(-time.Hour).UTC().Format(http.TimeFormat), 0},
		} {
			if got := retryAfter(http.Header{"Retry-After": {c.value}}); got != c.want {
				t.Errorf("%q: %s, want %s", c.value, got, c.want)
			}
		}
	})
}

// TestServerSays asks a server that says when to come again, with a page and without.
func TestServerSays(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/page": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cache-Control", "max-age=600")
			w.Header().Set("ETag", `"1"`)
			if r.Header.Get("If-None-Match") != "" {
				w.WriteHeader(http.StatusNotModified)
			}
		},
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusServiceUnavailable)
		},
	})
	c := private(t.TempDir())
	for _, what := range []string{"new", "unchanged"} {
		if page, err := c.Get(t.Context(), s.URL+"/page"); err != nil || page.Fresh != 10*time.Minute {
			t.Errorf("a page that is %s: fresh for %s, %v", what, page.Fresh, err)
		}
	}
	_, err := c.Get(t.Context(), s.URL+"/busy")
	var e *Error
	if !errors.As(err, &e) || e.RetryAfter() != 2*time.Minute {
		t.Errorf("got %v", err)
	}
}

// TestRulesAgain has a client that lives long ask for the rules again: after a fault soon, else after a day.
func TestRulesAgain(t *testing.T) {
	broken := true
	s := newSite(t, map[string]http.HandlerFunc{"/page": says("A."), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
		if broken {
			w.WriteHeader(http.StatusBadGateway)
		}
	}})
	c := private("")
	if _, err := c.Get(t.Context(), s.URL+"/page"); err == nil {
		t.Error("the rules cannot be had, and the page was fetched")
	}
	h := c.host(s.Listener.Addr().String())
	if left := time.Until(h.until); left > faultFor {
		t.Errorf("a fault counts for %s", left)
	}
	broken, h.until = false, time.Now().Add(-time.Second)
	if _, err := c.Get(t.Context(), s.URL+"/page"); err != nil {
		t.Errorf("after the fault: %v", err)
	}
	if left := time.Until(h.until); left < rulesFor-time.Minute {
		t.Errorf("rules count for %s", left)
	}
}
