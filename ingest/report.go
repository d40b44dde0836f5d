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
