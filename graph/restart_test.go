package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
	"diplograph/schema"
)

// A server that dies while articles are written and comes back must have them all, each once.
func TestWriteSurvivesRestart(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a Neo4j of its own twice")
	}
	options := local.Options{Home: t.TempDir(), AnyPorts: true, Brief: true}
	server := start(t, options)
	s, err := Open(t.Context(), Config{URI: server.URI, Username: server.Username, Password: server.Password, Retry: 3 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	if err := s.Setup(t.Context()); err != nil {
		t.Fatal(err)
	}
	batches, done := shots(t, 20), make(chan error)
	begun := make(chan bool)
	go func() { done <- writeEach(t.Context(), s, batches, begun) }()
	<-begun
	kill(t, server, options)
	start(t, options)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if got, want := write(t, s, batches...), (Written{Unchanged: len(batches)}); got != want {
		t.Errorf("written again %+v, want %+v", got, want)
	}
	want := fmt.Sprintf("Norland ATTACKS Redcoats %d %d", len(batches), len(batches))
	if edges := ask(t, s, browse); len(edges) != 1 || edges[0] != want {
		t.Errorf("edges %q, want %q", edges, want)
	}
}

// start starts a server that ends with the test.
func start(t *testing.T, o local.Options) *local.Server {
	t.Helper()
	server, err := local.Start(t.Context(), o)
	localtest.Need(t, err)
	t.Cleanup(func() { server.Stop(context.Background()) })
	return server
}

// kill ends the server without warning and waits until it is gone.
func kill(t *testing.T, server *local.Server, o local.Options) {
	t.Helper()
	process, err := os.FindProcess(server.PID)
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	for _, err := local.Find(o); !errors.Is(err, local.ErrNotRunning); _, err = local.Find(o) {
		time.Sleep(10 * time.Millisecond)
	}
}

// shots are articles that each tell of another day's shelling.
func shots(t *testing.T, n int) (batches []schema.Batch) {
	for i := range n {
		day := time.Date(2026, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		batches = append(batches, tell(t, "https://news.test/"+day, day, "Norland shelled Redcoats.").
			event(0, "ASSAULT heavy-weapons 194", "shelled", "Norland", "Redcoats", on(day)).end())
	}
	return batches
}

// writeEach writes batches one by one and says so when some are written.
func writeEach(ctx context.Context, s *Store, batches []schema.Batch, begun chan<- bool) error {
	for i, b := range batches {
		if i == 5 {
			close(begun)
		}
		if _, err := s.Write(ctx, b); err != nil {
			return fmt.Errorf("article %d: %w", i, err)
		}
	}
	return nil
}
