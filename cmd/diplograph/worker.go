package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/ingest/stream"
	"diplograph/schema"
)

// fromHelp is what ingest says about streams.
const fromHelp = `--from takes articles that "diplograph publish" put on a stream of NATS
JetStream, instead of files, until Ctrl-C or SIGTERM, after which the exit code is
0. Any number of these workers on any number of machines share them. An article
leaves the stream when it is in the graph; what a worker does not finish goes to
another. An article that fails five times becomes a dead letter, with the error
in a header, on the stream whose name ends in _dead. Reprints are read as with
--read-copies: no worker knows which article was first.
` + streamHelp

// ahead is how many articles of a stream may be in work; the pipeline rarely takes as many.
const ahead = 4096

// worker takes articles off a stream and writes them to the graph.
type worker struct {
	*program
	loader
	inWork chan *stream.Delivery // in the order in which the pipeline has them
	read   []parcel              // and not yet written
	broken error                 // why the stream ended
}

// parcel is what came of an article, and who has to be told when it is written.
type parcel struct {
	batch schema.Batch
	*stream.Delivery
}

// ingestStream works until it is told to stop.
func (p *program) ingestStream(c *cli.Context) error {
	for _, name := range []string{"published", "title", "url", "failed", "dry-run"} {
		if c.IsSet(name) {
			return usageFault{"--" + name + " is for files, not for a stream", "give it to diplograph publish if that has it, or leave it out"}
		}
	}
	if c.Args().Present() {
		return usageFault{"--from takes articles from a stream, and from no files", "publish the files: diplograph publish --stream " + c.String("from") + " FILE…"}
	}
	store, err := p.connectToWrite(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	s, err := stream.Open(c.Context, c.String("from"), c.Int("replicas"))
	if err != nil {
		return err
	}
	w := &worker{program: p, loader: loader{write: store.Write, tally: p.tally}, inWork: make(chan *stream.Delivery, ahead)}
	err = w.work(c, s)
	p.summarize(w.summary())
	return errors.Join(err, s.Close())
}

// work takes articles through the pipeline and writes them, in groups while many come, each at once while few do.
func (w *worker) work(c *cli.Context, s *stream.Stream) error {
	pipeline, err := w.pipeline(c)
	if err != nil {
		return err
	}
	w.ui.say("taking articles from %s", s)
	w.ui.start("reading", nil)
	defer w.ui.stop()
	for result, err := range pipeline.Run(c.Context, w.articles(s.Deliveries(c.Context)), jobs(c)) {
		if c.Err() != nil {
			return nil // a worker is always stopped; what it has in hand goes back
		}
		d := <-w.inWork
		if err != nil {
			w.fail(c.Context, d, err)
		} else {
			w.read = append(w.read, parcel{result.Batch, d})
		}
		if len(w.read) >= groupSize || len(w.inWork) == 0 {
			if err := w.finish(c.Context); err != nil {
				return err
			}
		}
	}
	return w.broken
}

// articles are those of deliveries, which it keeps in order.
func (w *worker) articles(deliveries iter.Seq2[*stream.Delivery, error]) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for d, err := range deliveries {
			if err != nil {
				w.broken = err
				return
			}
			w.inWork <- d
			if !yield(d.Article, d.Err) {
				return
			}
		}
	}
}

// finish writes what was read. If Neo4j refuses a group it gets its articles one by one, to find the one that is at fault; if
// it is away, the worker has to end.
func (w *worker) finish(ctx context.Context) error {
	group := w.read
	w.read = nil
	err := w.put(ctx, group...)
	if err == nil || away(ctx, err) {
		return stopped(ctx, err)
	}
	for _, parcel := range group {
		err := w.put(ctx, parcel)
		if away(ctx, err) {
			return stopped(ctx, err)
		}
		if err != nil {
			w.fail(ctx, parcel.Delivery, fmt.Errorf("loading article %q (%s): %w", parcel.Article.Key, parcel.Article.ID, err))
		}
	}
	return nil
}

// put writes articles in one transaction, but for those that have been overtaken, and takes them off the stream.
func (w *worker) put(ctx context.Context, parcels ...parcel) error {
	var group []schema.Batch
	for _, p := range parcels {
		if p.Current(ctx) {
			group = append(group, p.batch)
		}
	}
	if err := w.writeGroup(ctx, group); err != nil {
		return err
	}
	for _, p := range parcels {
		p.Done()
		w.ui.step()
	}
	return nil
}

// away tells whether an error is no fault of the article's.
func away(ctx context.Context, err error) bool {
	return ctx.Err() != nil || isGraphs(err)
}

// stopped is why a worker ends, if not because it was told to.
func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// fail says that an article failed.
func (w *worker) fail(ctx context.Context, d *stream.Delivery, cause error) {
	dead, err := d.Fail(ctx, cause)
	if dead {
		cause = hinted{cause, "it failed too often, and is a dead letter now"}
	}
	w.ui.warn(cause)
	if err != nil {
		w.ui.warn(err)
	}
}
