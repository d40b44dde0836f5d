package local_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"diplograph/graph/local"
)

func TestMajorVersion(t *testing.T) {
	tests := []struct {
		out  string
		want int
	}{
		{`openjdk version "17.0.15" 2025-04-15`, 17},
		{`openjdk version "25" 2025-09-16 LTS`, 25},
		{`java version "1.8.0_402"`, 8},
		{"Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"21.0.2\" 2024-01-16", 21},
		{"The operation couldn't be completed. Unable to locate a Java Runtime.", 0},
	}
	for _, test := range tests {
		if got := local.MajorVersion(test.out); got != test.want {
			t.Errorf("%q is Java %d, not %d", test.out, got, test.want)
		}
	}
}

// machine makes this machine look like one with these commands only.
func machine(t *testing.T, scripts map[string]string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs shell scripts as commands")
	}
	bin := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(bin, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	places := *local.JavaPlaces
	t.Cleanup(func() { *local.JavaPlaces = places })
	*local.JavaPlaces = nil
	t.Setenv("DIPLOGRAPH_NEO4J", "")
	t.Setenv("JAVA_HOME", "")
	t.Setenv("PATH", bin)
}

// TestJavaForRelease has the Java of Ubuntu 24.04 first on the path, and a newer one that only the newer Neo4j needs.
func TestJavaForRelease(t *testing.T) {
	const say = `echo 'openjdk version "%s"' >&2`
	machine(t, map[string]string{"java": fmt.Sprintf(say, "17.0.15"), "java21": fmt.Sprintf(say, "21.0.2")})
	newer, err := exec.LookPath("java21")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DIPLOGRAPH_NEO4J", "2026.08")
	if _, err := local.FindJava(t.Context()); !errors.Is(err, local.ErrJavaTooOld) || !strings.Contains(err.Error(), "Neo4j 2026.08 needs Java 21 or later and finds Java 17") {
		t.Errorf("with Java 17 only, the error is %v", err)
	}
	*local.JavaPlaces = []string{newer}
	for release, want := range map[string]string{"2026.08": newer, "5.26": "java"} {
		t.Setenv("DIPLOGRAPH_NEO4J", release)
		if java, err := local.FindJava(t.Context()); err != nil || java != want {
			t.Errorf("Neo4j %s gets %q, %v, not %q", release, java, err, want)
		}
	}
}

// TestMissing has machines that lack something: the error tells what, and the command that brings it.
func TestMissing(t *testing.T) {
	java := func() error { _, err := local.FindJava(t.Context()); return err }
	maven := func() error { _, err := local.FindMaven(); return err }
	tests := []struct {
		name    string
		scripts map[string]string
		find    func() error
		want    error
		hint    string
	}{
		{"nothing", nil, java, local.ErrNoJava, "docker compose up -d"},
		{"macOS placeholder", map[string]string{"java": "echo 'Unable to locate a Java Runtime.' >&2; exit 1", "brew": ""}, java, local.ErrNoJava, "brew install maven openjdk@21"},
		{"old Java", map[string]string{"java": `echo 'openjdk version "11.0.22"' >&2`, "apt-get": ""}, java, local.ErrJavaTooOld, "finds Java 11; install it with: sudo apt-get install"},
		{"no Maven", map[string]string{"dnf": ""}, maven, local.ErrNoMaven, "sudo dnf install -y maven"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			machine(t, test.scripts)
			err := test.find()
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.hint) {
				t.Errorf("the error is %v; want %v with the hint %q", err, test.want, test.hint)
			}
		})
	}
}
