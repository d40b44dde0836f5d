package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"diplograph/schema"
)

// schemaCommand prints what the graph may hold.
func (p *program) schemaCommand() *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "print the ontology: labels, relationships, event types",
		Description: `Prints what the graph may hold: the labels and properties of nodes, the types of
relationships and what they join, and the PLOVER event types with their modes
and CAMEO codes. A star marks a property that is always there.

   -o text     for reading
   -o json     for programs
   -o cypher   the constraints and indexes, as "ingest" sets them up

Examples:
   diplograph schema | less
   diplograph schema -o json | jq '.events.types[].name'`,
		Flags:  []cli.Flag{outputFlag("text", "text", "json", "cypher")},
		Action: p.schema,
	}
}

func (p *program) schema(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	switch c.String("output") {
	case "cypher":
		return p.print(schema.Constraints)
	case "json":
		out := json.NewEncoder(p.stdout)
		out.SetIndent("", "  ")
		return out.Encode(struct {
			Graph  *schema.Model `json:"graph"`
			Events *schema.Types `json:"events"`
		}{schema.Ontology(), schema.Events()})
	}
	out := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	printModel(out, schema.Ontology())
	printTypes(out, schema.Events())
	return out.Flush()
}

// printModel lists nodes and relationships, with their properties below them.
func printModel(out io.Writer, m *schema.Model) {
	fmt.Fprintln(out, "NODES")
	for _, n := range m.Nodes {
		label := ":" + n.Label
		if n.Extends != "" {
			label = ":" + n.Extends + label
		}
		fmt.Fprintf(out, "%s  %s\n", label, n.Description)
		printProperties(out, n.Properties)
	}
	fmt.Fprintln(out, "\nRELATIONSHIPS, the evidence layer")
	for _, r := range m.Relationships {
		fmt.Fprintf(out, "(:%s)-[:%s]->(:%s)  %s\n", r.From, r.Type, r.To, r.Description)
		printProperties(out, r.Properties)
	}
	fmt.Fprintln(out, "\nRELATIONSHIPS, the browse layer, from Actor to Actor")
	printProperties(out, m.Browse.Properties)
	for _, r := range m.Browse.Relationships {
		fmt.Fprintf(out, "  %s\t%s\n", r.Type, r.Description)
	}
}

func printProperties(out io.Writer, properties []schema.Property) {
	for _, p := range properties {
		star := " "
		if p.Required {
			star = "*"
		}
		fmt.Fprintf(out, "  %s%s\t%s\t%s\n", p.Name, star, p.Type, p.Description)
	}
}

// printTypes lists event types, with their modes and CAMEO codes below them.
func printTypes(out io.Writer, types *schema.Types) {
	fmt.Fprintln(out, "\nEVENT TYPES")
	for _, t := range types.Types {
		fmt.Fprintf(out, "%s :Event:%s, quad class %d, score %g, %s  %s\n", t.Name, t.Label, t.Quad, t.Score, t.Relation, t.Description)
		for _, m := range t.Modes {
			fmt.Fprintf(out, "  %s\tscore %g\t%s\n", m.Name, m.Score, m.Description)
		}
		for _, c := range types.Cameo {
			if c.Type == t.Name {
				fmt.Fprintf(out, "  CAMEO %s\t%s\t%s\n", c.Code, c.Mode, c.Label)
			}
		}
	}
	fmt.Fprintf(out, "\nCONTEXTS\n%s\n", strings.Join(types.Contexts, ", "))
}
