package reader

import (
	_ "embed" // for the model
	"sync"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader/encoder"
	"diplograph/ingest/weights"
)

// Model is the file that train.py wrote: the encoder, the heads, and how sure they have to be. MODEL.md is its card.
//
//go:embed reader.bin
var Model []byte

// Reader finds events in parsed text. It may be used by several goroutines at once.
type Reader struct {
	encoder *encoder.Encoder
	heads   *heads
	edges   edges
	runs    sync.Pool // of *run
}

// faint is the probability of telling of an event from which on a trigger is given at all. Whether it is told is for those to say who
// know what else speaks for it.
const faint = 0.15

// New makes the reader from the weights in the binary. Make one and share it.
func New() (*Reader, error) { return Open(Model) }

// Open makes a reader from a model file; data stays in use, unchanged.
func Open(data []byte) (*Reader, error) {
	f, err := weights.Open(data)
	if err != nil {
		return nil, err
	}
	r := &Reader{}
	if r.encoder, err = encoder.Open(f); err != nil {
		return nil, err
	}
	if r.heads, err = readHeads(f); err != nil {
		return nil, err
	}
	if r.edges.first, r.edges.last, err = r.encoder.WordPiece().Edges(); err != nil {
		return nil, err
	}
	r.runs.New = func() any { return &run{heads: r.heads, least: faint, encoder: r.encoder.NewRun()} }
	return r, nil
}

// Read gives the readings of some texts, in the order of their triggers, on the calling goroutine. What a text gives does not depend
// on the others, nor on the machine.
func (r *Reader) Read(docs []*nlp.Doc) [][]Reading {
	run := r.runs.Get().(*run)
	defer r.runs.Put(run)
	return run.read(docs, r.windows)
}

func (r *Reader) windows(doc *nlp.Doc) []window {
	return windows(doc, r.encoder.WordPiece().Cut(nil, doc.Text), r.edges)
}
