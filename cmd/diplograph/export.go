package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/graph/exchange"
)

// exportCommand writes the whole graph for other programs.
func (p *program) exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "print the whole graph for other programs",
		Description: `Prints every node and relationship of the graph, in an order that depends on its
content only: the same graph gives the same bytes.

   -o jsonl     a JSON object a line, for programs and for "diplograph import"
   -o graphml   GraphML, for Gephi, yEd, NetworkX, igraph
   -o cypher    a script for an empty Neo4j, as cypher-shell runs it

With --for neo4j-admin it writes a folder instead: CSV files and import.sh, which
makes a new database of them. That is the fastest way for millions of articles.

Nodes and relationships of yours that "diplograph schema" does not name stay out.
Load nothing meanwhile.

` + connectHelp + `

Examples:
   diplograph export > graph.jsonl
   diplograph export -o graphml > graph.graphml
   diplograph export -o cypher | cypher-shell -a neo4j://other:7687
   diplograph export --for neo4j-admin folder`,
		ArgsUsage: "[FOLDER]",
		Flags: append([]cli.Flag{
			outputFlag("jsonl", exchange.Formats...),
			&cli.StringFlag{Name: "for", Usage: "write a folder for `PROGRAM`: neo4j-admin", Action: oneOf("program", []string{"neo4j-admin"})},
		}, connectFlags()...),
		Action: p.export,
	}
}

func (p *program) export(c *cli.Context) error {
	write := func(elements exchange.Elements) error { return exchange.Write(p.stdout, c.String("output"), elements) }
	if c.String("for") != "" {
		if c.NArg() != 1 || c.IsSet("output") {
			return usageFault{"--for takes a folder, and no --output", "write: diplograph export --for neo4j-admin FOLDER"}
		}
		write = func(elements exchange.Elements) error { return exchange.WriteAdmin(c.Args().First(), elements) }
	} else if err := noArguments(c); err != nil {
		return err
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	n := &counted{of: store.Elements(c.Context)}
	if err := write(n.all); err != nil {
		return err
	}
	p.ui.say("exported %s", n)
	return nil
}

// importCommand reads what exportCommand wrote.
func (p *program) importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "load a whole graph that export printed",
		ArgsUsage: "FILE|-",
		Description: `Loads a graph that "diplograph export" printed as JSON lines into an empty one.
An interrupted import leaves a part of the graph: remove it with
"diplograph forget --all" and begin again.

` + connectHelp + `
It is started when it does not run.

Examples:
   diplograph import graph.jsonl
   diplograph export | diplograph import --uri neo4j://other:7687 -`,
		Flags:  connectFlags(),
		Action: p.importFile,
	}
}

func (p *program) importFile(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageFault{fmt.Sprintf("import takes one file, not %d", c.NArg()), "name it, or - for standard input: diplograph import FILE"}
	}
	name, in := "standard input", p.stdin
	if c.Args().First() != "-" {
		file, err := os.Open(c.Args().First())
		if err != nil {
			return fmt.Errorf("opening the graph to import: %w", err)
		}
		defer file.Close()
		name, in = file.Name(), file
	}
	store, err := p.connectToWrite(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	n := &counted{of: exchange.Read(name, in)}
	if err := store.Import(c.Context, n.all); err != nil {
		return hinted{err, `a graph is imported into an empty one: remove what there is with "diplograph forget --all"`}
	}
	p.ui.say("imported %s", n)
	return nil
}

// counted counts elements as they pass.
type counted struct {
	of                   exchange.Elements
	nodes, relationships int
}

func (n *counted) all(yield func(graph.Element, error) bool) {
	for e, err := range n.of {
		if e.Type == "" {
			n.nodes++
		} else {
			n.relationships++
		}
		if !yield(e, err) {
			return
		}
	}
}

func (n *counted) String() string {
	return count(n.nodes, "node") + " and " + count(n.relationships, "relationship")
}
