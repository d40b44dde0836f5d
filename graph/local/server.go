package local

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrNotRunning says that no server runs in the folder.
var ErrNotRunning = errors.New("no local Neo4j is running")

// Server is a Neo4j that runs, or ran, on this machine.
type Server struct {
	URI          string // for drivers, as "bolt://127.0.0.1:7687"
	BrowserURL   string // Neo4j Browser with the server and the user filled in, as "http://127.0.0.1:7474/browser/?dbms=bolt://neo4j@127.0.0.1:7687"
	Username     string
	Password     string
	PasswordFile string
	Log          string // what the process printed
	PID          int

	home home
}

// Find returns the server that runs in o.Home, even if it does not answer yet. It starts nothing:
// where none runs the error is ErrNotRunning.
func Find(o Options) (*Server, error) {
	h, err := findHome(o.Home)
	if err != nil {
		return nil, err
	}
	return h.find()
}

// find looks for the process that the last start recorded.
func (h home) find() (*Server, error) {
	r := h.record()
	if !running(r.PID, h.homeFlag()) {
		return nil, fmt.Errorf("%w in %q", ErrNotRunning, h)
	}
	return h.server(r)
}

// server describes the server of a record.
func (h home) server(r record) (*Server, error) {
	password, err := h.password()
	if err != nil {
		return nil, err
	}
	return &Server{
		URI:          "bolt://" + address(r.Bolt),
		BrowserURL:   "http://" + address(r.HTTP) + "/browser/?dbms=bolt://" + username + "@" + address(r.Bolt),
		Username:     username,
		Password:     password,
		PasswordFile: h.passwordFile(),
		Log:          h.consoleLog(),
		PID:          r.PID,
		home:         h,
	}, nil
}

// How long a server may take to end in good order before it is killed: one with a graph to write out,
// and one that never answered.
const (
	stopGrace   = time.Minute
	giveUpGrace = 5 * time.Second
)

// Stop ends the server in good order, or kills it when it takes longer than a minute or ctx ends.
// Its data, ports and password stay for the next start. Stopping a stopped server does nothing.
func (s *Server) Stop(ctx context.Context) error {
	unlock, err := lock(ctx, s.home.path("lock"), func(string) {})
	if err != nil {
		return err
	}
	defer unlock()
	return s.stop(ctx, stopGrace)
}

// stop ends the process, if it still is the server, and records that.
func (s *Server) stop(ctx context.Context, grace time.Duration) error {
	if s.running() {
		if err := s.end(ctx, grace); err != nil {
			return fmt.Errorf("stopping Neo4j, process %d: %w", s.PID, err)
		}
	}
	r := s.home.record()
	if r.PID != s.PID {
		return nil
	}
	return s.home.keep(record{0, r.ports})
}

// end terminates the process, and kills it after the grace. It returns once the process is gone.
func (s *Server) end(ctx context.Context, grace time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, grace)
	defer cancel()
	if err := terminate(s.PID); err != nil && s.running() {
		return err
	}
	if s.gone(ctx) {
		return nil
	}
	if err := kill(s.PID); err != nil && s.running() {
		return err
	}
	s.gone(context.Background()) // a killed process ends as soon as the system gets to it
	return nil
}

// gone waits for the process to end and tells whether it did before ctx.
func (s *Server) gone(ctx context.Context) bool {
	for s.running() {
		select {
		case <-ctx.Done():
			return false
		case <-time.After(50 * time.Millisecond):
		}
	}
	return true
}

func (s *Server) running() bool { return running(s.PID, s.home.homeFlag()) }
