package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// What the machine lacks. The errors that wrap these name the command that brings it; see InstallCommand.
var (
	ErrNoJava     = errors.New("no Java found")
	ErrJavaTooOld = errors.New("the Java found is too old")
	ErrNoMaven    = errors.New("no Maven found")
)

// findJava returns a java command that runs the release.
func (r release) findJava(ctx context.Context) (string, error) {
	newest := 0
	for _, java := range javas() {
		version := javaVersion(ctx, java)
		if version >= r.java {
			return java, nil
		}
		newest = max(newest, version)
	}
	if ctx.Err() != nil {
		return "", fmt.Errorf("looking for Java: %w", ctx.Err())
	}
	if newest > 0 {
		return "", fmt.Errorf("%w: Neo4j %s needs Java %d or later and finds Java %d; %s", ErrJavaTooOld, r.name, r.java, newest, installHint())
	}
	return "", fmt.Errorf("%w: Neo4j %s needs Java %d or later; %s", ErrNoJava, r.name, r.java, installHint())
}

// javaPlaces are where packages put a java that is not on the PATH.
var javaPlaces = []string{"/usr/lib/jvm/*/bin/java", "/opt/homebrew/opt/openjdk*/bin/java", "/usr/local/opt/openjdk*/bin/java"}

// javas lists where a java may be, what the user chose first.
func javas() []string {
	var list []string
	if home := os.Getenv("JAVA_HOME"); home != "" {
		list = append(list, filepath.Join(home, "bin", "java"))
	}
	list = append(list, "java")
	for _, pattern := range javaPlaces {
		found, _ := filepath.Glob(pattern) // the patterns are well formed
		list = append(list, found...)
	}
	return list
}

var versionLine = regexp.MustCompile(`version "(?:1\.)?(\d+)`)

// javaVersion is the major version of a java command; 0 if it does not run, as macOS's placeholder does not.
func javaVersion(ctx context.Context, java string) int {
	out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
	if err != nil {
		return 0
	}
	return majorVersion(string(out))
}

// majorVersion reads what java -version prints: `version "17.0.15"`, and `version "1.8.0_402"` before Java 9.
func majorVersion(out string) int {
	match := versionLine.FindStringSubmatch(out)
	if match == nil {
		return 0
	}
	version, _ := strconv.Atoi(match[1]) // digits only
	return version
}

// findMaven returns the mvn command.
func findMaven() (string, error) {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w: Maven brings Neo4j's jars at the first start; %s", ErrNoMaven, installHint())
	}
	return mvn, nil
}
