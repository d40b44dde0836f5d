package main

import (
	"bytes"
	"strings"
	"testing"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
)

// TestDBAdmin: flags after "db admin" are neo4j-admin's own.
func TestDBAdmin(t *testing.T) {
	localtest.Server(t) // Java and Maven are here, or the test ends
	version, err := local.Version()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DIPLOGRAPH_HOME", t.TempDir())
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"diplograph", "db", "admin", "--version"}, nil, &stdout, &stderr); code != exitOK || strings.TrimSpace(stdout.String()) != version {
		t.Errorf("exit code %d, printed %q, said:\n%s", code, &stdout, &stderr)
	}
	if code := run(t.Context(), []string{"diplograph", "db", "admin", "database", "nosuch"}, nil, &stdout, &stderr); code != exitError || !strings.Contains(stderr.String(), "running neo4j-admin: exit status") {
		t.Errorf("exit code %d, said:\n%s", code, &stderr)
	}
}
