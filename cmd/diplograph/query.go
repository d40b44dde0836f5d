package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"diplograph/graph"
)

// queryCommand asks the graph. Each saved query is a subcommand, so that it has its own help and the shell completes its name.
func (p *program) queryCommand() *cli.Command {
	command := &cli.Command{
		Name:      "query",
		Usage:     "list the saved queries, or run one, or Cypher of your own",
		ArgsUsage: "[NAME|FILE|-]",
		Description: `Without a name it lists the saved queries. With one it runs the query, and with
-e, a file or "-" for standard input it runs Cypher that you write. Whatever it
runs can only read the graph: what would change it is refused.

Where a parameter wants an actor, its name, another of its names, its ISO code or
its key does; country=Iran, person=… and organization=… mean the same as actor=….
On a terminal you are asked for what is missing. In Cypher of your own, which
declares no parameters, 5, true and ["a"] are what they are in JSON, and other
values are text.

The rows are printed as a table, as JSON, as JSON lines, as CSV or as a table in
Markdown; nodes and relationships as a diagram of Mermaid or of Graphviz (dot),
or, with all their properties, as GraphML for Gephi, Cytoscape and others. --save
draws them.

--queries names a folder of your own with saved queries in it, as *.cypher. It goes
before NAME; $DIPLOGRAPH_QUERIES names one for good. How to write one:
   diplograph query --show threats > mine/threats-to-me.cypher

` + connectHelp + `

Examples:
   diplograph query
   diplograph query negotiations --param country=Iran
   diplograph query between --help
   diplograph query -o csv threats > threats.csv
   diplograph query -o mermaid relations --param actor=UK
   diplograph query shortest-path --save path.svg -p first=Oman -p second=Ukraine
   diplograph query -o graphml -e 'MATCH p = (:Person)-[:REPRESENTS]->() RETURN p'`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "cypher", Aliases: []string{"e"}, Usage: "run `CYPHER` instead of a saved query"},
			&cli.StringFlag{Name: "queries", Usage: "`FOLDER` with saved queries of your own, beside ours", DefaultText: "$DIPLOGRAPH_QUERIES"},
		}, queryFlags()...),
	}
	command.BashComplete = completeQuery(command, nil)
	_ = p.stock(command, os.Getenv("DIPLOGRAPH_QUERIES")) // the action tells what is wrong
	command.Before = func(c *cli.Context) error {
		if !c.IsSet("queries") {
			return nil
		}
		err := p.stock(command, c.String("queries"))
		guard(command.Subcommands)
		return err
	}
	return command
}

// stock gives the command a subcommand for each saved query, ours and those in a folder of the user's own, if there is one.
func (p *program) stock(command *cli.Command, folder string) error {
	queries, err := graph.Queries()
	if folder != "" {
		queries, err = graph.ReadQueries(folder)
	}
	command.Subcommands = nil
	for _, q := range queries {
		command.Subcommands = append(command.Subcommands, p.savedQuery(q))
	}
	command.Action = func(c *cli.Context) error {
		if err != nil {
			return err
		}
		return p.queryOrList(c, queries)
	}
	return err
}

// queryFlags may stand before the name of a query and after it.
func queryFlags() []cli.Flag {
	return append([]cli.Flag{
		outputFlag("table", slices.Concat(graph.Formats, graph.NetworkFormats)...),
		&cli.StringSliceFlag{Name: "param", Aliases: []string{"p"}, Usage: "`NAME=VALUE` of a parameter; may be given several times"},
		saveFlag("draw nodes and relationships into `FILE`.svg or .png instead of printing", ""),
		&cli.BoolFlag{Name: "show", Usage: "print the query's Cypher instead of running it"},
	}, connectFlags()...)
}

// savedQuery is the command that runs one query.
func (p *program) savedQuery(q graph.Query) *cli.Command {
	command := &cli.Command{
		Name:        q.Name,
		HelpName:    "diplograph query " + q.Name,
		Category:    q.Group,
		Usage:       q.Title,
		Description: queryHelp(q),
		Flags:       queryFlags(),
		Action: func(c *cli.Context) error {
			if c.IsSet("cypher") {
				return usageFault{fmt.Sprintf("both Cypher and %q to run", q.Name), "give one of them"}
			}
			if err := noArguments(c); err != nil {
				return err
			}
			return p.runQuery(c, q)
		},
	}
	command.BashComplete = completeQuery(command, q.Params)
	return command
}

// queryHelp says what a query does and takes.
func queryHelp(q graph.Query) string {
	var b strings.Builder
	b.WriteString(q.Description)
	if len(q.Params) > 0 {
		b.WriteString("\n\nParameters:")
	}
	example := "diplograph query " + q.Name
	for _, param := range q.Params {
		fmt.Fprintf(&b, "\n   %s (%s%s)  %s", param.Name, param.Kind, defaultOf(param), param.Description)
		if param.Example != "" {
			fmt.Fprintf(&b, ", as %s", param.Example)
		}
		if param.Needed {
			example += " " + param.Flag()
		}
	}
	if len(q.Links) > 0 {
		b.WriteString("\n\nIts result is a network too: -o mermaid, dot or graphml.")
	}
	return b.String() + "\n\nExample:\n   " + example
}

func defaultOf(p graph.Param) string {
	switch {
	case p.Needed:
		return ", needed"
	case p.Default != "":
		return ", default " + p.Default
	}
	return ""
}

// runQuery does what the flags say with a query.
func (p *program) runQuery(c *cli.Context, q graph.Query) error {
	if slices.ContainsFunc(c.Lineage(), func(level *cli.Context) bool { return level.Bool("show") }) {
		return p.print(q.Cypher)
	}
	given, err := p.params(c, q)
	if err != nil {
		return err
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	if err := p.actors(c.Context, store, q, given); err != nil {
		return fmt.Errorf("query %q: %w", q.Name, err)
	}
	err = p.answer(c, store, q, given)
	switch {
	case errors.Is(err, graph.ErrReadOnly):
		return hinted{err, "articles are loaded with diplograph ingest; for changes of your own there is Neo4j Browser: diplograph browse"}
	case errors.Is(err, graph.ErrPlan):
		return hinted{err, "leave the word out, or see the plan in Neo4j Browser: diplograph browse"}
	}
	return err
}

// width is that of the terminal that tables go to; 0 where they go to a file, and nothing is to be wrapped.
func (p *program) width() int {
	file, ok := p.stdout.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0
	}
	return width
}
