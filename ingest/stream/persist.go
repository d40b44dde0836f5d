package stream

import (
	"context"
	"errors"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// tries is how often the server is asked for something, a second apart, that it will hardly refuse for long. A cluster takes
// some seconds to find a new leader.
const tries = 10

// persist asks the server for something again while it fails for a reason that goes by.
func persist[T any](ctx context.Context, ask func() (T, error)) (answer T, err error) {
	for try := 1; ; try++ {
		if answer, err = ask(); try == tries || ctx.Err() != nil || !passes(err) {
			return answer, err
		}
		pause(ctx, time.Second)
	}
}

// passes tells whether an error is one that goes by, as when the server restarts or another of the cluster takes over. That a
// deadline is over is one if it is that of a single question, and not the caller's.
func passes(err error) bool {
	for _, passing := range []error{nats.ErrNoResponders, nats.ErrConnectionReconnecting, nats.ErrDisconnected, nats.ErrReconnectBufExceeded,
		jetstream.ErrNoHeartbeat, jetstream.ErrConsumerLeadershipChanged, jetstream.ErrServerShutdown, context.DeadlineExceeded} {
		if errors.Is(err, passing) {
			return true
		}
	}
	return false
}

// pause waits, or until ctx ends.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
