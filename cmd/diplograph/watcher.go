package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest"
	"diplograph/ingest/alike"
	"diplograph/ingest/fetch"
	"diplograph/ingest/read"
	"diplograph/ingest/watch"
	"diplograph/schema"
)

// watcher visits feeds. Several may be fetched at the same time; whoever talks, asks Neo4j or loads has the turn.
type watcher struct {
	*program
	c        *cli.Context
	store    *graph.Store
	pipeline *ingest.Pipeline
	options  read.Options
	once     bool // somebody waits for the exit code
	feeds    map[string]*watched
	end      func() // ends the watch

	turn    sync.Mutex
	prints  alike.Index
	printed time.Time // when the prints were read from the graph
	away    bool      // Neo4j, as was said
	total   loaded    // by all visits
	out     leftOut
	broken  error // why the watch has to end
}

// watched is a feed, which has one visit at a time.
type watched struct {
	address string
	memory  watch.Memory
	failing string // what is wrong with it, as was said
}

// finding is what became of an entry that may be news.
type finding struct {
	entry   read.Entry
	article schema.Article
	err     error
}

func newWatcher(p *program, c *cli.Context, store *graph.Store, pipeline *ingest.Pipeline, feeds []string) *watcher {
	w := &watcher{program: p, c: c, store: store, pipeline: pipeline, options: read.Options{Fetch: fetcher(c)}, once: c.Bool("once"),
		feeds: map[string]*watched{}, end: func() {}}
	for _, address := range feeds {
		w.feeds[address] = &watched{address: address}
	}
	return w
}

// visit looks at a feed and loads what is new in it; see [watch.Visit].
func (w *watcher) visit(ctx context.Context, address string) (wish time.Duration, err error) {
	f := w.feeds[address]
	findings, wish, err := w.gather(ctx, f)
	w.turn.Lock()
	defer w.turn.Unlock()
	if ctx.Err() != nil {
		return 0, ctx.Err() // what was gathered will be found again
	}
	if err == nil || errors.As(err, new(*read.Error)) {
		w.report(f, err)
	}
	if err == nil {
		err = w.take(ctx, f, findings)
	}
	switch {
	case err == nil || errors.As(err, new(*read.Error)):
	case ctx.Err() != nil:
		w.ui.warn(hinted{err, "what was not loaded will be when the feeds are watched again"})
	case w.once || isAny(err, graph.ErrUnauthenticated, graph.ErrDatabase):
		w.broken = err
		w.end()
	default:
		w.leaveOut(&w.out, err) // the articles are news again at the next visit, which comes later
	}
	return wish, err
}

// report says that a feed has begun to fail, or answers again.
func (w *watcher) report(f *watched, err error) {
	failing := ""
	if err != nil {
		failing = err.Error()
	}
	switch {
	case failing == f.failing:
	case err != nil:
		w.leaveOut(&w.out, err)
	default:
		w.ui.say("%q answers again", f.address)
	}
	f.failing = failing
}

// gather fetches a feed, and the articles that may be news.
func (w *watcher) gather(ctx context.Context, f *watched) (findings []finding, wish time.Duration, err error) {
	feed, err := read.OpenFeed(f.address, w.options)
	if err != nil {
		return nil, pause(err), err
	}
	news, err := f.memory.News(feed.Entries, func(ids ...string) (map[string]schema.Article, error) {
		w.turn.Lock()
		defer w.turn.Unlock()
		return w.known(ctx, ids...)
	})
	if err != nil {
		return nil, 0, err
	}
	for _, entry := range news {
		for a, err := range feed.Read(entry) {
			findings = append(findings, finding{entry, a, err})
			if wish := pause(err); wish > 0 || ctx.Err() != nil {
				return findings, max(feed.Every, wish), nil // the other entries can wait
			}
		}
	}
	return findings, feed.Every, nil
}

// pause is how long a server wants to be left alone.
func pause(err error) time.Duration {
	var refused *fetch.Error
	if !errors.As(err, &refused) {
		return 0
	}
	return refused.RetryAfter()
}
