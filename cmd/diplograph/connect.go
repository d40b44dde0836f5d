package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"diplograph/graph"
	"diplograph/graph/local"
)

// connectHelp is what every command that talks to Neo4j says about it.
const connectHelp = `NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE name your own
Neo4j, or the flags do; a password is never a flag's value. Without them it is
the local Neo4j of "diplograph db".`

// errNoPassword says that a server was named and no password.
var errNoPassword = errors.New("no password")

// connectFlags say which Neo4j is meant. The environment is read where they are used, since the library would put it before
// a flag of the parent command.
func connectFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "uri", Usage: "address of Neo4j, as `neo4j://localhost:7687`", DefaultText: "$NEO4J_URI, else the local Neo4j"},
		&cli.StringFlag{Name: "username", Usage: "`NAME` to log in with", DefaultText: "$NEO4J_USERNAME, else neo4j"},
		&cli.StringFlag{Name: "password-file", Usage: "`FILE` with the password in its first line", DefaultText: "$NEO4J_PASSWORD, else you are asked"},
		&cli.StringFlag{Name: "database", Usage: "`NAME` of the database", DefaultText: "$NEO4J_DATABASE, else neo4j"},
	}
}

// server is a Neo4j to talk to.
type server struct {
	graph.Config
	local *local.Server // nil for the user's own
}

// findLocal finds the local Neo4j that runs; startLocal starts it where none does.
func (p *program) findLocal(context.Context) (*local.Server, error) {
	s, err := local.Find(local.Options{})
	if errors.Is(err, local.ErrNotRunning) {
		err = hinted{err, "start it with: diplograph db start"}
	}
	return s, err
}

func (p *program) startLocal(ctx context.Context) (*local.Server, error) {
	return local.Start(ctx, local.Options{Progress: func(line string) { p.ui.say("%s", line) }})
}

// connect opens the user's own Neo4j, or the local one that find gives.
func (p *program) connect(c *cli.Context, find func(context.Context) (*local.Server, error)) (*graph.Store, server, error) {
	s, err := p.server(c, find)
	if err != nil {
		return nil, s, err
	}
	store, err := graph.Open(c.Context, s.Config)
	return store, s, err
}

// connectToWrite opens the same, starts the local one where it does not run, and makes ready a graph that may be new.
func (p *program) connectToWrite(c *cli.Context) (*graph.Store, error) {
	store, _, err := p.connect(c, p.startLocal)
	if err != nil {
		return nil, err
	}
	if err := store.Setup(c.Context); err != nil {
		store.Close(c.Context)
		return nil, err
	}
	return store, nil
}

// server is the Neo4j that the flags and the environment name.
func (p *program) server(c *cli.Context, find func(context.Context) (*local.Server, error)) (server, error) {
	s := server{Config: graph.Config{
		URI:      cmp.Or(flag(c, "uri"), os.Getenv("NEO4J_URI")),
		Username: cmp.Or(flag(c, "username"), os.Getenv("NEO4J_USERNAME"), "neo4j"),
		Database: cmp.Or(flag(c, "database"), os.Getenv("NEO4J_DATABASE")),
	}}
	if s.URI != "" {
		password, err := p.password(flag(c, "password-file"), s.Username, s.URI)
		s.Password = password
		return s, err
	}
	if flag(c, "password-file") != "" || os.Getenv("NEO4J_PASSWORD") != "" {
		p.ui.say("a password is given but no address: using the local Neo4j; set NEO4J_URI or --uri to use your own")
	}
	found, err := find(c.Context)
	if err != nil {
		return s, err
	}
	s.URI, s.Username, s.Password, s.local = found.URI, found.Username, found.Password, found
	return s, nil
}

// password comes from a file, the environment or whoever sits at the terminal.
func (p *program) password(file, username, uri string) (string, error) {
	if file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", fmt.Errorf("reading the password: %w", err)
		}
		line, _, _ := strings.Cut(string(text), "\n")
		return strings.TrimSuffix(line, "\r"), nil
	}
	if password := os.Getenv("NEO4J_PASSWORD"); password != "" {
		return password, nil
	}
	return p.ask(username, uri)
}

// ask reads a password from the terminal, unseen.
func (p *program) ask(username, uri string) (string, error) {
	stdin, isFile := p.stdin.(*os.File)
	if !isFile || !term.IsTerminal(int(stdin.Fd())) {
		return "", hinted{fmt.Errorf("%w for %q at %s", errNoPassword, username, uri), "set NEO4J_PASSWORD or give --password-file"}
	}
	fmt.Fprintf(p.ui.out, "password of %s at %s: ", username, uri)
	password, err := term.ReadPassword(int(stdin.Fd()))
	fmt.Fprintln(p.ui.out)
	if err != nil {
		return "", fmt.Errorf("reading the password: %w", err)
	}
	return string(password), nil
}
