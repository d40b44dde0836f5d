package main

import (
	"context"
	"fmt"
	"time"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/ingest/read"
	"diplograph/ingest/watch"
)

// watchCommand loads what is new in feeds.
func (p *program) watchCommand() *cli.Command {
	return &cli.Command{
		Name:      "watch",
		Usage:     "load what is new in feeds, again and again",
		ArgsUsage: "FEED|@LIST…",
		Description: `Asks feeds of the web, RSS, Atom or JSON Feed, whether they have changed, and loads
what is new as "diplograph ingest" does, until Ctrl-C or SIGTERM, after which the
exit code is 0. The first signal finishes the batch, a second one ends at once.
@list.txt is a list of addresses, one a line; lines that begin with # are nothing.

A feed is asked every 15 minutes or as --every says, but no sooner than it or its
server wants. One that fails is asked after twice as long each time, up to a day,
until it answers again; the others go on. While Neo4j is away, watch waits.

What is known is asked of the graph, so that nothing is loaded twice, and nothing
is lost that the feeds still have when watch is started again. An article that the
graph has is fetched again only if its feed says that it has changed. One that
fails is named, and tried five times.

--once asks every feed once, for cron: it says nothing if there is nothing new, and
the exit code is 3 if a feed or an article failed.

robots.txt is obeyed, a host has one request at a time, and a page that has not
changed is not sent again. Private and local addresses are not gone to without
--allow-private.

` + ownHelp + `

` + connectHelp + `
It is started when it does not run.

Examples:
   diplograph watch https://example.org/world/rss.xml
   diplograph watch --every 1h --failed failed.jsonl @feeds.txt
   diplograph watch --once @feeds.txt`,
		Flags: append(append([]cli.Flag{
			&cli.DurationFlag{Name: "every", Value: 15 * time.Minute, Usage: "ask a feed after `TIME`, as 90s, 15m or 1h"},
			&cli.BoolFlag{Name: "once", Usage: "ask every feed once, and end"},
			failedFlag(), readCopiesFlag(), metricsFlag(), privateFlag(), jobsFlag()}, p.ownFlags()...), connectFlags()...),
		Action: p.watch,
	}
}

func (p *program) watch(c *cli.Context) error {
	feeds, err := p.feeds(c)
	if err != nil {
		return err
	}
	stop, err := p.serveMetrics(c)
	if err != nil {
		return err
	}
	defer stop()
	store, err := p.connectToWrite(c)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	if p.failed, err = openFailed(c); err != nil {
		return err
	}
	defer p.failed.close()
	pipeline, err := p.pipeline(c)
	if err != nil {
		return err
	}
	w := newWatcher(p, c, store, pipeline, feeds)
	if w.once {
		return w.round(c.Context, feeds)
	}
	return w.watch(c.Context, feeds, c.Duration("every"))
}

// feeds are the addresses that the arguments name.
func (p *program) feeds(c *cli.Context) ([]string, error) {
	switch every := c.Duration("every"); {
	case !c.Args().Present():
		return nil, usageFault{"no feed given", "name the addresses of some: diplograph watch https://example.org/world/rss.xml"}
	case every < time.Second:
		return nil, usageFault{fmt.Sprintf("--every %s: a second is the least", every), "servers like minutes better: --every 15m"}
	case c.Bool("once") && c.IsSet("every"):
		return nil, usageFault{"--every says nothing to --once", "give one of them; cron says how often"}
	}
	feeds, err := read.Addresses(c.Args().Slice(), p.stdin)
	if err == nil && len(feeds) == 0 {
		return nil, usageFault{"no feed is listed", "write addresses into the list, one a line"}
	}
	return feeds, err
}

// watch visits the feeds until it is told to stop.
func (w *watcher) watch(ctx context.Context, feeds []string, every time.Duration) error {
	ctx, w.end = context.WithCancel(ctx)
	defer w.end()
	w.ui.say("watching %s, every %s", count(len(feeds), "feed"), every)
	watch.Run(ctx, feeds, every, w.visit)
	w.summarize("stopped: " + w.total.String())
	return w.broken
}

// round visits every feed once, in their order.
func (w *watcher) round(ctx context.Context, feeds []string) error {
	for _, feed := range feeds {
		_, _ = w.visit(ctx, feed) // which has said what failed
		if w.broken != nil || ctx.Err() != nil {
			break
		}
	}
	if w.total.articles() > 0 {
		w.summarize(w.total.String())
	}
	switch {
	case ctx.Err() != nil:
		return hinted{errInterrupted, "run the same command again: what is loaded stays, the rest follows"}
	case isAny(w.broken, graph.ErrUnavailable):
		return hinted{w.broken, "run the same command again when Neo4j is back: what is loaded stays, the rest follows"}
	case w.broken != nil:
		return w.broken
	}
	w.out.taken = w.total.articles()
	return w.out.orNil()
}
