package stream

import (
	"context"
	"crypto/tls"
	"encoding/pem"
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"

	"diplograph/ingest/stream/streamtest"
	"diplograph/schema"
)

// article is one as package read gives it.
func article(url, text string) schema.Article {
	return schema.Article{ID: schema.ArticleID(url, text), Key: "k", Title: "Talks", URL: url, Publisher: "The Test", Published: "2026-02-08",
		Language: "en", Hash: schema.Hash(text), Text: text}
}

// start opens a stream that ends with the test.
func start(t *testing.T, address string) *Stream {
	t.Helper()
	s, err := Open(t.Context(), address, 1)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// put publishes articles that the stream does not know.
func put(t *testing.T, s *Stream, articles ...schema.Article) {
	t.Helper()
	for _, a := range articles {
		if added, err := s.Publish(t.Context(), a); !added || err != nil {
			t.Fatalf("publishing %q: added %t, error %v", a.URL, added, err)
		}
	}
}

// next is what the stream delivers next, or nil if that is nothing for a while.
func next(t *testing.T, s *Stream, wait time.Duration) *Delivery {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), wait)
	defer stop()
	for d, err := range s.Deliveries(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	return nil
}

// left is how many articles are on the stream.
func left(t *testing.T, s *Stream) int {
	t.Helper()
	if err := s.conn.Flush(); err != nil {
		t.Fatal(err)
	}
	info, err := s.articles.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return int(info.State.Msgs)
}

func TestDone(t *testing.T) {
	s := start(t, streamtest.Server(t)+"/articles")
	want := article("https://news.test/1", "Iran & Oman <met>.")
	put(t, s, want)
	d := next(t, s, 5*time.Second)
	if diff := cmp.Diff(want, d.Article); d.Err != nil || diff != "" {
		t.Fatalf("error %v, article (- published, + delivered):\n%s", d.Err, diff)
	}
	if again := next(t, s, 300*time.Millisecond); again != nil {
		t.Errorf("delivered twice while in work: %q", again.Article.URL)
	}
	d.Done()
	if n := left(t, s); n != 0 {
		t.Errorf("%d articles left", n)
	}
}

// TestRepeat publishes the same article, and a corrected one that takes the place of the first.
func TestRepeat(t *testing.T) {
	t.Parallel()
	s := start(t, streamtest.Server(t)+"/news.articles")
	first, corrected := article("https://news.test/1", "Iran met Oman."), article("https://news.test/1", "Iran met Qatar.")
	put(t, s, first)
	if added, err := s.Publish(t.Context(), first); added || err != nil {
		t.Errorf("the second time: added %t, error %v", added, err)
	}
	old := next(t, s, 5*time.Second)
	if !old.Current(t.Context()) {
		t.Error("the only version is not current")
	}
	put(t, s, corrected)
	if old.Current(t.Context()) {
		t.Error("the first version is current after the second came")
	}
	old.Done()
	if d := next(t, s, 5*time.Second); d == nil || d.Article.Text != corrected.Text || !d.Current(t.Context()) {
		t.Errorf("delivered %+v, want the corrected version", d)
	}
}

// TestHandBack ends a worker with an article in hand, which the next one gets at once.
func TestHandBack(t *testing.T) {
	t.Parallel()
	address := streamtest.Server(t) + "/articles"
	first, second := start(t, address), start(t, address)
	put(t, first, article("https://news.test/1", "Iran met Oman."))
	if next(t, first, 5*time.Second) == nil {
		t.Fatal("nothing delivered")
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if next(t, second, silence/2) == nil {
		t.Error("not handed back")
	}
}

// TestSilence lets a worker die with an article in hand, and another work on one for longer than the server waits.
func TestSilence(t *testing.T) {
	t.Parallel()
	address := streamtest.Server(t) + "/articles"
	dead, alive := start(t, address), start(t, address)
	put(t, dead, article("https://news.test/dead", "Iran met Oman."))
	if next(t, dead, 5*time.Second) == nil {
		t.Fatal("nothing delivered")
	}
	dead.conn.Close()
	put(t, alive, article("https://news.test/alive", "Iran met Qatar."))
	ctx, stop := context.WithTimeout(t.Context(), 2*silence)
	defer stop()
	var got []string
	for d, err := range alive.Deliveries(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(d.Article.URL, " ", d.times))
	}
	if want := []string{"https://news.test/alive 1", "https://news.test/dead 2"}; !cmp.Equal(got, want) {
		t.Errorf("delivered %q, want %q", got, want)
	}
}

