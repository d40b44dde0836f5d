package local

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// States of a server.
const (
	Running  = "running"  // answers to its password
	Starting = "starting" // the process is there and does not answer yet
	Stopped  = "stopped"
)

// Status is what a server says of itself.
type Status struct {
	State   string // Running, Starting or Stopped
	Version string // as "5.26.30"; "" unless running
	Edition string // as "community"; "" unless running
}

// Status asks the server how it is.
func (s *Server) Status(ctx context.Context) Status {
	if !s.running() {
		return Status{State: Stopped}
	}
	status, err := s.ask(ctx)
	if err != nil {
		return Status{State: Starting}
	}
	return status
}

// await returns when the server answers, its process has ended, or ctx or startTimeout has.
func (s *Server) await(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for {
		_, err := s.ask(ctx)
		switch {
		case err == nil:
			return nil
		case refused(err):
			return fmt.Errorf("connecting to Neo4j at %s: it does not accept the password in %q; put the right one there", s.URI, s.PasswordFile)
		case !s.running():
			return fmt.Errorf("starting Neo4j: it ended: %s; its log is %q", lastWords(s.Log), s.Log)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting for Neo4j, process %d, to answer at %s: %w; its log is %q", s.PID, s.URI, ctx.Err(), s.Log)
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// ask connects with the password and asks for the version: an open port alone is not an answer.
func (s *Server) ask(ctx context.Context) (Status, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""), func(c *config.Config) { c.TelemetryDisabled = true })
	if err != nil {
		return Status{}, err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j", AccessMode: neo4j.AccessModeRead})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition", nil)
	if err != nil {
		return Status{}, err
	}
	row, err := result.Single(ctx)
	if err != nil {
		return Status{}, err
	}
	return Status{Running, fmt.Sprint(row.Values[0]), fmt.Sprint(row.Values[1])}, nil
}

// refused tells whether the server answered and did not take the password.
func refused(err error) bool {
	var e *neo4j.Neo4jError
	return errors.As(err, &e) && e.Code == "Neo.ClientError.Security.Unauthorized"
}
