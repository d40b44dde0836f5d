// Package localtest gives tests a real Neo4j.
//
// All test binaries of a user share one local server, started by the first that needs it in a folder of its own in the
// cache folder, never the user's own graph. It goes on afterwards, so that the next "go test" starts at once;
// "DIPLOGRAPH_HOME=~/.cache/diplograph/test diplograph db stop" stops it on Linux. Benchmarks, and what is tested with
// DIPLOGRAPH_LARGE=1, have another, in the folder timed, that is as the user's own: Java compiles it for speed.
// DIPLOGRAPH_TEST_NEO4J_URI, with NEO4J_USERNAME and NEO4J_PASSWORD, names another server, whose whole graph the tests delete:
// NEO4J_URI does not, so that nobody's graph goes because it was set.
//
// DIPLOGRAPH_NEO4J=2026.08 has them use, and "db stop" stop, that Neo4j instead of 5.26 LTS; see package local.
//
// Where Java or Maven is missing the tests are skipped, or fail if DIPLOGRAPH_REQUIRE_NEO4J=1.
package localtest

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"diplograph/graph/local"

	"github.com/gofrs/flock"
	"github.com/google/uuid"
)

// Server returns the server that tests share. Others may write to its graph at the same time; see Empty.
func Server(t testing.TB) *local.Server {
	t.Helper()
	if uri := os.Getenv("DIPLOGRAPH_TEST_NEO4J_URI"); uri != "" {
		return &local.Server{URI: uri, Username: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"), Password: os.Getenv("NEO4J_PASSWORD")}
	}
	s, err := local.Start(t.Context(), local.Options{Home: folder(t), Progress: func(line string) { t.Log(line) }, AnyPorts: true, Brief: !isTimed(t)})
	Need(t, err)
	return s
}

// Need ends the test if err is not nil: it skips where Java or Maven is missing and may be.
func Need(t testing.TB, err error) {
	t.Helper()
	missing := errors.Is(err, local.ErrNoJava) || errors.Is(err, local.ErrJavaTooOld) || errors.Is(err, local.ErrNoMaven)
	if missing && os.Getenv("DIPLOGRAPH_REQUIRE_NEO4J") != "1" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Empty returns the shared server with an empty graph, without constraints and indexes, that no other test
// uses through Empty before this one ends: Neo4j Community has one database, so tests take turns.
func Empty(t testing.TB) *local.Server {
	t.Helper()
	s := Server(t)
	takeTurn(t)
	if err := clear(t.Context(), s, true); err != nil {
		t.Fatalf("emptying the graph at %s: %v", s.URI, err)
	}
	return s
}

// Wiped is as Empty, but keeps constraints and indexes that a test of this process left in the turn before: Neo4j plans every
// statement anew after one comes or goes, and that is slower than most tests.
func Wiped(t testing.TB) *local.Server {
	t.Helper()
	s := Server(t)
	again := takeTurn(t)
	if err := clear(t.Context(), s, !again); err != nil {
		t.Fatalf("emptying the graph at %s: %v", s.URI, err)
	}
	return s
}

// process tells test binaries apart.
var process = uuid.NewString()

// takeTurn holds a lock that all test binaries respect until the test ends, and tells whether this one had the turn before.
func takeTurn(t testing.TB) (again bool) {
	t.Helper()
	turn := flock.New(filepath.Join(folder(t), "turn"))
	if _, err := turn.TryLockContext(t.Context(), 50*time.Millisecond); err != nil {
		t.Fatalf("waiting for other tests that use Neo4j: %v", err)
	}
	t.Cleanup(func() { turn.Close() })
	last := filepath.Join(folder(t), "last")
	before, _ := os.ReadFile(last) // there is none before the first turn
	if err := os.WriteFile(last, []byte(process), 0o600); err != nil {
		t.Fatal(err)
	}
	return string(before) == process
}

// folder is where the shared server lives.
func folder(t testing.TB) string {
	t.Helper()
	base, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	name := "test"
	if isTimed(t) {
		name = "timed"
	}
	dir := filepath.Join(base, "diplograph", name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}

func isTimed(t testing.TB) bool {
	_, benchmark := t.(*testing.B)
	return benchmark || os.Getenv("DIPLOGRAPH_LARGE") == "1"
}
