package main

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest"
)

// pageWidth is how wide the demo's tables are where there is no terminal.
const pageWidth = 120

// demoTable prints the events of the example articles as a table, for a machine without Neo4j.
func (p *program) demoTable(c *cli.Context) error {
	rows := &graph.Rows{Columns: []string{"who", "does", "to or with whom", "status", "when", "as the text has it"}}
	err := p.each(c, examples(), func(r ingest.Result) error {
		for _, e := range newArticleRecord(r.Batch).Events {
			rows.Values = append(rows.Values, e.row())
		}
		return nil
	})
	return errors.Join(err, rows.Render(p.stdout, "table", cmp.Or(p.width(), pageWidth)))
}

// row is an event in one line, with the word that tells of it.
func (e eventRecord) row() []any {
	when := ""
	if e.Date != nil {
		when = e.Date.Start
	}
	return []any{names(e.Source), e.Relation, names(e.Target), e.Status, when, e.Trigger.Text}
}

func names(parties []partyRecord) string {
	list := make([]string, 0, len(parties))
	for _, p := range parties {
		list = append(list, cmp.Or(p.Name, p.Text))
	}
	return strings.Join(list, ", ")
}

// demoQuery prints what a saved query finds.
func (p *program) demoQuery(c *cli.Context, store *graph.Store, name string) error {
	q, err := graph.FindQuery(name)
	if err != nil {
		return err
	}
	rows, err := store.Query(c.Context, q, map[string]string{"limit": "6"})
	if err != nil {
		return err
	}
	hide(rows, "article", "url") // there is no room for them in a terminal
	if err := p.print("\n" + q.Title + "  (diplograph query " + q.Name + ")\n"); err != nil {
		return err
	}
	return rows.Render(p.stdout, "table", cmp.Or(p.width(), pageWidth))
}

// hide takes columns out.
func hide(rows *graph.Rows, columns ...string) {
	for _, column := range columns {
		i := slices.Index(rows.Columns, column)
		if i < 0 {
			continue
		}
		rows.Columns = slices.Delete(rows.Columns, i, i+1)
		for j := range rows.Values {
			rows.Values[j] = slices.Delete(rows.Values[j], i, i+1)
		}
	}
}
