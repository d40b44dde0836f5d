package ingest

import (
	"errors"
	"sync"
	"time"

	"diplograph/ingest/events"
	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
	"diplograph/ingest/telling"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// Stages, as [Pipeline.Observe] is told of them. Finding is what the event network does; coding is resolving too.
const (
	Parsing = "parsing"
	Finding = "finding"
	Coding  = "coding"
)

// Pipeline has every stage loaded and ready. Several goroutines may use it at once.
type Pipeline struct {
	// Observe, if not nil, is told how long some articles were in a stage, by the goroutine that took them through it.
	Observe func(stage string, took time.Duration)

	Least float64 // confidence, 0 to 1; events of less are left out

	parser   *nlp.Pipeline
	reader   *reader.Reader
	coder    *events.Coder
	resolver *telling.Resolver
}

// Own is what a user knows better than we. The zero value changes nothing.
type Own struct {
	Actors world.Own
	Rules  events.Own
}

// New loads the stages, all at the same time: it is most of what reading a short article takes. Make one and share it.
// It fails if what the user knows contradicts itself, or if the knowledge in the binary is malformed.
func New(own Own) (*Pipeline, error) {
	p := &Pipeline{}
	var parsing, reading, coding, resolving error
	var stages sync.WaitGroup
	stages.Go(func() { p.parser, parsing = nlp.New() })
	stages.Go(func() { p.reader, reading = reader.New() })
	stages.Go(func() { p.coder, coding = events.New(own.Rules) })
	stages.Go(func() { p.resolver, resolving = telling.New(own.Actors) })
	stages.Wait()
	if parsing != nil { // the others may say the same of a kernel that is none
		return nil, parsing
	}
	if err := errors.Join(reading, coding, resolving); err != nil {
		return nil, err
	}
	return p, nil
}

// Article takes one article the whole way. The same article gives the same result. The error lists what
// does not fit the ontology.
func (p *Pipeline) Article(a schema.Article) (Result, error) {
	return p.code(a, p.read([]schema.Article{a})[0])
}

// parsed is how a text lies on its page, its parse, and what the network reads in it.
type parsed struct {
	page     layout.Page
	doc      *nlp.Doc
	readings []reader.Reading
}

// read takes some articles together through the first two stages: that is faster than one by one.
func (p *Pipeline) read(articles []schema.Article) []parsed {
	pages, docs := p.parse(articles)
	defer p.observe(Finding, time.Now())
	all := make([]parsed, len(docs))
	for i, readings := range p.reader.Read(docs) {
		all[i] = parsed{pages[i], docs[i], readings}
	}
	return all
}

func (p *Pipeline) parse(articles []schema.Article) ([]layout.Page, []*nlp.Doc) {
	defer p.observe(Parsing, time.Now())
	pages, sources := make([]layout.Page, len(articles)), make([]nlp.Source, len(articles))
	for i, a := range articles {
		pages[i] = layout.Read(a.Text)
		sources[i] = pages[i].Source(a.Text)
	}
	return pages, p.parser.ParseParts(sources)
}

// code takes an article that has been read through the other stages.
func (p *Pipeline) code(a schema.Article, text parsed) (Result, error) {
	defer p.observe(Coding, time.Now())
	ruled, dropped := p.coder.Code(text.doc)
	candidates, left := p.coder.Join(text.doc, ruled, text.readings)
	batch, notes := p.resolver.Resolve(a, text.page, text.doc, candidates)
	batch.AtLeast(p.Least)
	if err := batch.Check(); err != nil {
		return Result{}, err
	}
	return Result{batch, Report{text.doc, candidates, append(dropped, left...), notes}}, nil
}

func (p *Pipeline) observe(stage string, since time.Time) {
	if p.Observe != nil {
		p.Observe(stage, time.Since(since))
	}
}
