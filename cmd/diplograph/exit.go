package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/graph/local"
)

// Exit codes, as docs/operate.md and --help list them.
const (
	exitOK          = 0
	exitError       = 1
	exitUsage       = 2
	exitLeftOut     = 3
	exitPassword    = 4
	exitNoDatabase  = 5
	exitInterrupted = 130 // 128 and SIGINT, as shells have it
)

// errInterrupted says that Ctrl-C was pressed.
var errInterrupted = errors.New("interrupted")

// leftOut says that not every article arrived. Each was named when it was met.
type leftOut struct{ failed, skipped, taken int }

func (e leftOut) Error() string {
	return fmt.Sprintf("%d of %s left out: %d failed, %d skipped", e.failed+e.skipped, count(e.all(), "article"), e.failed, e.skipped)
}

func (e leftOut) all() int { return e.failed + e.skipped + e.taken }

// orNil is the error, if any article was left out.
func (e leftOut) orNil() error {
	if e.failed+e.skipped == 0 {
		return nil
	}
	return e
}

// exitCode tells scripts what kind of end it was.
func exitCode(err error) int {
	var usage usageFault
	var library cli.ExitCoder // urfave/cli ends "help nosuch" with one
	var out leftOut
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.As(err, &usage), errors.As(err, &library), errors.As(err, new(graph.ParamError)):
		return exitUsage
	case isAny(err, graph.ErrUnauthenticated, errNoPassword):
		return exitPassword
	case isAny(err, graph.ErrUnavailable, graph.ErrCertificate, graph.ErrVersion, graph.ErrDatabase, local.ErrNotRunning, local.ErrNoJava, local.ErrJavaTooOld, local.ErrNoMaven):
		return exitNoDatabase
	case errors.As(err, &out):
		return exitLeftOut
	}
	return exitError
}

// isAny tells whether err is one of those.
func isAny(err error, those ...error) bool {
	return slices.ContainsFunc(those, func(target error) bool { return errors.Is(err, target) })
}
