package graph

import (
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// What can be wrong with a server, for errors.Is. The errors that wrap them carry a hint.
var (
	ErrUnavailable     = errors.New("no Neo4j answers")
	ErrUnauthenticated = errors.New("Neo4j does not accept the user name and password")
	ErrCertificate     = errors.New("the certificate of Neo4j is not trusted")
	ErrVersion         = errors.New("this Neo4j is too old")
	ErrDatabase        = errors.New("there is no such database")
	ErrNoIndex         = errors.New("the graph has no index of names and words, as before its first article")
	ErrReadOnly        = errors.New("only queries that read are allowed here")
	ErrPlan            = errors.New("EXPLAIN and PROFILE are about the plan of a query, which is not shown here")
	ErrNoNetwork       = errors.New("the query finds rows without nodes and relationships")
	ErrCopies          = errors.New("articles have copies, which have to go with them")
)

// explain puts a driver's error into our words: what was being done, what is wrong, what to do. Others pass unchanged.
func (s *Store) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	hint, known := s.classify(err)
	if known == nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return fmt.Errorf("%s: %w at %s: %s (%w)", doing, known, s.config.URI, hint, err)
}

func (s *Store) classify(err error) (hint string, known error) {
	var connectivity *neo4j.ConnectivityError
	var server *neo4j.Neo4jError
	var limit *neo4j.TransactionExecutionLimit
	switch {
	case errors.As(err, &server) && strings.HasSuffix(server.Code, "AuthenticationRateLimit"):
		return "too many wrong passwords in a row: wait some seconds, then try the right one", ErrUnauthenticated
	case errors.As(err, &server) && server.HasSecurityCode():
		return "check NEO4J_USERNAME and NEO4J_PASSWORD", ErrUnauthenticated
	case errors.As(err, &server) && strings.HasSuffix(server.Code, "DatabaseNotFound"):
		return fmt.Sprintf("check NEO4J_DATABASE, now %q", s.config.Database), ErrDatabase
	case errors.As(err, &server) && strings.Contains(server.Msg, "no such fulltext schema index"):
		return "load articles with diplograph ingest, or the examples with diplograph demo", ErrNoIndex
	case errors.As(err, &server) && strings.HasSuffix(server.Code, "Statement.AccessMode"):
		return "use a query that only reads", ErrReadOnly
	case strings.Contains(err.Error(), "failed to verify certificate"): // of crypto/tls; the driver wraps it in types that do not unwrap
		return "the name in NEO4J_URI must be the one in the certificate, and this machine must know its authority (SSL_CERT_FILE names a file with it, on Linux); " +
			"with +ssc:// instead of +s:// nobody asks who answers", ErrCertificate
	case errors.As(err, &connectivity), errors.As(err, &limit) && down(limit), errors.As(err, &server) && leaving(server):
		return "is it running, and is NEO4J_URI right? behind Docker or NAT, try bolt:// instead of neo4j://", ErrUnavailable
	}
	return "", nil
}

// down tells whether the last of the errors that used up the retries was about the connection.
func down(limit *neo4j.TransactionExecutionLimit) bool {
	if len(limit.Errors) == 0 {
		return false
	}
	last := limit.Errors[len(limit.Errors)-1]
	var connectivity *neo4j.ConnectivityError
	var server *neo4j.Neo4jError
	return errors.As(last, &connectivity) || errors.As(last, &server) && leaving(server)
}

// leaving tells whether the server is there but starting or stopping.
func leaving(err *neo4j.Neo4jError) bool {
	return strings.HasSuffix(err.Code, "DatabaseUnavailable") || strings.HasPrefix(err.Code, "Neo.TransientError.General")
}
