package ingest

import (
	"fmt"

	"diplograph/schema"
)

// work gives the outcomes of some articles, in their order.
func (p *Pipeline) work(inputs []input) []outcome {
	var articles []schema.Article
	for _, in := range inputs {
		if in.readable() {
			articles = append(articles, in.article)
		}
	}
	texts := p.readTogether(articles)
	outcomes := make([]outcome, len(inputs))
	for i, in := range inputs {
		switch {
		case in.err != nil:
			outcomes[i].err = in.err
		case in.article.CopyOf != "":
			outcomes[i] = reprint(in.article)
		default:
			outcomes[i] = p.finish(in.article, texts[0])
			texts = texts[1:]
		}
	}
	return outcomes
}

// readable tells whether there is an article to read, and one that has not been read in another paper.
func (in input) readable() bool { return in.err == nil && in.article.CopyOf == "" }

// reprint is the outcome of a copy: the article by itself, since the first has what it says.
func reprint(a schema.Article) outcome {
	batch := schema.Batch{Article: a}
	return outcome{Result{Batch: batch}, batch.Check()}
}

// readTogether reads articles. Where one of them makes a stage fail, none has a doc.
func (p *Pipeline) readTogether(articles []schema.Article) (texts []parsed) {
	defer func() {
		if fault := recover(); fault != nil {
			texts = make([]parsed, len(articles))
		}
	}()
	return p.read(articles)
}

// finish gives the outcome of an article; its text has no doc if it is still to be read, alone. A fault in a stage must not cost the
// user the other articles of a long run, so it becomes the error of the article that met it.
func (p *Pipeline) finish(a schema.Article, text parsed) (o outcome) {
	defer func() {
		if fault := recover(); fault != nil {
			o.err = fmt.Errorf("reading article %q (%s): fault in diplograph, please report it with the article: %v", a.Key, a.ID, fault)
		}
		if o.err != nil {
			o = outcome{err: &Failed{a, o.err}}
		}
	}()
	if text.doc == nil {
		text = p.read([]schema.Article{a})[0]
	}
	result, err := p.code(a, text)
	return outcome{result, err}
}
