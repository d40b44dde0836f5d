package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
	"diplograph/schema"
)

// fault is what befalls ingest.
type fault struct {
	what   string
	signal os.Signal // to ingest; nil for none
	neo4j  bool      // whether Neo4j is killed, as a loss of power would, and started again
	ends   []int     // exit codes that ingest may have; -1 is that of a killed process
}

var faults = []fault{
	{"ingest is killed", os.Kill, false, []int{-1, exitOK}},
	{"Neo4j is killed", nil, true, []int{exitOK, exitNoDatabase}},
	{"Ctrl-C", os.Interrupt, false, []int{exitInterrupted, exitOK}},
	{"both are killed", os.Kill, true, []int{-1, exitOK}},
}

// TestFaults has faults befall ingest at random moments, runs it again, and wants the graph of a run without faults, to the
// byte. It does so at 52 moments with DIPLOGRAPH_LARGE=1, else at one of each kind and of fewer articles. Then Neo4j goes away
// under a watch.
func TestFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a Neo4j of its own several times")
	}
	moments, copies := len(faults), 1
	if os.Getenv("DIPLOGRAPH_LARGE") == "1" {
		moments, copies = 52, 5
	}
	r := newRig(t, copies)
	start := time.Now()
	r.finish(t)
	took := time.Since(start)
	want := r.export(t)
	if !strings.Contains(want, `{"type":"COPY_OF"`) {
		t.Error("no article is a reprint")
	}
	random := rand.New(rand.NewPCG(1814, 1919))
	for i := range moments {
		fault, moment := faults[i%len(faults)], time.Duration(random.Int64N(int64(took)))
		t.Run(fmt.Sprintf("%d %s", i+1, fault.what), func(t *testing.T) {
			for r.run(t, "forget", "--all"); !r.strike(t, fault, moment); r.run(t, "forget", "--all") {
				moment /= 2 // ingest was quicker
			}
			r.finish(t)
			if diff := cmp.Diff(want, r.export(t)); diff != "" {
				t.Errorf("(- without a fault, + with it):\n%s", diff)
			}
		})
	}
	t.Run("a watch goes on", func(t *testing.T) { watchGoesOn(t, r) })
}

// rig is a Neo4j that may be killed, and files to ingest.
type rig struct {
	options local.Options
	server  *local.Server
	files   []string
}

// newRig has the example articles, as published by so many, and a third of them again, corrected. A sixth has been published
// before, first at half its length, which is no copy, since it came first, and then whole, so that the others are reprints.
func newRig(t *testing.T, copies int) *rig {
	t.Helper()
	localtest.Server(t) // Java and Maven are here, or the test ends
	r := &rig{options: local.Options{Home: t.TempDir(), AnyPorts: true}}
	r.start(t)
	t.Cleanup(func() { r.server.Stop(context.Background()) })
	first, corrected := filepath.Join(t.TempDir(), "first.jsonl"), filepath.Join(t.TempDir(), "corrected.jsonl")
	r.files = []string{first, corrected}
	var lines [2]bytes.Buffer
	for copy := range copies {
		number := 0
		for a, err := range examples() {
			if err != nil {
				t.Fatal(err)
			}
			a.URL += fmt.Sprintf("?copy=%d", copy)
			if number++; copy == 0 && number%6 == 1 {
				half, whole := a, a
				half.URL, whole.URL = a.URL+"&half", a.URL+"&whole"
				appendLine(t, &lines[0], half, upTo(a.Text, len(a.Text)/2))
				appendLine(t, &lines[0], whole, a.Text)
			}
			appendLine(t, &lines[0], a, a.Text)
			if number%3 == 0 {
				appendLine(t, &lines[1], a, upTo(a.Text, len(a.Text)))
			}
		}
	}
	for i, file := range r.files {
		if err := os.WriteFile(file, lines[i].Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// upTo is a text without its last sentences, which end after so many bytes.
func upTo(text string, end int) string { return text[:strings.LastIndex(text[:end], ". ")+1] }

func appendLine(t *testing.T, lines *bytes.Buffer, a schema.Article, text string) {
	t.Helper()
	line := map[string]string{"title": a.Title, "url": a.URL, "published": a.Published, "publisher": a.Publisher, "text": text}
	if err := json.NewEncoder(lines).Encode(line); err != nil {
		t.Fatal(err)
	}
}

// start starts Neo4j, which finds in its logs what it had not yet stored when it was killed.
func (r *rig) start(t *testing.T) {
	t.Helper()
	server, err := local.Start(t.Context(), r.options)
	if err != nil {
		t.Fatal(err)
	}
	r.server = server
}

// kill ends Neo4j at once, and returns when it is gone.
func (r *rig) kill(t *testing.T) {
	t.Helper()
	process, err := os.FindProcess(r.server.PID)
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	for _, err := local.Find(r.options); !errors.Is(err, local.ErrNotRunning); _, err = local.Find(r.options) {
		time.Sleep(10 * time.Millisecond)
	}
}

// command is the program as a process of its own. TestMain puts it on the path.
func (r *rig) command(t *testing.T, args ...string) (command *exec.Cmd, stdout, stderr *bytes.Buffer) {
	command, stdout, stderr = exec.CommandContext(t.Context(), "diplograph", args...), &bytes.Buffer{}, &bytes.Buffer{}
	command.Env = append(os.Environ(), "NEO4J_URI="+r.server.URI, "NEO4J_USERNAME="+r.server.Username, "NEO4J_PASSWORD="+r.server.Password, "NEO4J_DATABASE=")
	command.Stdout, command.Stderr = stdout, stderr
	return command, stdout, stderr
}

// run runs the program, which must do what it should, and returns what it printed.
func (r *rig) run(t *testing.T, args ...string) string {
	t.Helper()
	command, stdout, stderr := r.command(t, args...)
	if err := command.Run(); err != nil {
		t.Fatalf("diplograph %s: %v:\n%s", args[0], err, stderr)
	}
	return stdout.String()
}

func (r *rig) finish(t *testing.T) { t.Helper(); r.run(t, append([]string{"ingest"}, r.files...)...) }

func (r *rig) export(t *testing.T) string { t.Helper(); return r.run(t, "export") }

// strike runs ingest and has a fault befall it after a moment, and tells whether it was still at work then.
func (r *rig) strike(t *testing.T, f fault, moment time.Duration) bool {
	t.Helper()
	command, _, stderr := r.command(t, append([]string{"ingest"}, r.files...)...)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case <-ended:
		return false
	case <-time.After(moment):
	}
	t.Logf("%s after %v", f.what, moment.Round(time.Millisecond))
	if f.signal != nil {
		_ = command.Process.Signal(f.signal) // it may just have ended
	}
	if f.neo4j {
		r.kill(t)
		r.start(t)
	}
	<-ended // the exit code says more than the error
	if code := command.ProcessState.ExitCode(); !slices.Contains(f.ends, code) {
		t.Errorf("ingest ended with exit code %d, not one of %v:\n%s", code, f.ends, stderr)
	}
	if f.signal == os.Interrupt {
		r.checkSummary(t, stderr.String())
	}
	return true
}

// checkSummary holds what an interrupted ingest says of itself to the graph, which was empty.
func (r *rig) checkSummary(t *testing.T, said string) {
	t.Helper()
	match := regexp.MustCompile(`: (\d+) new, `).FindStringSubmatch(said)
	if match == nil {
		return // it had not begun to read
	}
	if got := strconv.Itoa(strings.Count(r.export(t), `{"labels":["Article"]`)); got != match[1] {
		t.Errorf("the graph has %s articles after\n%s", got, said)
	}
}
