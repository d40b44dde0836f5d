package main

import (
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"time"

	"github.com/VictoriaMetrics/metrics"

	"diplograph/ingest"
	"diplograph/ingest/read"
	"diplograph/schema"
)

// tally counts what becomes of articles, under the names that --metrics has. Progress, the summary and --metrics read it.
type tally struct {
	set   *metrics.Set
	start time.Time
}

func newTally() *tally { return &tally{metrics.NewSet(), time.Now()} }

// Outcomes of an article.
const (
	asNew       = "new"
	asReplaced  = "replaced"
	asUnchanged = "unchanged"
	asFailed    = "failed"      // it could not be read
	asForeign   = "not_english" // it was skipped
	asRefused   = "refused"     // by Neo4j
)

var outcomes = []string{asNew, asReplaced, asUnchanged, asFailed, asForeign, asRefused}

// Stages that articles go through.
var stages = []string{"reading", ingest.Parsing, ingest.Finding, ingest.Coding, "writing"}

func (t *tally) articles(outcome string) *metrics.Counter {
	return t.set.GetOrCreateCounter(fmt.Sprintf("diplograph_articles_total{outcome=%q}", outcome))
}

func (t *tally) reprints() *metrics.Counter {
	return t.set.GetOrCreateCounter("diplograph_reprints_total")
}
func (t *tally) events() *metrics.Counter { return t.set.GetOrCreateCounter("diplograph_events_total") }
func (t *tally) newEvents() *metrics.Counter {
	return t.set.GetOrCreateCounter("diplograph_new_events_total")
}
func (t *tally) bytes() *metrics.Counter {
	return t.set.GetOrCreateCounter("diplograph_input_bytes_total")
}

func (t *tally) seconds(stage string) *metrics.FloatCounter {
	return t.set.GetOrCreateFloatCounter(fmt.Sprintf("diplograph_stage_seconds_total{stage=%q}", stage))
}

// took adds the time that something took in a stage.
func (t *tally) took(stage string, took time.Duration) { t.seconds(stage).Add(took.Seconds()) }

// leftOut counts an article that did not make it into the graph.
func (t *tally) leftOut(why error) {
	var unread *read.Error
	switch {
	case errors.As(why, &unread) && unread.Skipped:
		t.articles(asForeign).Inc()
	case errors.As(why, new(refused)):
		t.articles(asRefused).Inc()
	default:
		t.articles(asFailed).Inc()
	}
}

// arrived counts articles that did.
func (t *tally) arrived(l loaded) {
	t.articles(asNew).Add(l.new)
	t.articles(asReplaced).Add(l.replaced)
	t.articles(asUnchanged).Add(l.unchanged)
	t.reprints().Add(l.reprints)
	t.events().Add(l.events)
	t.newEvents().Add(l.newEvents)
}

// reading passes articles on, and adds up how long they took to come.
func (t *tally) reading(articles iter.Seq2[schema.Article, error]) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		since := time.Now()
		for a, err := range articles {
			t.took("reading", time.Since(since))
			if !yield(a, err) {
				return
			}
			since = time.Now()
		}
	}
}

// attributes are all counts, for the summary as JSON.
func (t *tally) attributes() []slog.Attr {
	var articles, seconds []any
	for _, outcome := range outcomes {
		articles = append(articles, slog.Uint64(outcome, t.articles(outcome).Get()))
	}
	for _, stage := range stages {
		seconds = append(seconds, slog.Float64(stage, round(t.seconds(stage).Get())))
	}
	return []slog.Attr{
		slog.Group("articles", articles...), slog.Uint64("reprints", t.reprints().Get()), slog.Uint64("events", t.events().Get()),
		slog.Uint64("newEvents", t.newEvents().Get()),
		slog.Group("seconds", append(seconds, slog.Float64("all", round(time.Since(t.start).Seconds())))...),
	}
}

// times says how long it took, and how long the stages did; what several did at the same time counts for each.
func (t *tally) times() string {
	text := fmt.Sprintf("%.1f s", time.Since(t.start).Seconds())
	mark := ": "
	for _, stage := range stages {
		if s := t.seconds(stage).Get(); s >= 0.05 {
			text += fmt.Sprintf("%s%s %.1f", mark, stage, s)
			mark = ", "
		}
	}
	return text
}

// round is to the millisecond.
func round(seconds float64) float64 { return float64(int64(1000*seconds+0.5)) / 1000 }
