package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"diplograph/ingest/read"
	"diplograph/ingest/stream"
	"diplograph/ingest/stream/streamtest"
	"diplograph/schema"
)

// TestWorkers lets several processes share a stream, kills or stops some of them at random, and wants the graph of a single run, without
// the two articles that nobody can load.
// DIPLOGRAPH_KILLS says how many, and DIPLOGRAPH_SEED which and when.
func TestWorkers(t *testing.T) {
	kills := number(t, "DIPLOGRAPH_KILLS", 3)
	const each = 40 // articles to a kill
	store, server := emptyStore(t), streamtest.Server(t)
	address, ids := server+"/articles", []string{}
	file := news(t, each*(kills+1))
	for a := range read.Files([]string{file}, nil, read.Options{}) {
		ids = append(ids, a.ID)
	}
	workers := startWorkers(t, 3, address)
	publish(t, "--stream", address, unloadable(t), file)
	publishRaw(t, server, "articles.raw", "no article")
	chance := rand.New(rand.NewPCG(uint64(number(t, "DIPLOGRAPH_SEED", 1)), 0))
	for n := range kills {
		waitLeft(t, server, "articles", 2+each*(kills-n)+chance.IntN(each))
		workers.end(chance.IntN(len(workers.running)), []os.Signal{syscall.SIGKILL, syscall.SIGTERM}[chance.IntN(2)])
	}
	waitLeft(t, server, "articles", 0)
	workers.stop()
	checkDead(t, server)
	got := whole(t, store)

	if _, err := store.Forget(t.Context(), ids...); err != nil {
		t.Fatal(err)
	}
	ingestFiles(t, file)
	if diff := gocmp.Diff(strings.Split(whole(t, store), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("workers gave another graph (- one run, + several workers):\n%.5000s", diff)
	}
}

// number is what the environment says, or else n.
func number(t *testing.T, name string, n int) int {
	t.Helper()
	value, err := strconv.Atoi(cmp.Or(os.Getenv(name), strconv.Itoa(n)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return value
}

// news writes n articles that all tell of a few countries and those who speak for them. Every tenth corrects the one before.
func news(t *testing.T, n int) (file string) {
	t.Helper()
	countries := []string{"Iran", "Oman", "Qatar", "Turkey", "Egypt", "Jordan", "Iraq"}
	ministers := []string{"Abbas Araghchi", "Badr Albusaidi", "Mohammed Al Thani", "Hakan Fidan", "Badr Abdelatty", "Ayman Safadi", "Fuad Hussein"}
	var out bytes.Buffer
	for i := range n {
		a, b, c := i%7, (i+1+i/7%6)%7, (i+3)%7
		text := fmt.Sprintf("%s and %s held talks in Muscat on %d March 2025. %s, the foreign minister of %s, threatened %s with sanctions. %s condemned %s.",
			countries[a], countries[b], 1+i%28, ministers[a], countries[a], countries[c], ministers[b], countries[a])
		url := fmt.Sprintf("https://news.test/%d", i)
		if i%10 == 9 {
			url = fmt.Sprintf("https://news.test/%d", i-1)
		}
		out.Write(read.Line(schema.Article{URL: url, Published: "2025-04-20", Text: text}))
		out.WriteByte('\n')
	}
	file = filepath.Join(t.TempDir(), "news.jsonl")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// publish runs the command as people do.
func publish(t *testing.T, args ...string) {
	t.Helper()
	var stderr bytes.Buffer
	if code := run(t.Context(), append([]string{"diplograph", "publish"}, args...), nil, io.Discard, &stderr); code != exitOK {
		t.Fatalf("exit code %d, said:\n%s", code, &stderr)
	}
}

// unloadable is an article that Neo4j refuses, and the others of its transaction with it: its publisher does not fit into an index.
func unloadable(t *testing.T) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "unloadable.jsonl")
	line := read.Line(schema.Article{URL: "https://news.test/unloadable", Publisher: strings.Repeat("x", 40_000), Text: "Iran met Oman."})
	if err := os.WriteFile(file, line, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// connectTo opens a NATS server as other programs do.
func connectTo(t *testing.T, server string) jetstream.JetStream {
	t.Helper()
	conn, err := nats.Connect(server)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	return js
}

// publishRaw puts a message on a stream.
func publishRaw(t *testing.T, server, subject, text string) {
	t.Helper()
	if _, err := connectTo(t, server).Publish(t.Context(), subject, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

// waitLeft waits until a stream has no more than n articles.
func waitLeft(t *testing.T, server, name string, n int) {
	t.Helper()
	js, left := connectTo(t, server), 0
	for end := time.Now().Add(5 * time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		s, err := js.Stream(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		if left = int(s.CachedInfo().State.Msgs); left <= n {
			return
		}
	}
	t.Fatalf("%d articles are left on %s, want %d", left, name, n)
}

// checkDead checks that what cannot be loaded became dead letters, each with its error, and nothing else did.
func checkDead(t *testing.T, server string) {
	t.Helper()
	s, err := connectTo(t, server).Stream(t.Context(), "articles_dead")
	if err != nil {
		t.Fatal(err)
	}
	if n := s.CachedInfo().State.Msgs; n != 2 {
		t.Errorf("%d dead letters, want 2", n)
	}
	for name, want := range map[string]string{"raw": "invalid JSON", schema.ArticleID("https://news.test/unloadable", ""): "too large to index"} {
		letter, err := s.GetLastMsgForSubject(t.Context(), "articles.dead."+name)
		if err != nil {
			t.Errorf("dead letter %q: %v", name, err)
		} else if got := letter.Header.Get(stream.ErrorHeader); !strings.Contains(got, want) {
			t.Errorf("dead letter %q: error %q, want %q in it", name, got, want)
		}
	}
}

// workers are processes that take articles off a stream.
type workers struct {
	t       *testing.T
	address string
	running []*exec.Cmd
}

// startWorkers starts n of them. What is left of them ends with the test.
func startWorkers(t *testing.T, n int, address string) *workers {
	w := &workers{t: t, address: address}
	for range n {
		w.running = append(w.running, w.start())
	}
	t.Cleanup(func() {
		for _, worker := range w.running {
			_ = worker.Process.Kill()
		}
	})
	return w
}

// start starts one: this test's own binary, which is the program if it is called so; see TestMain.
func (w *workers) start() *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		w.t.Fatal(err)
	}
	worker := &exec.Cmd{Path: self, Args: []string{"diplograph", "ingest", "--jobs", "1", "--from", w.address}, Stderr: said{w.t}}
	if err := worker.Start(); err != nil {
		w.t.Fatal(err)
	}
	return worker
}

// said puts what a worker says into the log of the test.
type said struct{ t *testing.T }

func (s said) Write(text []byte) (int, error) {
	s.t.Logf("%s", bytes.TrimSpace(text))
	return len(text), nil
}

// end ends a worker, and starts another in its place.
func (w *workers) end(i int, signal os.Signal) {
	w.t.Helper()
	if err := w.running[i].Process.Signal(signal); err != nil {
		w.t.Fatal(err)
	}
	_ = w.running[i].Wait() // which says that it was killed
	w.running[i] = w.start()
}

// stop ends all workers as a supervisor does, which they take for a good end.
func (w *workers) stop() {
	w.t.Helper()
	for _, worker := range w.running {
		if err := worker.Process.Signal(syscall.SIGTERM); err != nil {
			w.t.Fatal(err)
		}
		if err := worker.Wait(); err != nil {
			w.t.Errorf("a worker ended with %v", err)
		}
	}
}
