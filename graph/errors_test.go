package graph

import (
	"errors"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// TestClassify knows servers' answers that a test cannot bring about without harm to other tests.
func TestClassify(t *testing.T) {
	for code, c := range map[string]struct {
		want error
		hint string
	}{
		"Neo.ClientError.Security.Unauthorized":             {ErrUnauthenticated, "NEO4J_PASSWORD"},
		"Neo.ClientError.Security.AuthenticationRateLimit":  {ErrUnauthenticated, "wait"},
		"Neo.ClientError.Security.CredentialsExpired":       {ErrUnauthenticated, "NEO4J_PASSWORD"},
		"Neo.ClientError.Database.DatabaseNotFound":         {ErrDatabase, `now "press"`},
		"Neo.TransientError.Database.DatabaseUnavailable":   {ErrUnavailable, "running"},
		"Neo.TransientError.General.DatabaseUnavailable":    {ErrUnavailable, "running"},
		"Neo.ClientError.Statement.AccessMode":              {ErrReadOnly, "only reads"},
		"Neo.ClientError.Schema.ConstraintValidationFailed": {nil, ""},
		"Neo.TransientError.Transaction.DeadlockDetected":   {nil, ""},
	} {
		s := &Store{config: Config{Database: "press"}}
		hint, known := s.classify(&neo4j.Neo4jError{Code: code})
		if !errors.Is(known, c.want) || !strings.Contains(hint, c.hint) {
			t.Errorf("%s is %v with the hint %q, want %v with %q", code, known, hint, c.want, c.hint)
		}
	}
}