// TestDeadLetter lets an article fail until it is not tried again.
func TestDeadLetter(t *testing.T) {
	t.Parallel()
	s := start(t, streamtest.Server(t)+"/articles")
	a := article("https://news.test/1", "Iran met Oman.")
	put(t, s, a)
	for n := 1; n <= Attempts; n++ {
		d := next(t, s, 30*time.Second)
		if d == nil || d.times != n {
			t.Fatalf("delivery %d is %+v", n, d)
		}
		dead, err := d.Fail(t.Context(), errors.New("it broke\nin two"))
		if dead != (n == Attempts) || err != nil {
			t.Errorf("failure %d: dead %t, error %v", n, dead, err)
		}
	}
	if n := left(t, s); n != 0 {
		t.Errorf("%d articles left", n)
	}
	letters, err := s.js.Stream(t.Context(), "articles_dead")
	if err != nil {
		t.Fatal(err)
	}
	letter, err := letters.GetLastMsgForSubject(t.Context(), "articles.dead."+a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := letter.Header.Get(ErrorHeader); got != "it broke in two" || !strings.Contains(string(letter.Data), a.Text) {
		t.Errorf("error %q, message %s", got, letter.Data)
	}
}

// TestFromOthers delivers what other programs publish: messages that are no articles are errors, and the next ones follow.
func TestFromOthers(t *testing.T) {
	s := start(t, streamtest.Server(t)+"/articles")
	for i, data := range []string{`{"text":"Iran met Oman."}`, "nothing", `{"text":"Iran met Oman."}` + "\n" + `{"text":"Iran met Qatar."}`, ""} {
		if _, err := s.js.Publish(t.Context(), fmt.Sprintf("articles.%d", i), []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for d, err := range s.Deliveries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if got = append(got, fmt.Sprint(d.Article.Text, d.Err)); len(got) == 4 {
			break
		}
	}
	for i, want := range []string{"Iran met Oman.<nil>", "invalid JSON", "several articles", "is empty"} {
		if !strings.Contains(got[i], want) {
			t.Errorf("message %d: %q, want %q in it", i, got[i], want)
		}
	}
}

// TestCluster ends the server that leads the stream, while articles are published and taken: the others go on without a loss.
func TestCluster(t *testing.T) {
	t.Parallel()
	servers, address := streamtest.Cluster(t)
	s, err := Open(t.Context(), address+"/articles", 3)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	const articles, before = 60, 20
	published := make(chan error, 1)
	go func() {
		for i := range articles {
			if i == before {
				leader := slices.IndexFunc(servers, func(s *server.Server) bool { return s.JetStreamIsStreamLeader("$G", "articles") })
				servers[leader].Shutdown()
			}
			if _, err := s.Publish(t.Context(), article(fmt.Sprintf("https://news.test/%02d", i), "Iran met Oman.")); err != nil {
				published <- err
				return
			}
		}
		published <- nil
	}()
	taken := map[string]bool{}
	for d, err := range s.Deliveries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		taken[d.Article.URL] = true
		if d.Done(); len(taken) == articles {
			break
		}
	}
	if err := <-published; err != nil {
		t.Fatal(err)
	}
}

func TestTooLarge(t *testing.T) {
	s := start(t, streamtest.Server(t, func(o *server.Options) { o.MaxPayload = 64 << 10 })+"/articles")
	_, err := s.Publish(t.Context(), article("https://news.test/long", strings.Repeat("Iran met Oman. ", 5000)))
	if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), `article "k"`) || !strings.Contains(err.Error(), "max_payload") {
		t.Errorf("error %v", err)
	}
	put(t, s, article("https://news.test/short", strings.Repeat("Iran met Oman. ", 4000)))
}

// TestLogin uses the names and passwords, and the certificates, that the environment names.
func TestLogin(t *testing.T) {
	config, file := certificate(t)
	secured := streamtest.Server(t, func(o *server.Options) {
		o.Username, o.Password = "ann", "s3cret"
		o.TLS, o.TLSConfig = true, config
	})
	t.Setenv("NATS_USER", "ann")
	t.Setenv("NATS_PASSWORD", "s3cret")
	if _, err := Open(t.Context(), secured+"/articles", 1); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("without NATS_CA: error %v", err)
	}
	t.Setenv("NATS_CA", file)
	start(t, secured+"/articles")
	t.Setenv("NATS_PASSWORD", "wrong")
	if _, err := Open(t.Context(), secured+"/articles", 1); !errors.Is(err, nats.ErrAuthorization) || strings.Contains(err.Error(), "wrong") {
		t.Errorf("with a wrong password: error %v", err)
	}
}

func TestAddress(t *testing.T) {
	for text, want := range map[string]address{
		"nats://localhost/articles":              {"nats://localhost", "articles"},
		"tls://a:4222,b:4222/news.articles":      {"tls://a:4222,tls://b:4222", "news.articles"},
		"nats://ann:pass@[::1]:4222/articles-eu": {"nats://ann:pass@[::1]:4222", "articles-eu"},
	} {
		if got, err := parse(text); got != want || err != nil {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "articles", "nats://localhost", "nats://localhost/", "nats:///articles", "http://localhost/articles",
		"nats://ann:secret@localhost/a b", "nats://localhost/articles.*", "nats://localhost/a/b"} {
		if got, err := parse(text); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q is %+v, error %v", text, got, err)
		}
	}
	if got := (address{"nats://ann:pass@a,nats://t0ken@b", "articles"}).String(); got != "nats://a,nats://b/articles" {
		t.Errorf("shown as %q", got)
	}
}

func TestNoServer(t *testing.T) {
	_, err := Open(t.Context(), "nats://127.0.0.1:9/articles", 1)
	if err == nil || !strings.Contains(err.Error(), "nats://127.0.0.1:9/articles") {
		t.Errorf("error %v", err)
	}
	plain := streamtest.Server(t, func(o *server.Options) { o.JetStream = false })
	if _, err := Open(t.Context(), plain+"/articles", 1); err == nil || !strings.Contains(err.Error(), "nats-server -js") {
		t.Errorf("without JetStream: error %v", err)
	}
}

// certificate is that of a server on this machine, with the file that it can be checked by. net/http has one for tests.
func certificate(t *testing.T) (config *tls.Config, file string) {
	t.Helper()
	web := httptest.NewTLSServer(nil)
	defer web.Close()
	file = filepath.Join(t.TempDir(), "ca.pem")
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: web.Certificate().Raw})
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return &tls.Config{Certificates: web.TLS.Certificates}, file
}
