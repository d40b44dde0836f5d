package local

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// Admin runs neo4j-admin on the server in o.Home, which must be stopped and need never have run. What it prints goes to out and
// problems.
func Admin(ctx context.Context, o Options, out, problems io.Writer, args ...string) error {
	h, err := findHome(o.Home)
	if err != nil {
		return err
	}
	if err := h.make(); err != nil {
		return err
	}
	h = h.real()
	unlock, err := lock(ctx, h.path("lock"), o.say)
	if err != nil {
		return err
	}
	defer unlock()
	if _, err := h.find(); !errors.Is(err, ErrNotRunning) {
		return errors.Join(err, fmt.Errorf("running neo4j-admin: Neo4j is running in %q: stop it with: diplograph db stop", h))
	}
	return h.adminOnce(ctx, o, out, problems, args)
}

// adminOnce runs neo4j-admin where nobody else starts or stops the server.
func (h home) adminOnce(ctx context.Context, o Options, out, problems io.Writer, args []string) error {
	cache, err := cacheFolder()
	if err != nil {
		return err
	}
	r, err := chosen()
	if err != nil {
		return err
	}
	j, err := r.findJVM(ctx, cache, o.say)
	if err != nil {
		return err
	}
	p, err := h.record().choose(o.ports())
	if err != nil {
		return err
	}
	if err := h.configure(r, p); err != nil {
		return err
	}
	cmd := h.admin(ctx, j, args...)
	cmd.Stdout, cmd.Stderr = out, problems
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("running neo4j-admin: %v", err) // its exit code is not ours, so it is not wrapped
	}
	return nil
}

// admin is neo4j-admin for the server in h.
func (h home) admin(ctx context.Context, j jvm, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, j.command, j.args("org.neo4j.server.startup.Neo4jAdminCommand", args...)...)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+string(h), "NEO4J_CONF="+h.path("conf"))
	quietly(cmd)
	return cmd
}
