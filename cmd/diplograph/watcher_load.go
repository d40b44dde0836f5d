package main

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"diplograph/graph"
	"diplograph/ingest"
	"diplograph/ingest/alike"
	"diplograph/ingest/read"
	"diplograph/ingest/watch"
	"diplograph/schema"
)

// take loads what the graph does not have. What it has then is done; what failed is said, and news again at the next visit.
func (w *watcher) take(ctx context.Context, f *watched, findings []finding) error {
	findings = slices.DeleteFunc(findings, func(found finding) bool {
		if found.err != nil {
			w.fail(f, found.entry, found.err)
		}
		return found.err != nil
	})
	findings, err := w.unknown(ctx, f, findings)
	if err != nil || len(findings) == 0 {
		return err
	}
	if err := w.readPrints(ctx); err != nil {
		return err
	}
	l := &loader{tally: w.tally}
	err = w.load(ctx, f, findings, l)
	if l.articles() < len(findings) {
		w.printed = time.Time{} // articles that did not arrive have prints, of which others must not be copies
	}
	w.sum(f, l)
	return err
}

// fail names an entry that did not make it, once a version. What is not in English is done.
func (w *watcher) fail(f *watched, e read.Entry, err error) {
	var unread *read.Error
	if errors.As(err, &unread) && unread.Skipped {
		f.memory.Done(e)
		w.leaveOut(&w.out, err)
	} else if f.memory.Failed(e) {
		w.leaveOut(&w.out, err)
	}
}

// unknown are the findings that the graph does not have just so.
func (w *watcher) unknown(ctx context.Context, f *watched, findings []finding) (unknown []finding, err error) {
	if len(findings) == 0 {
		return nil, nil
	}
	var ids []string
	for _, found := range findings {
		ids = append(ids, found.article.ID)
	}
	known, err := w.known(ctx, ids...)
	if err != nil {
		return nil, err
	}
	for _, found := range findings {
		if known[found.article.ID].Hash == found.article.Hash {
			f.memory.Done(found.entry)
		} else {
			unknown = append(unknown, found)
		}
	}
	return unknown, nil
}

// load takes findings through the pipeline and writes them. When ctx ends, the group at hand is still written.
func (w *watcher) load(ctx context.Context, f *watched, findings []finding, l *loader) error {
	taken, batches := w.read(ctx, f, findings)
	refused := map[string]error{}
	l.write = func(whole context.Context, batches ...schema.Batch) (written graph.Written, err error) {
		err = w.steady(ctx, func() error { written, err = w.store.Write(whole, batches...); return err })
		return written, err
	}
	l.refuse = func(err error) {
		var failed *ingest.Failed
		if errors.As(err, &failed) {
			refused[failed.Article.ID] = err
		}
	}
	whole := context.WithoutCancel(ctx)
	for i, b := range batches {
		if ctx.Err() != nil {
			taken = taken[:i]
			break
		}
		if err := l.add(whole, b); err != nil {
			return err
		}
	}
	if err := l.flush(whole); err != nil {
		return err
	}
	for _, found := range taken {
		if err := refused[found.article.ID]; err != nil {
			w.fail(f, found.entry, err)
		} else {
			f.memory.Done(found.entry)
		}
	}
	return nil
}

// read takes findings through the pipeline, until ctx ends.
func (w *watcher) read(ctx context.Context, f *watched, findings []finding) (taken []finding, batches []schema.Batch) {
	n := 0
	for result, err := range w.pipeline.Run(ctx, marked(w.c, articlesOf(findings), &w.prints), jobs(w.c)) {
		switch {
		case ctx.Err() != nil:
			return taken, batches
		case err != nil:
			w.fail(f, findings[n].entry, err)
		default:
			taken, batches = append(taken, findings[n]), append(batches, result.Batch)
		}
		n++
	}
	return taken, batches
}

func articlesOf(findings []finding) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for _, found := range findings {
			if !yield(found.article, nil) {
				return
			}
		}
	}
}

// sum adds up what was loaded, and says so for a feed that is visited again and again.
func (w *watcher) sum(f *watched, l *loader) {
	if l.new+l.replaced > 0 && !w.once {
		w.ui.say("%s: %s", f.address, l.summary())
	}
	w.total.add(l.loaded)
}

// readPrints reads from the graph which articles others may be copies of, unless that was done not long ago: other programs may
// load and forget some.
func (w *watcher) readPrints(ctx context.Context) error {
	if time.Since(w.printed) < w.c.Duration("every") {
		return nil
	}
	err := w.steady(ctx, func() error {
		w.prints = alike.Index{}
		return w.prints.Load(w.store.Prints(ctx))
	})
	if err == nil {
		w.printed = time.Now()
	}
	return err
}

// known are those of some articles that the graph has.
func (w *watcher) known(ctx context.Context, ids ...string) (known map[string]schema.Article, err error) {
	err = w.steady(ctx, func() error { known, err = w.store.Known(ctx, ids...); return err })
	return known, err
}

// steady does what needs Neo4j, again and again while that is away, unless somebody waits for the exit code.
func (w *watcher) steady(ctx context.Context, do func() error) error {
	for wait := time.Second; ; wait = min(2*wait, time.Minute) {
		err := do()
		if !errors.Is(err, graph.ErrUnavailable) || w.once || ctx.Err() != nil {
			w.back(err)
			return err
		}
		if !w.away {
			w.ui.warn(hinted{err, "start it again; watch waits, and loads then what is new"})
			w.away = true
		}
		if !watch.Sleep(ctx, wait) {
			return err
		}
	}
}

// back says that Neo4j is there again.
func (w *watcher) back(err error) {
	if w.away && err == nil {
		w.ui.say("Neo4j answers again")
		w.away = false
	}
}
