package watch

import (
	"context"
	"crypto/sha256"
	"sync"
	"time"
)

const (
	longest = 24 * time.Hour // between two visits, unless the interval is longer
	atOnce  = 16             // visits
)

// Visit looks at a feed, and says when that wants to be visited again at the earliest; 0 if it does not care. An error
// says that it failed.
type Visit func(ctx context.Context, feed string) (wish time.Duration, err error)

// Run visits feeds until ctx ends, each for the first time at once. When it returns, no visit is under way.
func Run(ctx context.Context, feeds []string, every time.Duration, visit Visit) {
	places := make(chan struct{}, atOnce)
	var all sync.WaitGroup
	for _, feed := range feeds {
		all.Go(func() {
			p := pace{feed: feed, every: every}
			for wait := time.Duration(0); Sleep(ctx, wait); {
				select {
				case places <- struct{}{}:
				case <-ctx.Done():
					return
				}
				wish, err := visit(ctx, feed)
				<-places
				wait = p.next(wish, err)
			}
		})
	}
	all.Wait()
}

// Sleep waits, and tells whether ctx is still alive then.
func Sleep(ctx context.Context, wait time.Duration) bool {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
	return ctx.Err() == nil
}

// pace is how often a feed is visited.
type pace struct {
	feed     string
	every    time.Duration
	failures int // in a row
}

// next is how long to wait after a visit.
func (p *pace) next(wish time.Duration, err error) time.Duration {
	most := max(longest, p.every)
	if err == nil {
		p.failures = 0
		return min(max(p.every, wish), most)
	}
	p.failures++
	wait := p.every
	for range p.failures {
		wait = min(2*wait, most)
	}
	return min(max(wait, wish), most) + p.spread(wait)
}

// spread is up to a quarter of a time, which depends on the feed alone.
func (p *pace) spread(wait time.Duration) time.Duration {
	sum := sha256.Sum256([]byte(p.feed))
	return wait / 4 / 256 * time.Duration(sum[0])
}
