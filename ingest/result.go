package ingest

import (
	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/telling"
	"diplograph/schema"
)

// Result is what came of an article.
type Result struct {
	Batch  schema.Batch
	Report Report
}

// Report is how it came about: what each stage saw, and what it dropped and why.
type Report struct {
	Doc        *nlp.Doc
	Candidates []events.Candidate
	Dropped    []events.Dropped
	Notes      []telling.Note
}

// Failed is an article that was read and that something after that could not take.
type Failed struct {
	Article schema.Article
	Cause   error
}

// Error is that of the cause.
func (f *Failed) Error() string { return f.Cause.Error() }

// Unwrap gives the cause.
func (f *Failed) Unwrap() error { return f.Cause }
