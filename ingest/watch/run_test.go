package watch

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

var errBroken = errors.New("broken")

// answer is what a visit gives.
type answer struct {
	wish time.Duration
	err  error
}

// visits lets feeds give these answers, the last again and again, and returns when each was visited in some hours.
func visits(t *testing.T, every, hours time.Duration, answers map[string][]answer) map[string][]time.Duration {
	t.Helper()
	at := map[string][]time.Duration{}
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithTimeout(t.Context(), hours)
		defer stop()
		var feeds []string
		for feed := range answers {
			feeds = append(feeds, feed)
		}
		var mu sync.Mutex
		start := time.Now()
		Run(ctx, feeds, every, func(_ context.Context, feed string) (time.Duration, error) {
			mu.Lock()
			defer mu.Unlock()
			at[feed] = append(at[feed], time.Since(start))
			a := answers[feed][min(len(at[feed]), len(answers[feed]))-1]
			return a.wish, a.err
		})
	})
	return at
}

func TestPace(t *testing.T) {
	const every = 15 * time.Minute
	ok, broken := answer{}, answer{err: errBroken}
	at := visits(t, every, 100*time.Hour-time.Second, map[string][]answer{
		"sound":    {ok},
		"slow":     {{wish: time.Hour}},
		"eager":    {{wish: time.Second}},
		"rare":     {{wish: 1000 * time.Hour}},
		"broken":   {broken},
		"mended":   {broken, broken, ok},
		"occupied": {{5 * time.Hour, errBroken}, ok},
	})
	if got := at["sound"]; len(got) != 400 || got[0] != 0 || got[399] != 399*every {
		t.Errorf("a sound feed was visited %d times, at %s…", len(got), got[:3])
	}
	for feed, want := range map[string]time.Duration{"slow": time.Hour, "eager": every, "rare": longest} {
		if got := at[feed][1]; got != want {
			t.Errorf("%s: visited again after %s, want %s", feed, got, want)
		}
	}
	spread := (&pace{feed: "broken"}).spread
	want := []time.Duration{0}
	for _, wait := range []time.Duration{2 * every, 4 * every, 8 * every, 16 * every, 32 * every, 64 * every, longest, longest} {
		want = append(want, want[len(want)-1]+wait+spread(wait))
	}
	if got := at["broken"]; !slices.Equal(got, want[:len(got)]) || len(got) < 7 {
		t.Errorf("a broken feed was visited at %s, want %s", got, want)
	}
	if got := at["mended"]; got[4]-got[3] != every {
		t.Errorf("a feed that answers again was visited at %s", got[:5])
	}
	if got := at["occupied"]; got[1] < 5*time.Hour || got[2]-got[1] != every {
		t.Errorf("a feed that wants to be left alone for five hours was visited at %s", got[:3])
	}
}

// TestSpread has feeds that fail together come back at times of their own, the same in every run.
func TestSpread(t *testing.T) {
	const wait = time.Hour
	seen := map[time.Duration]bool{}
	for i := range 100 {
		p := pace{feed: fmt.Sprintf("https://example.org/%d", i)}
		s := p.spread(wait)
		if s < 0 || s >= wait/4 || s != p.spread(wait) {
			t.Errorf("%s: %s", p.feed, s)
		}
		seen[s.Truncate(time.Minute)] = true
	}
	if len(seen) < 12 {
		t.Errorf("a hundred feeds share %d minutes of fifteen", len(seen))
	}
}

// TestSlowFeed has a feed that never answers, beside others that go on.
func TestSlowFeed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithTimeout(t.Context(), time.Hour-time.Second)
		defer stop()
		var mu sync.Mutex
		visited := map[string]int{}
		Run(ctx, []string{"slow", "sound"}, time.Minute, func(ctx context.Context, feed string) (time.Duration, error) {
			mu.Lock()
			visited[feed]++
			mu.Unlock()
			if feed == "slow" {
				<-ctx.Done()
			}
			return 0, ctx.Err()
		})
		if visited["slow"] != 1 || visited["sound"] != 60 {
			t.Errorf("visited %v", visited)
		}
	})
}

// TestAtOnce has more feeds than may be visited at the same time.
func TestAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithTimeout(t.Context(), time.Hour-time.Second)
		defer stop()
		var mu sync.Mutex
		now, most, all := 0, 0, 0
		var feeds []string
		for i := range 3 * atOnce {
			feeds = append(feeds, fmt.Sprint(i))
		}
		Run(ctx, feeds, time.Hour, func(context.Context, string) (time.Duration, error) {
			mu.Lock()
			now++
			most, all = max(most, now), all+1
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			now--
			mu.Unlock()
			return 0, nil
		})
		if most != atOnce || all != len(feeds) {
			t.Errorf("%d visits, %d at the same time", all, most)
		}
	})
}
