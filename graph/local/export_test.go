package local

import "context"

// What the tests, which are in a package of their own so that they may use localtest, reach inside.
var (
	CacheFolder  = cacheFolder
	CheckJars    = checkJars
	FindJava     = findJava
	FindMaven    = findMaven
	Jars         = jars
	LastWords    = lastWords
	JavaPlaces   = &javaPlaces
	MajorVersion = majorVersion
	FileSum      = fileSum
)

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
	return runMaven(ctx, mvn, lib)
}
