package main

import (
	"slices"

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

With --all the whole graph goes, and yours in the same database stays.

` + connectHelp + `

Examples:
   diplograph forget https://example.org/a1
   diplograph forget a1 a2 notes.txt
   diplograph forget --all`,
		Flags:  append([]cli.Flag{&cli.BoolFlag{Name: "all", Usage: "remove the whole graph"}}, connectFlags()...),
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

func (p *program) forgetAll(c *cli.Context, store *graph.Store) error {
	if err := store.ForgetAll(c.Context); err != nil {
		return hinted{err, "the graph is no longer whole: run diplograph forget --all again"}
	}
	p.ui.say("forgot the whole graph")
	return nil
}
