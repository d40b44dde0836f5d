package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
)

// TestMain makes the test binary the program itself, so that scripts run "diplograph" as users do.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"diplograph": main})
}

// commands are what our scripts can say besides testscript's own words.
var commands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits": exits,
	"lines": lines,
	"serve": serve,
	"write": write,
}

// exits CODE COMMAND… runs a command that must end with that code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
}

// lines FILE N checks how many lines a file has.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	if got := strconv.Itoa(strings.Count(ts.ReadFile(args[0]), "\n")); got != args[1] {
		ts.Fatalf("%s has %s lines, want %s", args[0], got, args[1])
	}
}

// serve FOLDER FILE serves a folder on loopback until the script ends, and writes to FILE what it is asked for. $SITE is its address.
func serve(ts *testscript.TestScript, _ bool, args []string) {
	folder := http.FileServer(http.Dir(ts.MkAbs(args[0])))
	log, err := os.Create(ts.MkAbs(args[1]))
	ts.Check(err)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		again := map[bool]string{true: " again"}[r.Header.Get("If-Modified-Since") != ""]
		fmt.Fprintf(log, "%s%s\n", r.URL.Path, again)
		folder.ServeHTTP(w, r)
	}))
	ts.Setenv("SITE", site.URL)
	ts.Defer(func() { site.Close(); log.Close() })
}

// write FILE TEXT N writes a text N times; in TEXT, Go's escapes such as \x00 can be used.
func write(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, n)), 0o600))
}

// condition knows whether we are root, whom permissions do not stop.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Getuid() == 0, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// TestScripts runs every script that needs no Neo4j.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                commands,
		Condition:           condition,
	})
}

// TestNeo4jScripts runs every script that needs one, each with an empty graph of its own, which NEO4J_URI and the others name.
func TestNeo4jScripts(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join("testdata", "neo4j", "*.txt"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("found no scripts: %v", err)
	}
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) { runWithNeo4j(t, script, localtest.Empty(t)) })
	}
}

func runWithNeo4j(t *testing.T, script string, server *local.Server) {
	testscript.Run(t, testscript.Params{
		Files:               []string{script},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                commands,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NEO4J_URI", server.URI)
			env.Setenv("NEO4J_USERNAME", server.Username)
			env.Setenv("NEO4J_PASSWORD", server.Password)
			return os.WriteFile(filepath.Join(env.WorkDir, "password"), []byte(server.Password+"\n"), 0o600)
		},
	})
}
