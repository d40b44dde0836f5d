package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest"
	"diplograph/ingest/alike"
	"diplograph/schema"
)

// groupSize is how many articles are written in one transaction: few enough to lose little when
// something goes wrong, many enough that Neo4j is not what one waits for.
const groupSize = 32

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
			&cli.BoolFlag{Name: "read-copies", Usage: "read reprints of other articles too"},
			&cli.BoolFlag{Name: "dry-run", Usage: "read and check everything, write nothing"},
			streamFlag("from", "take articles from the stream at `ADDRESS`, until Ctrl-C"), replicasFlag()),
			connectFlags()...),
		Action: p.ingest,
	}
}

func (p *program) ingest(c *cli.Context) error {
	if c.IsSet("from") {
		return p.ingestStream(c)
	}
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	if c.Bool("dry-run") {
		return p.load(c, marked(c, articles, &alike.Index{}), &loader{})
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
	return p.load(c, marked(c, articles, &known), &loader{write: store.Write})
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

// load gives every article to the loader, and says how many it wrote even when something ended it early. Ctrl-C ends the reading;
// what has been read is still written.
func (p *program) load(c *cli.Context, articles iter.Seq2[schema.Article, error], l *loader) error {
	failed, err := openFailed(c)
	if err != nil {
		return err
	}
	defer failed.close()
	p.failed = failed
	ctx := context.WithoutCancel(c.Context)
	l.refuse = func(err error) { p.leaveOut(&l.refused, err) }
	err = p.each(c, articles, func(r ingest.Result) error { return l.add(ctx, r.Batch) })
	var out leftOut
	if errors.As(err, &out) {
		err = nil
	}
	if err == nil || errors.Is(err, errInterrupted) {
		err = errors.Join(l.flush(ctx), err)
	}
	p.ui.say("%s", l.summary())
	switch {
	case errors.Is(err, errInterrupted):
		return hinted{err, "run the same command again: what is loaded stays, the rest follows"}
	case errors.Is(err, graph.ErrUnavailable):
		return hinted{err, "run the same command again when Neo4j is back: what is loaded stays, the rest follows"}
	case err != nil:
		return err
	}
	return leftOut{out.failed + l.refused.failed, out.skipped, l.articles()}.orNil()
}

// loader collects batches and writes them in groups.
type loader struct {
	write   func(context.Context, ...schema.Batch) (graph.Written, error) // nil in a dry run
	refuse  func(error)                                                   // names an article that Neo4j refuses
	refused leftOut                                                       // how many these are
	group   []schema.Batch
	written graph.Written // in all groups
	events  int
	copies  int
}

func (l *loader) add(ctx context.Context, b schema.Batch) error {
	l.group = append(l.group, b)
	if len(l.group) < groupSize {
		return nil
	}
	return l.flush(ctx)
}

// flush writes the group. If Neo4j refuses it, each of its articles is tried alone.
func (l *loader) flush(ctx context.Context) error {
	group := l.group
	l.group = nil
	err := l.writeGroup(ctx, group)
	if err == nil || isAny(err, graph.ErrUnavailable, graph.ErrUnauthenticated, graph.ErrDatabase) {
		return err
	}
	return l.writeEach(ctx, group, err)
}

// writeEach writes articles one by one, and names those that Neo4j refuses. If it refuses all of several, that is not their
// fault, and why the group was refused is the error.
func (l *loader) writeEach(ctx context.Context, group []schema.Batch, why error) error {
	var refused []error
	for _, b := range group {
		err := l.writeGroup(ctx, []schema.Batch{b})
		if isAny(err, graph.ErrUnavailable, graph.ErrUnauthenticated, graph.ErrDatabase) {
			return err
		}
		if err != nil {
			a := b.Article
			refused = append(refused, &ingest.Failed{Article: a, Cause: fmt.Errorf("article %q: %w", cmp.Or(a.Key, a.Title, a.URL), err)})
		}
	}
	if len(refused) > 1 && len(refused) == len(group) {
		return why
	}
	for _, err := range refused {
		l.refuse(err)
	}
	return nil
}

// writeGroup writes articles in one transaction.
func (l *loader) writeGroup(ctx context.Context, group []schema.Batch) error {
	written := graph.Written{Loaded: len(group)}
	if l.write != nil && len(group) > 0 {
		var err error
		if written, err = l.write(ctx, group...); err != nil {
			return err
		}
	}
	l.written.Loaded += written.Loaded
	l.written.Replaced += written.Replaced
	l.written.Unchanged += written.Unchanged
	for _, b := range group {
		l.events += len(b.Events)
		if b.Article.CopyOf != "" {
			l.copies++
		}
	}
	return nil
}

// articles is how many have arrived.
func (l *loader) articles() int { return l.written.Loaded + l.written.Replaced + l.written.Unchanged }

// summary says what became of the articles that arrived.
func (l *loader) summary() string {
	w := l.written
	arrived := count(w.Loaded+w.Replaced+w.Unchanged, "article")
	if l.copies > 0 {
		arrived += fmt.Sprintf(" (%s)", count(l.copies, "reprint"))
	}
	arrived += " with " + count(l.events, "event")
	if l.write == nil {
		return fmt.Sprintf("dry run: %s, nothing written", arrived)
	}
	return fmt.Sprintf("%s: %d new, %d replaced, %d unchanged", arrived, w.Loaded, w.Replaced, w.Unchanged)
}
