package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// oldest is the first Neo4j that we support: the LTS we test with. Labels and types in rows need it too.
var oldest = [2]int{5, 26}

// Config says where Neo4j is and who we are there.
type Config struct {
	URI      string // as "neo4j://localhost:7687" or "bolt+s://host:7687"
	Username string // "" is "neo4j"
	Password string
	Database string        // "" is "neo4j"
	Retry    time.Duration // how long a write goes on trying while the server is away; 0 is 30 s
}

// Store is a Neo4j database with our graph in it. It is safe for use by several goroutines and processes. Those that write take
// turns: Iran and the United States are in nearly every batch, so that they would wait for each other anyway.
type Store struct {
	config Config
	driver neo4j.DriverWithContext
}

// Open connects and checks that somebody of the right version answers who accepts our name. The error wraps ErrUnavailable,
// ErrUnauthenticated, ErrCertificate, ErrVersion or ErrDatabase if it is about these.
func Open(ctx context.Context, c Config) (*Store, error) {
	c.Username, c.Database = cmp.Or(c.Username, "neo4j"), cmp.Or(c.Database, "neo4j")
	c.Retry = cmp.Or(c.Retry, 30*time.Second)
	driver, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth(c.Username, c.Password, ""), func(d *config.Config) {
		d.MaxTransactionRetryTime = c.Retry
		d.UserAgent = "diplograph"
	})
	if err != nil {
		return nil, fmt.Errorf("reading the address of Neo4j %q, which should be like neo4j://localhost:7687: %w", c.URI, err)
	}
	s := &Store{c, driver}
	if err := s.verify(ctx); err != nil {
		driver.Close(ctx)
		return nil, err
	}
	return s, nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return s.driver.Close(ctx) }

func (s *Store) verify(ctx context.Context) error {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return s.explain("connecting to Neo4j", err)
	}
	if agent := info.Agent(); !supported(agent) {
		return fmt.Errorf("connecting to Neo4j: %w: %s says it is %q: use Neo4j %d.%d or later", ErrVersion, s.config.URI, agent, oldest[0], oldest[1])
	}
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	return s.explain("opening the database", run(ctx, session, "RETURN 1"))
}

// supported reads "Neo4j/5.26.30" or "Neo4j/2026.08.0".
func supported(agent string) bool {
	version, isNeo4j := strings.CutPrefix(agent, "Neo4j/")
	parts := strings.SplitN(version, ".", 3)
	if !isNeo4j || len(parts) < 2 {
		return false
	}
	major, err1 := strconv.Atoi(parts[0])
	minor, err2 := strconv.Atoi(parts[1])
	return err1 == nil && err2 == nil && (major > oldest[0] || major == oldest[0] && minor >= oldest[1])
}

// Setup makes the constraints and indexes that are missing and waits until they are ready.
func (s *Store) Setup(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	for statement := range strings.SplitSeq(schema.Constraints, ";\n") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if err := change(ctx, session, statement); err != nil && !alreadyThere(err) {
			return s.explain("making constraints", err)
		}
	}
	return s.explain("waiting for indexes", run(ctx, session, "CALL db.awaitIndexes(300)"))
}

// session begins work on our database. On a cluster the writer and the readers are different machines: the bookmarks that all
// sessions share make a reader wait until it has what this Store wrote.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode:      mode,
		DatabaseName:    s.config.Database,
		BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
}

// change changes the schema, by one statement a transaction, as Neo4j wants it. Two processes that do so in a new
// graph can be in each other's way, which the driver tries again.
func change(ctx context.Context, session neo4j.SessionWithContext, statement string) error {
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, statement, nil)
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	})
	return err
}

// alreadyThere tells that another process has just made the same constraint or index; IF NOT EXISTS looked before it had.
func alreadyThere(err error) bool {
	var refused *neo4j.Neo4jError
	return errors.As(err, &refused) && refused.Code == "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
}

// run runs a statement to its end.
func run(ctx context.Context, session neo4j.SessionWithContext, statement string) error {
	result, err := session.Run(ctx, statement, nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}
