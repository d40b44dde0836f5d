package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
	"diplograph/schema"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"golang.org/x/sync/errgroup"
)

// open gives a test the shared server with an empty graph that has our constraints.
func open(t testing.TB) *Store {
	t.Helper()
	s := connect(t, localtest.Wiped(t))
	if err := s.Setup(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

func connect(t testing.TB, server *local.Server) *Store {
	t.Helper()
	s, err := Open(t.Context(), Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	return s
}

func write(t *testing.T, s *Store, batches ...schema.Batch) Written {
	t.Helper()
	written, err := s.Write(t.Context(), batches...)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// wipe deletes all nodes and keeps constraints and indexes.
func wipe(t *testing.T, s *Store) {
	t.Helper()
	session := s.session(t.Context(), neo4j.AccessModeWrite)
	defer session.Close(t.Context())
	if err := run(t.Context(), session, "MATCH (n) DETACH DELETE n"); err != nil {
		t.Fatal(err)
	}
}

// ask runs a query that tests write and gives its rows as lines.
func ask(t *testing.T, s *Store, cypher string) []string {
	t.Helper()
	session := s.session(t.Context(), neo4j.AccessModeRead)
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), cypher, nil)
	if err != nil {
		t.Fatal(err)
	}
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{}
	for _, record := range records {
		lines = append(lines, strings.TrimSpace(fmt.Sprintln(record.Values...)))
	}
	return lines
}

// dump is the whole graph as its canonical export has it.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	var lines strings.Builder
	encoder := json.NewEncoder(&lines)
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if err := encoder.Encode(e); err != nil {
			t.Fatal(err)
		}
	}
	return lines.String()
}

func TestOpenExplains(t *testing.T) {
	server := localtest.Server(t)
	routed := strings.Replace(server.URI, "bolt", "neo4j", 1)
	for name, c := range map[string]struct {
		config Config
		want   error
		hint   string
	}{
		"wrong password": {Config{URI: server.URI, Username: server.Username, Password: "wrong-one"}, ErrUnauthenticated, "NEO4J_PASSWORD"},
		"no server":      {Config{URI: "bolt://127.0.0.1:1", Password: "x"}, ErrUnavailable, "NEO4J_URI"},
		"no routing":     {Config{URI: "neo4j://127.0.0.1:1", Password: "x"}, ErrUnavailable, "bolt://"},
		"no database":    {Config{URI: server.URI, Username: server.Username, Password: server.Password, Database: "nowhere"}, ErrDatabase, "nowhere"},
		"no route to it": {Config{URI: routed, Username: server.Username, Password: server.Password, Database: "nowhere"}, ErrDatabase, "nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(t.Context(), c.config)
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.hint) {
				t.Errorf("error %v is not %q with the hint %q", err, c.want, c.hint)
			}
		})
	}
}

// TestOpenDistrustsCertificate meets a server with a certificate that no authority of this machine has signed.
func TestOpenDistrustsCertificate(t *testing.T) {
	server := httptest.NewTLSServer(nil)
	defer server.Close()
	for _, scheme := range []string{"bolt+s", "neo4j+s"} {
		_, err := Open(t.Context(), Config{URI: scheme + "://" + server.Listener.Addr().String(), Password: "x"})
		if !errors.Is(err, ErrCertificate) || !strings.Contains(err.Error(), "+ssc://") {
			t.Errorf("%s: error %v is not %q with a hint", scheme, err, ErrCertificate)
		}
	}
}

// TestBookmarks: what was written by one session is waited for by the next, in a transaction on whatever machine.
func TestBookmarks(t *testing.T) {
	s := open(t)
	before := bookmarks(t, s)
	write(t, s, talks(t))
	if after := bookmarks(t, s); len(after) == 0 || cmp.Equal(before, after) {
		t.Errorf("sessions share the bookmarks %q before a write and %q after it", before, after)
	}
}

func bookmarks(t *testing.T, s *Store) neo4j.Bookmarks {
	t.Helper()
	found, err := s.driver.ExecuteQueryBookmarkManager().GetBookmarks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestOpenRejectsAddress(t *testing.T) {
	if _, err := Open(t.Context(), Config{URI: "http://localhost:7474"}); err == nil || !strings.Contains(err.Error(), "neo4j://") {
		t.Errorf("error %v does not say what an address is like", err)
	}
}

func TestSupported(t *testing.T) {
	for agent, want := range map[string]bool{
		"Neo4j/5.26.30": true, "Neo4j/5.27.0": true, "Neo4j/2026.08.0": true,
		"Neo4j/5.25.1": false, "Neo4j/4.4.40": false, "Memgraph/3.0": false, "Neo4j/dev": false,
	} {
		if supported(agent) != want {
			t.Errorf("supported(%q) is %t", agent, !want)
		}
	}
}

func TestSetup(t *testing.T) {
	s := connect(t, localtest.Empty(t))
	search, err := FindQuery("search")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Query(t.Context(), search, map[string]string{"words": "ships"}); !errors.Is(err, ErrNoIndex) || !strings.Contains(err.Error(), "diplograph ingest") {
		t.Errorf("before the first article: error %v is not %q with a hint", err, ErrNoIndex)
	}
	if err := s.Setup(t.Context()); err != nil {
		t.Fatal(err)
	}
	names := ask(t, s, "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")
	for _, name := range []string{"actor_id", "article_id", "event_id", "issue_id", "place_id", "sentence_id", "actor_name", "actor_code", "event_date", "event_type", "actor_names"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no index %q that is online: %v", name, names)
		}
	}
	if err := s.Setup(t.Context()); err != nil {
		t.Errorf("a second time: %v", err)
	}
}

// TestSetupAtOnce has several at work on the constraints of a graph that has none.
func TestSetupAtOnce(t *testing.T) {
	s := open(t)
	session := s.session(t.Context(), neo4j.AccessModeWrite)
	defer session.Close(t.Context())
	for _, kind := range []string{"CONSTRAINT", "INDEX"} { // the second time, what no constraint owned
		for _, name := range ask(t, s, "SHOW "+kind+" YIELD name, type WHERE type <> 'LOOKUP' RETURN name") {
			if err := run(t.Context(), session, "DROP "+kind+" "+name); err != nil {
				t.Fatal(err)
			}
		}
	}
	var all errgroup.Group
	for range 8 {
		all.Go(func() error { return s.Setup(t.Context()) })
	}
	if err := all.Wait(); err != nil {
		t.Error(err)
	}
}

func TestWriteWithoutServer(t *testing.T) {
	const nowhere = "bolt://127.0.0.1:1"
	driver, err := neo4j.NewDriverWithContext(nowhere, neo4j.NoAuth(), func(c *config.Config) { c.MaxTransactionRetryTime = time.Second })
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	s := &Store{Config{URI: nowhere, Retry: time.Second}, driver}
	if _, err := s.Write(t.Context(), talks(t)); !errors.Is(err, ErrUnavailable) || !strings.Contains(err.Error(), nowhere) {
		t.Errorf("error %v is not %q with the address", err, ErrUnavailable)
	}
}
