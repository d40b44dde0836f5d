package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
)

// listQueries prints the saved queries, group by group.
func (p *program) listQueries(c *cli.Context, queries []graph.Query) error {
	format := c.String("output")
	if slices.Contains(graph.NetworkFormats, format) {
		return usageFault{"the list of queries is no network", "print it with -o " + strings.Join(graph.Formats, ", ")}
	}
	rows := &graph.Rows{Columns: []string{"group", "query", "what it finds", "parameters"}, Values: [][]any{}}
	group := ""
	for _, q := range queries {
		row := []any{q.Group, q.Name, finds(q), paramNames(q)}
		if format == "table" && q.Group == group {
			row[0] = "" // people see to which it belongs
		}
		rows.Values, group = append(rows.Values, row), q.Group
	}
	if err := rows.Render(p.stdout, format, p.width()); err != nil {
		return err
	}
	p.ui.say("what one does and takes: diplograph query NAME --help")
	return nil
}

// finds is what a query does in a sentence, and whose it is if not ours.
func finds(q graph.Query) string {
	first, _, _ := strings.Cut(q.Description, ". ")
	first = strings.TrimSuffix(first, ".")
	if first == "" {
		first = q.Title
	}
	if q.File == "" {
		return first
	}
	if _, err := graph.FindQuery(q.Name); err == nil {
		return first + " (yours in place of ours: " + q.File + ")"
	}
	return first + " (yours: " + q.File + ")"
}

func paramNames(q graph.Query) []any {
	names := []any{}
	for _, param := range q.Params {
		names = append(names, param.Name)
	}
	return names
}
