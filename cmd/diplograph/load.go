package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"time"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest"
	"diplograph/schema"
)

// So many articles are written in one transaction: at least groupSize, few enough to lose little when something goes wrong,
// and, when Neo4j is what one waits for, up to groupMost, since larger groups are written faster.
const groupSize, groupMost = 32, 512

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
	} else {
		err = errors.Join(err, l.wait())
	}
	p.summarize(l.summary())
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

// loader collects batches and writes them in groups, one while the next comes together.
type loader struct {
	write   func(context.Context, ...schema.Batch) (graph.Written, error) // nil in a dry run
	refuse  func(error)                                                   // names an article that Neo4j refuses
	refused leftOut                                                       // how many these are
	group   []schema.Batch
	writing chan ended // how the group that is being written ends; nil if none is
	loaded             // in all groups
	tally   *tally     // of all loaders
}

// ended is how the writing of a group has ended.
type ended struct {
	refused []error // articles that Neo4j refuses, if it is no fault of the others
	err     error
}

// refused is why Neo4j refuses an article.
type refused struct{ error }

func (e refused) Unwrap() error { return e.error }

func (l *loader) add(ctx context.Context, b schema.Batch) error {
	l.group = append(l.group, b)
	busy := l.writing != nil && len(l.writing) == 0
	if len(l.group) < groupSize || busy && len(l.group) < groupMost {
		return nil
	}
	return l.send(ctx)
}

// send begins to write the group, once the one before is written.
func (l *loader) send(ctx context.Context) error {
	if err := l.wait(); err != nil {
		return err
	}
	group, writing := l.group, make(chan ended, 1)
	l.group, l.writing = nil, writing
	go func() { writing <- l.put(ctx, group) }()
	return nil
}

// wait waits until the group that is being written is there.
func (l *loader) wait() error {
	if l.writing == nil {
		return nil
	}
	end := <-l.writing
	l.writing = nil
	for _, err := range end.refused {
		l.refuse(err)
	}
	return end.err
}

// flush writes what there is.
func (l *loader) flush(ctx context.Context) error {
	if err := l.send(ctx); err != nil {
		return err
	}
	return l.wait()
}

// put writes a group. If Neo4j refuses it, each of its articles is tried alone.
func (l *loader) put(ctx context.Context, group []schema.Batch) ended {
	err := l.writeGroup(ctx, group)
	if err == nil || isGraphs(err) {
		return ended{err: err}
	}
	return l.putEach(ctx, group, err)
}

// isGraphs tells that an error is the graph's, and no fault of an article's.
func isGraphs(err error) bool {
	return isAny(err, graph.ErrUnavailable, graph.ErrUnauthenticated, graph.ErrDatabase)
}

// putEach writes articles one by one, and finds those that Neo4j refuses. If it refuses all of several, that is not their
// fault, and why the group was refused is the error.
func (l *loader) putEach(ctx context.Context, group []schema.Batch, why error) ended {
	var errs []error
	for _, b := range group {
		err := l.writeGroup(ctx, []schema.Batch{b})
		if isGraphs(err) {
			return ended{errs, err}
		}
		if err != nil {
			a := b.Article
			errs = append(errs, &ingest.Failed{Article: a, Cause: refused{fmt.Errorf("article %q: %w", cmp.Or(a.Key, a.Title, a.URL), err)}})
		}
	}
	if len(errs) > 1 && len(errs) == len(group) {
		return ended{err: why}
	}
	return ended{refused: errs}
}

// writeGroup writes articles in one transaction.
func (l *loader) writeGroup(ctx context.Context, group []schema.Batch) error {
	written := graph.Written{Loaded: len(group)}
	if l.write != nil && len(group) > 0 {
		defer func(since time.Time) { l.tally.took("writing", time.Since(since)) }(time.Now())
		var err error
		if written, err = l.write(ctx, group...); err != nil {
			return err
		}
	}
	arrived := loaded{new: written.Loaded, replaced: written.Replaced, unchanged: written.Unchanged, newEvents: written.NewEvents}
	for _, b := range group {
		arrived.events += len(b.Events)
		if b.Article.CopyOf != "" {
			arrived.reprints++
		}
	}
	l.loaded.add(arrived)
	l.tally.arrived(arrived)
	return nil
}

// summary says what became of the articles that arrived.
func (l *loader) summary() string {
	if l.write == nil {
		return fmt.Sprintf("dry run: %s, nothing written", l.arrived())
	}
	return l.loaded.String()
}

// loaded counts articles that arrived, and their events.
type loaded struct {
	new, replaced, unchanged int
	reprints                 int // among them
	events                   int
	newEvents                int // among them: those the graph did not have
}

func (l *loaded) add(more loaded) {
	l.new += more.new
	l.replaced += more.replaced
	l.unchanged += more.unchanged
	l.reprints += more.reprints
	l.events += more.events
	l.newEvents += more.newEvents
}

func (l loaded) articles() int { return l.new + l.replaced + l.unchanged }

// arrived says how many did.
func (l loaded) arrived() string {
	text := count(l.articles(), "article")
	if l.reprints > 0 {
		text += fmt.Sprintf(" (%s)", count(l.reprints, "reprint"))
	}
	return text + " with " + count(l.events, "event")
}

// String also says what became of them.
func (l loaded) String() string {
	return fmt.Sprintf("%s: %d new, %d replaced, %d unchanged; %s", l.arrived(), l.new, l.replaced, l.unchanged, count(l.newEvents, "new event"))
}

// summarize ends a run: it says what became of the articles, and how long that took.
func (p *program) summarize(summary string) {
	p.ui.report(slog.LevelInfo, summary, p.tally.attributes()...)
	if p.ui.log == nil {
		p.ui.say("%s", p.tally.times())
	}
}
