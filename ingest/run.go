package ingest

import (
	"context"
	"fmt"
	"iter"

	"diplograph/schema"
)

// outcome is what an article in work will give.
type outcome struct {
	result Result
	err    error
}

// Run takes articles through the pipeline, jobs of them at a time, and yields what came of them in the order of
// the input. An article that cannot be read or does not fit is yielded as an error, and the next ones follow.
// When ctx ends, it yields that error and stops.
func (p *Pipeline) Run(ctx context.Context, articles iter.Seq2[schema.Article, error], jobs int) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := p.start(ctx, articles, jobs)
		for slot, ok := receive(ctx, queue); ok; slot, ok = receive(ctx, queue) {
			o, ok := receive(ctx, slot)
			if ok && !yield(o.result, o.err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Result{}, ctx.Err())
		}
	}
}

// receive waits for the next value; it gives up when ctx ends, even while the reader waits for somebody to type.
func receive[T any](ctx context.Context, from <-chan T) (value T, ok bool) {
	select {
	case value, ok = <-from:
		return value, ok
	case <-ctx.Done():
		return value, false
	}
}

// start puts articles to work and hands out a slot for each, in their order. The queue has room for jobs less the one
// that the caller waits for.
func (p *Pipeline) start(ctx context.Context, articles iter.Seq2[schema.Article, error], jobs int) <-chan chan outcome {
	queue := make(chan chan outcome, jobs-1)
	go func() {
		defer close(queue)
		for a, err := range articles {
			slot := make(chan outcome, 1)
			select {
			case queue <- slot:
				go func() { slot <- p.work(a, err) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	return queue
}

// work gives the outcome of one article. A fault in a stage must not cost the user the other articles of
// a long run, so it becomes the error of the article that met it.
func (p *Pipeline) work(a schema.Article, err error) (o outcome) {
	defer func() {
		if fault := recover(); fault != nil {
			o = outcome{err: fmt.Errorf("reading article %q (%s): fault in diplograph, please report it with the article: %v", a.Key, a.ID, fault)}
		}
	}()
	if err != nil {
		return outcome{err: err}
	}
	result, err := p.Article(a)
	return outcome{result, err}
}
