package graph

import (
	"os"
	"slices"
	"testing"
	"time"
)

// The longest that a query may take on 100,000 events: a saved one, and one of plot's, which in a period without an actor derives
// all edges anew from the events.
const (
	enough   = 200 * time.Millisecond
	patience = 5 * time.Second
)

// TestLarge loads 100,000 events, which takes minutes, and times every saved query on them, and those that plot asks.
func TestLarge(t *testing.T) {
	if os.Getenv("DIPLOGRAPH_LARGE") != "1" {
		t.Skip("loads 100,000 events: set DIPLOGRAPH_LARGE=1")
	}
	s := open(t)
	loadWorld(t, s, 100_000)
	queries, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		t.Run(q.Name, func(t *testing.T) {
			indexed(t, s, q)
			fast(t, s, q, enough)
		})
	}
	for _, q := range plotQueries(t) {
		t.Run(q.Name, func(t *testing.T) { fast(t, s, q, patience) })
	}
}

// fast times a query as it is, about one of the busiest actors, since a day and ever, of a period about anyone, and about a rare actor.
func fast(t *testing.T, s *Store, q Query, enough time.Duration) {
	busy := map[string]string{"actor": "country:1", "first": "country:1", "second": "country:2", "relation": "MEETS_WITH", "article": "News of 2021-05-03", "words": "ATTACKS"}
	rare := map[string]string{"actor": "country:150", "first": "country:150", "second": "country:1", "relation": "MEETS_WITH", "article": "News of 2021-05-03", "words": "voted"}
	ever := values(t, q, busy, true)
	if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == "since" && p.Needed }) {
		ever["since"] = nil
	}
	anyone := values(t, q, busy, true)
	if q.declares("actor") && q.declares("from") {
		anyone["actor"] = nil
	}
	var worst time.Duration
	for _, params := range []row{values(t, q, busy, false), values(t, q, busy, true), ever, anyone, values(t, q, rare, true)} {
		worst = max(worst, median(t, s, q, params))
	}
	if t.Logf("%-20s %4d ms", q.Name, worst.Milliseconds()); worst > enough {
		t.Errorf("it takes %v, more than %v", worst, enough)
	}
}

// median is what the third of five runs takes, after three that warm up.
func median(t *testing.T, s *Store, q Query, params row) time.Duration {
	t.Helper()
	var times []time.Duration
	for run := range 8 {
		start := time.Now()
		rowsOf(t, s, q, params)
		if run >= 3 {
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	return times[2]
}

// loadWorld writes as many articles as tell of so many events.
func loadWorld(t *testing.T, s *Store, events int) {
	t.Helper()
	for chunk := range slices.Chunk(slices.Collect(newWorld().articles(events)), 500) {
		write(t, s, chunk...)
	}
	ask(t, s, "CALL db.prepareForReplanning()") // statistics for the planner, which it gathers by itself after a while
}
