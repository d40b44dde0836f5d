package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
)

// forgetCommand takes articles out of the graph.
func (p *program) forgetCommand() *cli.Command {
	return &cli.Command{
		Name:      "forget",
		Usage:     "remove articles from the graph, and what only they said",
		ArgsUsage: "URL|ID…",
		Description: `Removes articles, and the events, actors, places and offices that no other
article tells of; what others tell of too becomes what they say. The graph is then
as if the articles had never been loaded. ID is the "id" of the article in its
file, or the name of a plain text file.

An article that others are copies of takes its events with it, and their text was
never read for events: forget them too, by --with-copies, and load again what is to
stay.

With --all the whole graph goes, and yours in the same database stays.

` + connectHelp + `

Examples:
   diplograph forget https://example.org/a1
   diplograph forget a1 a2 notes.txt
   diplograph forget --with-copies https://example.org/a1
   diplograph forget --all`,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "all", Usage: "remove the whole graph"},
			&cli.BoolFlag{Name: "with-copies", Usage: "remove copies of these articles too"}}, connectFlags()...),
		Action: p.forget,
	}
}

func (p *program) forget(c *cli.Context) error {
	names := c.Args().Slice()
	if c.Bool("all") == c.Args().Present() {
		return usageFault{"give articles, or --all for the whole graph", seeHelp(c)}
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	if c.Bool("all") {
		return p.forgetAll(c, store)
	}
	articles, err := store.FindArticles(c.Context, names...)
	if err != nil {
		return err
	}
	if articles, err = withCopies(c, store, articles); err != nil {
		return err
	}
	var nodes, relationships int
	for some := range slices.Chunk(articles, groupSize) {
		changes, err := store.Forget(c.Context, some...)
		if err != nil {
			return err
		}
		nodes += changes.NodesDeleted
		relationships += changes.RelationshipsDeleted - changes.RelationshipsCreated
	}
	p.ui.say("forgot %s: %s and %s fewer", count(len(articles), "article"), count(nodes, "node"), count(relationships, "relationship"))
	return nil
}

// withCopies are articles after all their copies, which have to be among them unless the flag takes them in.
func withCopies(c *cli.Context, store *graph.Store, articles []string) ([]string, error) {
	copies, names, err := store.Copies(c.Context, articles...)
	if err != nil {
		return nil, err
	}
	var staying []string
	for i, id := range copies {
		if !slices.Contains(articles, id) {
			staying = append(staying, names[i])
		}
	}
	if len(staying) > 0 && !c.Bool("with-copies") {
		return nil, hinted{fmt.Errorf("%w: %s", graph.ErrCopies, strings.Join(staying, " ")),
			"forget them too, with --with-copies, then load again those that are to stay"}
	}
	articles = slices.DeleteFunc(articles, func(id string) bool { return slices.Contains(copies, id) })
	return append(copies, articles...), nil
}

func (p *program) forgetAll(c *cli.Context, store *graph.Store) error {
	if err := store.ForgetAll(c.Context); err != nil {
		return hinted{err, "the graph is no longer whole: run diplograph forget --all again"}
	}
	p.ui.say("forgot the whole graph")
	return nil
}
