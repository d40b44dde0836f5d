package ingest

import (
	"errors"
	"sync"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/resolve"
	"diplograph/schema"
)

// Pipeline has every stage loaded and ready. Several goroutines may use it at once.
type Pipeline struct {
	parser   *nlp.Pipeline
	coder    *events.Coder
	resolver *resolve.Resolver
}

// New loads the stages, all at the same time: it is most of what reading a short article takes. Make one and share it.
// It fails only if the knowledge in the binary is malformed.
func New() (*Pipeline, error) {
	p := &Pipeline{}
	var parsing, coding, resolving error
	var stages sync.WaitGroup
	stages.Go(func() { p.parser, parsing = nlp.New() })
	stages.Go(func() { p.coder, coding = events.New() })
	stages.Go(func() { p.resolver, resolving = resolve.New() })
	stages.Wait()
	if err := errors.Join(parsing, coding, resolving); err != nil {
		return nil, err
	}
	return p, nil
}

// Article takes one article the whole way. The same article gives the same result. The error lists what
// does not fit the ontology.
func (p *Pipeline) Article(a schema.Article) (Result, error) {
	doc := p.parser.ParseArticles([]string{a.Text})[0]
	candidates, dropped := p.coder.Code(doc)
	batch, notes := p.resolver.Resolve(a, doc, candidates)
	if err := batch.Check(); err != nil {
		return Result{}, err
	}
	return Result{batch, Report{doc, candidates, dropped, notes}}, nil
}
