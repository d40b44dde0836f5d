package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
)

// queryOrList runs Cypher of the user's own, or lists the saved queries where there is none.
func (p *program) queryOrList(c *cli.Context, queries []graph.Query) error {
	name, cypher := c.Args().First(), c.IsSet("cypher")
	switch {
	case name == "" && !cypher:
		return p.listQueries(c, queries)
	case name != "" && cypher:
		return usageFault{fmt.Sprintf("both Cypher and %q to run", name), "give one of them"}
	case name != "" && name != "-" && !strings.ContainsAny(name, `./\`):
		_, err := graph.Find(queries, name)
		return usageFault{err.Error(), "list them with: diplograph query; a file is written ./" + name}
	}
	if err := lateFlag(c); err != nil {
		return err
	}
	if c.NArg() > 1 {
		return usageFault{fmt.Sprintf("%d queries to run", c.NArg()), "give one at a time"}
	}
	q, err := p.freeQuery(name, c.String("cypher"))
	if err != nil {
		return err
	}
	return p.runQuery(c, q)
}

// freeQuery is the Cypher of the flag, of a file or, for "-", of standard input.
func (p *program) freeQuery(file, cypher string) (graph.Query, error) {
	switch file {
	case "":
		return graph.FreeQuery("-e", cypher)
	case "-":
		text, err := io.ReadAll(p.stdin)
		if err != nil {
			return graph.Query{}, fmt.Errorf("reading a query from standard input: %w", err)
		}
		return graph.FreeQuery("standard input", string(text))
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return graph.Query{}, fmt.Errorf("reading a query: %w", err)
	}
	return graph.FreeQuery(file, string(text))
}
