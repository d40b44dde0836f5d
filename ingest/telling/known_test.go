package telling

import (
	"sync"
	"testing"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
)

var (
	known  = sync.OnceValues(func() (*world.Known, error) { return world.Load(world.Own{}) })
	parser = sync.OnceValues(nlp.New)
)

// loaded is the world as the data has it.
func loaded(t *testing.T) *world.Known {
	t.Helper()
	k, err := known()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// parsed is a text as the pipeline reads it.
func parsed(t *testing.T, text string) *nlp.Doc {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	return p.Parse(text)
}
