package main

import (
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest/alike"
	"diplograph/schema"
)

// ingestCommand loads articles into Neo4j.
func (p *program) ingestCommand() *cli.Command {
	return &cli.Command{
		Name:      "ingest",
		Usage:     "read articles and write their events to Neo4j",
		ArgsUsage: "FILE|FOLDER|URL|@LIST|-…",
		Description: `Reads articles and writes who did what to whom into the graph. Loading an article
again changes nothing; loading a corrected version, with the same URL and other
text, replaces what the old one said. After an interruption, of whatever kind, run
the same command again: what is loaded stays, the rest follows, and the graph ends
as if nothing had happened. The first Ctrl-C finishes the batch, a second one ends
at once.

An article that is nearly the same text as an earlier one, in this run or in the
graph, is a reprint: it becomes an article that is COPY_OF that one, and is not
read for events again. It stays one as long as its text does; a corrected first
keeps its reprints. --read-copies reads them all.

` + inputHelp + `

` + connectHelp + `
It is started when it does not run.

` + fromHelp + `

Examples:
   diplograph ingest articles
   diplograph ingest https://example.org/world/rss.xml
   diplograph ingest --published 2026-02-08 --url https://example.org/1 article.txt
   diplograph ingest --dry-run - < articles.jsonl
   diplograph ingest --from nats://localhost/articles`,
		Flags: append(append(p.inputFlags(), failedFlag(),
			readCopiesFlag(), metricsFlag(),
			&cli.BoolFlag{Name: "dry-run", Usage: "read and check everything, write nothing"},
			streamFlag("from", "take articles from the stream at `ADDRESS`, until Ctrl-C"), replicasFlag()),
			connectFlags()...),
		Action: p.ingest,
	}
}

func readCopiesFlag() cli.Flag {
	return &cli.BoolFlag{Name: "read-copies", Usage: "read reprints of other articles too"}
}

func (p *program) ingest(c *cli.Context) error {
	stop, err := p.serveMetrics(c)
	if err != nil {
		return err
	}
	defer stop()
	if c.IsSet("from") {
		return p.ingestStream(c)
	}
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	if c.Bool("dry-run") {
		return p.load(c, marked(c, articles, &alike.Index{}), &loader{tally: p.tally})
	}
	store, _, err := p.connect(c, p.startLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	return p.loadInto(c, articles, store)
}

// loadInto loads articles into a graph that may be new.
func (p *program) loadInto(c *cli.Context, articles iter.Seq2[schema.Article, error], store *graph.Store) error {
	if err := store.Setup(c.Context); err != nil {
		return err
	}
	var known alike.Index
	if err := known.Load(store.Prints(c.Context)); err != nil {
		return err
	}
	return p.load(c, marked(c, articles, &known), &loader{write: store.Write, tally: p.tally})
}

// marked are articles that know which others they are copies of, unless all are to be read.
func marked(c *cli.Context, articles iter.Seq2[schema.Article, error], known *alike.Index) iter.Seq2[schema.Article, error] {
	all := c.Bool("read-copies")
	return func(yield func(schema.Article, error) bool) {
		for a, err := range known.Mark(articles) {
			if all {
				a.CopyOf = ""
			}
			if !yield(a, err) {
				return
			}
		}
	}
}
