package ingest

import (
	"errors"
	"sync"
	"time"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/resolve"
	"diplograph/schema"
)

// Stages, as [Pipeline.Observe] is told of them. Coding is resolving too.
const (
	Parsing = "parsing"
	Coding  = "coding"
)

// Pipeline has every stage loaded and ready. Several goroutines may use it at once.
type Pipeline struct {
	// Observe, if not nil, is told how long some articles were in a stage, by the goroutine that took them through it.
	Observe func(stage string, took time.Duration)

	parser   *nlp.Pipeline
	coder    *events.Coder
	resolver *resolve.Resolver
}

// New loads the stages, all at the same time: it is most of what reading a short article takes. Make one and share it.
// own is what the user knows better; it fails if that contradicts itself, or if the knowledge in the binary is malformed.
func New(own resolve.Own) (*Pipeline, error) {
	p := &Pipeline{}
	var parsing, coding, resolving error
	var stages sync.WaitGroup
	stages.Go(func() { p.parser, parsing = nlp.New() })
	stages.Go(func() { p.coder, coding = events.New() })
	stages.Go(func() { p.resolver, resolving = resolve.New(own) })
	stages.Wait()
	if err := errors.Join(parsing, coding, resolving); err != nil {
		return nil, err
	}
	return p, nil
}

// Article takes one article the whole way. The same article gives the same result. The error lists what
// does not fit the ontology.
func (p *Pipeline) Article(a schema.Article) (Result, error) {
	return p.code(a, p.parse([]schema.Article{a})[0])
}

// parse is the first stage, for some articles together.
func (p *Pipeline) parse(articles []schema.Article) []*nlp.Doc {
	defer p.observe(Parsing, time.Now())
	texts := make([]string, len(articles))
	for i, a := range articles {
		texts[i] = a.Text
	}
	return p.parser.ParseArticles(texts)
}

// code takes a parsed article through the other stages.
func (p *Pipeline) code(a schema.Article, doc *nlp.Doc) (Result, error) {
	defer p.observe(Coding, time.Now())
	candidates, dropped := p.coder.Code(doc)
	batch, notes := p.resolver.Resolve(a, doc, candidates)
	if err := batch.Check(); err != nil {
		return Result{}, err
	}
	return Result{batch, Report{doc, candidates, dropped, notes}}, nil
}

func (p *Pipeline) observe(stage string, since time.Time) {
	if p.Observe != nil {
		p.Observe(stage, time.Since(since))
	}
}
