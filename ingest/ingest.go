package ingest

import (
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

// New loads the stages. It takes some tens of milliseconds, so make one and share it. It fails only if the
// knowledge in the binary is malformed.
func New() (p *Pipeline, err error) {
	p = &Pipeline{}
	if p.parser, err = nlp.New(); err != nil {
		return nil, err
	}
	if p.coder, err = events.New(); err != nil {
		return nil, err
	}
	if p.resolver, err = resolve.New(); err != nil {
		return nil, err
	}
	return p, nil
}

// Article takes one article the whole way. The same article gives the same result. The error lists what
// does not fit the ontology.
func (p *Pipeline) Article(a schema.Article) (Result, error) {
	doc := p.parser.ParseArticle(a.Text)
	candidates, dropped := p.coder.Code(doc)
	batch, notes := p.resolver.Resolve(a, doc, candidates)
	if err := batch.Check(); err != nil {
		return Result{}, err
	}
	return Result{batch, Report{doc, candidates, dropped, notes}}, nil
}
