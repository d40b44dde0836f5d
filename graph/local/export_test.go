package local

import (
	"context"
	"testing"
	"text/template"
)

// What the tests, which are in a package of their own so that they may use localtest, reach inside.
var (
	CacheFolder  = cacheFolder
	FindMaven    = findMaven
	LastWords    = lastWords
	JavaPlaces   = &javaPlaces
	MajorVersion = majorVersion
	FileSum      = fileSum
)

// LTS is the version that people get who choose none.
var LTS = releases[0].version

// current is the release under test.
func current() release {
	r, err := chosen()
	if err != nil {
		panic(err)
	}
	return r
}

func CheckJars(dir string) error { return current().checkJars(dir) }

func FindJava(ctx context.Context) (string, error) { return current().findJava(ctx) }

func Jars(ctx context.Context, cache string, say func(string)) (string, error) {
	return current().jars(ctx, cache, say)
}

// ListFile is the list of the jars of the release under test.
func ListFile() string { return current().listFile() }

// HomePath is where Start keeps a server in dir.
func HomePath(t *testing.T, dir string) string {
	t.Helper()
	h, err := findHome(dir)
	if err != nil {
		t.Fatal(err)
	}
	return string(h)
}

// AddSettings adds to the neo4j.conf of servers that start before the test ends.
func AddSettings(t *testing.T, settings string) {
	before := conf
	t.Cleanup(func() { conf = before })
	conf = template.Must(template.New("neo4j.conf").Parse(confText + settings))
}

// Ports chooses ports after a run with these, else free ones, and returns them.
func Ports(bolt, http int) (int, int, error) {
	p, err := ports{bolt, http}.choose(ports{})
	return p.Bolt, p.HTTP, err
}

// Record pretends that a server was started in dir as this process, and that the computer crashed then.
func Record(dir string, pid int) error {
	h, err := findHome(dir)
	if err != nil {
		return err
	}
	if err := h.make(); err != nil {
		return err
	}
	return h.keep(record{PID: pid})
}

// CopyJars has Maven bring the jars to lib, whatever their sums.
func CopyJars(ctx context.Context, lib string) error {
	mvn, err := findMaven()
	if err != nil {
		return err
	}
	return current().runMaven(ctx, mvn, lib)
}
