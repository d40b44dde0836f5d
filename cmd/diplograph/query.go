package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"diplograph/graph"
)

// queryCommand runs saved queries. Each is a subcommand, so that it has its own help and the shell completes its name.
func (p *program) queryCommand() *cli.Command {
	queries, err := graph.Queries()
	command := &cli.Command{
		Name:      "query",
		Usage:     "list the saved queries, or run one",
		ArgsUsage: "[NAME]",
		Description: `Without a name it lists the saved queries. With one it runs the query; nothing in
the graph can be changed that way. Where a parameter wants an actor, its name,
another of its names, its ISO code or its key does; country=Iran, person=… and
organization=… mean the same as actor=….

` + connectHelp + `

Examples:
   diplograph query
   diplograph query negotiations --param country=Iran
   diplograph query between --help
   diplograph query -o csv threats > threats.csv`,
		Flags:  queryFlags(),
		Action: func(c *cli.Context) error { return p.listQueries(c, queries, err) },
	}
	for _, q := range queries {
		command.Subcommands = append(command.Subcommands, p.savedQuery(q))
	}
	return command
}

// queryFlags may stand before the name of a query and after it.
func queryFlags() []cli.Flag {
	return append([]cli.Flag{
		outputFlag("table", "table", "json", "csv"),
		&cli.StringSliceFlag{Name: "param", Aliases: []string{"p"}, Usage: "`NAME=VALUE` of a parameter; may be given several times"},
	}, connectFlags()...)
}

// savedQuery is the command that runs one query.
func (p *program) savedQuery(q graph.Query) *cli.Command {
	return &cli.Command{
		Name:        q.Name,
		Usage:       q.Title,
		Description: queryHelp(q),
		Flags:       queryFlags(),
		Action:      func(c *cli.Context) error { return p.runQuery(c, q) },
	}
}

// queryHelp says what a query does and takes.
func queryHelp(q graph.Query) string {
	var b strings.Builder
	b.WriteString(q.Description)
	if len(q.Params) > 0 {
		b.WriteString("\n\nParameters:")
	}
	for _, param := range q.Params {
		fmt.Fprintf(&b, "\n   %s (%s%s)  %s", param.Name, param.Kind, defaultOf(param), param.Description)
	}
	return b.String()
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

func (p *program) listQueries(c *cli.Context, queries []graph.Query, err error) error {
	if err != nil {
		return err
	}
	if c.Args().Present() {
		_, err := graph.FindQuery(c.Args().First())
		return usageFault{err.Error(), "list them with: diplograph query"}
	}
	rows := &graph.Rows{Columns: []string{"query", "what it finds", "parameters"}, Values: [][]any{}}
	for _, q := range queries {
		params := []any{}
		for _, param := range q.Params {
			params = append(params, param.Name)
		}
		first, _, _ := strings.Cut(q.Description, ". ")
		rows.Values = append(rows.Values, []any{q.Name, strings.TrimSuffix(first, "."), params})
	}
	return rows.Render(p.stdout, c.String("output"), p.width())
}

func (p *program) runQuery(c *cli.Context, q graph.Query) error {
	if err := noArguments(c); err != nil {
		return err
	}
	given, err := params(c)
	if err != nil {
		return err
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	rows, err := store.Query(c.Context, q, given)
	if err != nil {
		return err
	}
	if len(rows.Values) == 0 {
		p.ui.say("nothing found")
	}
	return rows.Render(p.stdout, flag(c, "output"), p.width())
}

// params are the parameters on both sides of the query's name.
func params(c *cli.Context) (map[string]string, error) {
	given := map[string]string{}
	for _, level := range c.Lineage() {
		for _, param := range level.StringSlice("param") {
			name, value, ok := strings.Cut(param, "=")
			if !ok {
				return nil, usageFault{fmt.Sprintf("--param %q is not like NAME=VALUE", param), seeHelp(c)}
			}
			given[name] = value
		}
	}
	return given, nil
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
