package ingest

import "diplograph/schema"

// Failed is an article that was read and that something after that could not take.
type Failed struct {
	Article schema.Article
	Cause   error
}

// Error is that of the cause.
func (f *Failed) Error() string { return f.Cause.Error() }

// Unwrap gives the cause.
func (f *Failed) Unwrap() error { return f.Cause }
