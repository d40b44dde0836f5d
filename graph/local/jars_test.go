package local_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
)

var update = flag.Bool("update", false, "fetch the jars and write their sums to the list in jars/")

// cachedJars is the folder with the jars that servers run.
func cachedJars(t *testing.T) string {
	t.Helper()
	localtest.Server(t) // one at a time fetches the jars
	cache, err := local.CacheFolder()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := local.Jars(t.Context(), cache, func(line string) { t.Log(line) })
	localtest.Need(t, err)
	return dir
}

// copyOf is a folder of its own with the same jars.
func copyOf(t *testing.T, dir string) string {
	t.Helper()
	lib := filepath.Join(t.TempDir(), "lib")
	if err := os.CopyFS(lib, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return lib
}

func TestSums(t *testing.T) {
	if *update {
		writeSums(t)
		return
	}
	if err := local.CheckJars(cachedJars(t)); err != nil {
		t.Error(err)
	}
}

// writeSums keeps the header of the list in jars/ and writes the rows again from what Maven brings now.
func writeSums(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "lib")
	localtest.Need(t, local.CopyJars(t.Context(), dir))
	old, err := os.ReadFile(local.ListFile())
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for line := range strings.Lines(string(old)) {
		if strings.HasPrefix(line, "#") {
			text.WriteString(line)
		}
	}
	files, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		sum, err := local.FileSum(filepath.Join(dir, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&text, "%s  %s\n", sum, file.Name())
	}
	if err := os.WriteFile(local.ListFile(), []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTamperedJars changes one thing in a folder of jars and expects an error that names the jar.
func TestTamperedJars(t *testing.T) {
	good := cachedJars(t)
	jar := "neo4j-kernel-" + version(t) + ".jar"
	tests := []struct {
		name, jar string
		tamper    func(path string) error
		missing   bool
	}{
		{"changed", jar, func(path string) error { return os.WriteFile(path, []byte("PK"), 0o644) }, false},
		{"emptied", jar, func(path string) error { return os.Truncate(path, 0) }, false},
		{"added", "another.jar", func(path string) error { return os.WriteFile(path, []byte("PK"), 0o644) }, false},
		{"removed", jar, os.Remove, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := copyOf(t, good)
			if err := test.tamper(filepath.Join(dir, test.jar)); err != nil {
				t.Fatal(err)
			}
			err := local.CheckJars(dir)
			if err == nil || !strings.Contains(err.Error(), test.jar) || errors.Is(err, fs.ErrNotExist) != test.missing {
				t.Errorf("the check says %v", err)
			}
		})
	}
}

// TestInterruptedFetch finds what an interrupted download and a careless hand left, and has Maven bring everything.
func TestInterruptedFetch(t *testing.T) {
	if _, err := local.FindMaven(); err != nil {
		localtest.Need(t, err)
	}
	cache := t.TempDir()
	final := "neo4j-" + version(t)
	for _, dir := range []string{final, final + ".partial/lib"} {
		half := filepath.Join(cache, dir)
		if err := os.MkdirAll(half, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(half, "half.jar"), []byte("PK"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dir, err := local.Jars(t.Context(), cache, func(line string) { t.Log(line) })
	if err != nil {
		t.Fatal(err)
	}
	if err := local.CheckJars(dir); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "*.partial")); left != nil {
		t.Errorf("%q is left", left)
	}
}
