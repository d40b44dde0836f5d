package local

import (
	"context"
	"fmt"
	"time"

	"github.com/gofrs/flock"
)

// lock takes a lock file that other processes respect, and waits for it until ctx ends. The lock goes with the process,
// so nothing is left to clean up after a crash.
func lock(ctx context.Context, path string, say func(string)) (unlock func(), err error) {
	l := flock.New(path)
	locked, err := l.TryLock()
	if err == nil && !locked {
		say("waiting for another diplograph that starts or stops Neo4j")
		_, err = l.TryLockContext(ctx, 100*time.Millisecond)
	}
	if err != nil {
		return nil, fmt.Errorf("waiting for the lock %q: %w", path, err)
	}
	return func() { l.Close() }, nil // closing cannot fail in a way that keeps the lock
}
