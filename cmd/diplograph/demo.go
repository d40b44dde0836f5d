package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/graph/local"
	"diplograph/ingest/read"
	"diplograph/schema"
	"diplograph/testdata"
)

// demoCommand shows the whole way on the example articles.
func (p *program) demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "load the example articles, query them, and say where to look",
		Description: `Starts or finds Neo4j, loads the articles that come with diplograph, prints what
three saved queries find in them, and says how to see them in Neo4j Browser.
Running it again changes nothing. Where Neo4j cannot be run it shows the graph
as a table, and says what is missing.

` + connectHelp,
		Flags:  connectFlags(),
		Action: p.demo,
	}
}

func (p *program) demo(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	store, s, err := p.connect(c, p.startLocal)
	if isAny(err, local.ErrNoJava, local.ErrJavaTooOld, local.ErrNoMaven) {
		return p.demoWithout(c, err)
	}
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	err = p.loadInto(c, examples(), store)
	if err != nil && !errors.As(err, new(leftOut)) {
		return err
	}
	if err := p.demoQueries(c, store); err != nil {
		return err
	}
	p.sayWhere(s)
	return err
}

// demoQueries prints what three saved queries find.
func (p *program) demoQueries(c *cli.Context, store *graph.Store) error {
	for _, name := range []string{"negotiations", "sanctions", "mediators"} {
		if err := p.demoQuery(c, store, name); err != nil {
			return err
		}
	}
	return nil
}

// demoWithout is the demo on a machine that lacks something that Neo4j needs.
func (p *program) demoWithout(c *cli.Context, missing error) error {
	p.ui.say("Neo4j cannot be run here, so this is the graph of the example articles as a table")
	if err := p.demoTable(c); err != nil {
		return err
	}
	p.ui.warn(missing) // last, where it is seen
	return nil
}

// examples are the articles that come with the program.
func examples() iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		files, err := fs.Glob(testdata.Articles(), "*.jsonl")
		if err != nil {
			yield(schema.Article{}, fmt.Errorf("listing the example articles: %w", err))
		}
		for _, name := range files {
			if !example(name, yield) {
				return
			}
		}
	}
}

// example yields the articles of one file.
func example(name string, yield func(schema.Article, error) bool) bool {
	file, err := testdata.Articles().Open(name)
	if err != nil {
		return yield(schema.Article{}, fmt.Errorf("opening the example article %q: %w", name, err))
	}
	defer file.Close()
	for a, err := range read.Stream(name, file, read.Options{}) {
		if !yield(a, err) {
			return false
		}
	}
	return true
}

// sayWhere says where the graph can be seen.
func (p *program) sayWhere(s server) {
	if s.local != nil {
		p.ui.say("Neo4j goes on running at %s; \"diplograph db stop\" stops it", s.URI)
	}
	p.ui.say("more saved queries: diplograph query")
	p.ui.say("see the graph in Neo4j Browser, with a guide: diplograph browse")
}
