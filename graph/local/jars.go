package local

import (
	"bytes"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// copyJars is the Maven goal that brings the jars, pinned so that it does the same everywhere.
const copyJars = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

//go:embed pom.xml
var pom []byte

// jars returns the folder with the release's jars in cache, fetched if they are not all there, and checked.
func (r release) jars(ctx context.Context, cache string, say func(string)) (string, error) {
	dir := filepath.Join(cache, "neo4j-"+r.version)
	err := r.checkJars(dir)
	if errors.Is(err, fs.ErrNotExist) {
		err = r.fetchJars(ctx, dir, say)
	}
	return dir, err
}

// fetchJars has Maven copy the jars beside dir, and moves them there only once they are complete and right:
// an interrupted download is thrown away by the next.
func (r release) fetchJars(ctx context.Context, dir string, say func(string)) error {
	mvn, err := findMaven()
	if err != nil {
		return err
	}
	partial := dir + ".partial"
	if err := errors.Join(os.RemoveAll(partial), os.MkdirAll(partial, 0o755)); err != nil {
		return fmt.Errorf("fetching Neo4j: %w", err)
	}
	defer os.RemoveAll(partial)
	say(fmt.Sprintf("fetching Neo4j %s with Maven, about %d MB, once", r.version, r.megabytes))
	lib := filepath.Join(partial, "lib")
	if err := r.runMaven(ctx, mvn, lib); err != nil {
		return err
	}
	if err := r.checkJars(lib); err != nil {
		return err
	}
	return errors.Join(os.RemoveAll(dir), os.Rename(lib, dir))
}

// runMaven copies the jars that pom.xml asks for into lib, and pom.xml beside it.
func (r release) runMaven(ctx context.Context, mvn, lib string) error {
	pomFile := filepath.Join(filepath.Dir(lib), "pom.xml")
	if err := os.WriteFile(pomFile, pom, 0o644); err != nil {
		return fmt.Errorf("fetching Neo4j: %w", err)
	}
	cmd := exec.CommandContext(ctx, mvn, "-B", "-q", "-f", pomFile, copyJars, "-Dneo4j="+r.version, "-DincludeScope=runtime", "-DoutputDirectory="+lib)
	quietly(cmd)
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return fmt.Errorf("fetching Neo4j with Maven: %w", ctx.Err())
	}
	if err != nil {
		return fmt.Errorf("fetching Neo4j with Maven: %w: %s; is Maven Central, or the mirror in ~/.m2/settings.xml, reachable?", err, firstError(out))
	}
	return nil
}

// firstError is the line of Maven's output that says what went wrong.
func firstError(out []byte) string {
	for line := range bytes.Lines(out) {
		if text, ok := bytes.CutPrefix(line, []byte("[ERROR] ")); ok {
			return string(bytes.TrimSpace(text))
		}
	}
	return string(bytes.TrimSpace(out))
}

// checkJars compares the jars in dir with the release's list. The error is fs.ErrNotExist if one is missing, and names the jar
// that is not the listed one, or not listed at all: every jar in dir would run.
func (r release) checkJars(dir string) error {
	want, err := r.listedJars()
	if err != nil {
		return err
	}
	for _, jar := range want {
		sum, err := fileSum(filepath.Join(dir, jar.name))
		if err != nil {
			return fmt.Errorf("checking Neo4j's jars: %w", err)
		}
		if sum != jar.sum {
			return fmt.Errorf("checking Neo4j's jars: %q in %q has the SHA-256 %s, not %s; delete that folder (and the jar in ~/.m2/repository) and try again", jar.name, dir, sum, jar.sum)
		}
	}
	return r.checkUnlisted(dir, want)
}

// checkUnlisted reports a file in dir that is not in the list.
func (r release) checkUnlisted(dir string, want []jar) error {
	listed := map[string]bool{}
	for _, jar := range want {
		listed[jar.name] = true
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("checking Neo4j's jars: %w", err)
	}
	for _, file := range files {
		if !listed[file.Name()] {
			return fmt.Errorf("checking Neo4j's jars: %q in %q is not in the list of jars that belong to Neo4j %s; delete it and try again", file.Name(), dir, r.version)
		}
	}
	return nil
}

// fileSum is the SHA-256 of a file, in hex.
func fileSum(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

//go:embed jars/*.sha256
var jarLists embed.FS

func (r release) listFile() string { return "jars/" + r.name + ".sha256" }

// jar is a row of a list in jars/.
type jar struct{ sum, name string }

// listedJars reads the release's list.
func (r release) listedJars() ([]jar, error) {
	name := r.listFile()
	text, err := jarLists.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading the list of Neo4j's jars: %w", err)
	}
	var list []jar
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		sum, name, ok := strings.Cut(line, "  ")
		if !ok || len(sum) != 64 || !strings.HasSuffix(name, ".jar") {
			return nil, fmt.Errorf("%s:%d: %q is not a SHA-256, two blanks and a jar", name, i+1, line)
		}
		list = append(list, jar{sum, name})
	}
	return list, nil
}
