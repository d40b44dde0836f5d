package local

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// username is Neo4j's first user, the only one in Community until somebody adds more.
const username = "neo4j"

func (h home) passwordFile() string { return h.path("password") }

// password reads the password of the server in h.
func (h home) password() (string, error) {
	text, err := os.ReadFile(h.passwordFile())
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("reading Neo4j's password: %q is missing; put it back, or delete %q to begin with an empty graph", h.passwordFile(), h)
	}
	if err != nil {
		return "", fmt.Errorf("reading Neo4j's password: %w", err)
	}
	return strings.TrimSpace(string(text)), nil
}

// setPassword gives a server that never ran its password. Neo4j takes it only before its system database exists;
// until then it may be set again, so an interrupted first start does no harm.
func (h home) setPassword(ctx context.Context, j jvm) error {
	if _, err := os.Stat(h.path("data", "databases", "system")); err == nil {
		return nil
	}
	if err := h.makePassword(); err != nil {
		return err
	}
	// The password goes in a file, as the arguments of a process can be read by everyone on the machine.
	cmd := h.admin(ctx, j, "dbms", "set-initial-password", "@"+h.passwordFile())
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("setting Neo4j's first password: %w: %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}

// makePassword writes a random password, unless there is one already.
func (h home) makePassword() error {
	if _, err := os.Stat(h.passwordFile()); err == nil {
		return nil
	}
	if err := replace(h.passwordFile(), rand.Text()+"\n"); err != nil {
		return fmt.Errorf("making Neo4j's password: %w", err)
	}
	return nil
}
