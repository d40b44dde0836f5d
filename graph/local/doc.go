// Package local knows how to run a real Neo4j Community server as a child process, for people who have none.
//
// Maven brings the jars, once, into the user's cache folder; their SHA-256 sums are checked at every start against
// the list in jars/. Java 17 or later runs them. The server listens on loopback only, asks for a password, keeps running between
// commands, and is found again by the next one. Everything it owns lies in one folder, [Folder]/neo4j:
//
//	conf/neo4j.conf   written at every start from neo4j.conf in this package
//	data/             the graph
//	logs/             neo4j.log, debug.log, and console.log with what the last process printed
//	run/server.json   process id and ports; the ports are kept for the next start
//	password          the password of the user neo4j, made at the first start, readable by its owner only
//
// One lock file in that folder lets one command at a time start or stop the server, and one in the cache folder lets one
// server at a time choose its ports, so two commands, or two test binaries, that start together share one server.
//
// Neo4j 5.26 LTS is what people get; DIPLOGRAPH_NEO4J=2026.08 chooses the newer one, which needs Java 21, and has its graph in
// a folder of its own, [Folder]/neo4j-2026.08. The table in release.go has all in which they differ, but for the settings.
// To move to another of the same line: change its version there, run "go test ./graph/local -run Sums -update" with
// DIPLOGRAPH_NEO4J, and review which jars changed in jars/.
package local
