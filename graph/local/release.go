package local

import (
	"fmt"
	"os"
	"strings"
)

// release is a Neo4j that this package runs.
type release struct {
	name      string // as in DIPLOGRAPH_NEO4J, and in the list of its jars
	version   string // in Maven Central
	main      string // the class that is the server
	java      int    // the oldest that runs it
	folder    string // of its data: what a newer Neo4j has opened an older one refuses, so none opens another's
	megabytes int    // of its jars, for the progress line
}

// releases are those that the tests pass with, the one that people get first.
var releases = []release{
	{"5.26", "5.26.30", "org.neo4j.server.CommunityEntryPoint", 17, "neo4j", 140},
	{"2026.08", "2026.08.1", "org.neo4j.server.Neo4jCommunity", 21, "neo4j-2026.08", 160},
}

// chosen is the release that DIPLOGRAPH_NEO4J names, else the first.
func chosen() (release, error) {
	name := os.Getenv("DIPLOGRAPH_NEO4J")
	if name == "" {
		return releases[0], nil
	}
	var names []string
	for _, r := range releases {
		if r.name == name {
			return r, nil
		}
		names = append(names, r.name)
	}
	return release{}, fmt.Errorf("choosing the local Neo4j: DIPLOGRAPH_NEO4J is %q: set it to one of %s, or leave it out", name, strings.Join(names, ", "))
}

// Version is that of the Neo4j which Start runs, as "5.26.30".
func Version() (string, error) {
	r, err := chosen()
	return r.version, err
}
