package ingest

import (
	"context"
	"iter"

	"diplograph/schema"
)

// outcome is what an article in work gives.
type outcome struct {
	result Result
	err    error
}

// handful is some articles that one goroutine has in work together, and where their outcomes will be, in their order.
type handful chan []outcome

// Run takes articles through the pipeline on as many goroutines as there are jobs, and yields what came of them in the
// order of the input, the same for any number of jobs. A copy of another article is not read, and has no report. An article that
// cannot be read or does not fit is yielded as an error, and the next ones follow.
// When ctx ends, it yields that error and stops.
func (p *Pipeline) Run(ctx context.Context, articles iter.Seq2[schema.Article, error], jobs int) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := p.start(ctx, articles, jobs)
		for inWork, ok := receive(ctx, queue); ok; inWork, ok = receive(ctx, queue) {
			outcomes, _ := receive(ctx, inWork)
			for _, o := range outcomes {
				if !yield(o.result, o.err) {
					return
				}
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

// start puts articles to work. The queue has room for jobs less the one that the caller waits for.
func (p *Pipeline) start(ctx context.Context, articles iter.Seq2[schema.Article, error], jobs int) <-chan handful {
	inputs, queue := read(ctx, articles), make(chan handful, jobs-1)
	go func() {
		defer close(queue)
		for first, ok := receive(ctx, inputs); ok; first, ok = receive(ctx, inputs) {
			inWork := make(handful, 1)
			select {
			case queue <- inWork:
				together := take(first, inputs)
				go func() { inWork <- p.work(together) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	return queue
}

// input is an article, or why it could not be read.
type input struct {
	article schema.Article
	err     error
}

// read reads some articles ahead.
func read(ctx context.Context, articles iter.Seq2[schema.Article, error]) <-chan input {
	const ahead = 32
	inputs := make(chan input, ahead)
	go func() {
		defer close(inputs)
		for a, err := range articles {
			select {
			case inputs <- input{a, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return inputs
}

// take adds to an input those that have been read already, up to the size from which on it makes no difference to the
// parser how much it gets. It waits for none: an article that comes alone is worked on alone.
func take(first input, inputs <-chan input) []input {
	const enough = 12_000 // bytes, some 2,500 tokens
	together := []input{first}
	for size := len(first.article.Text); size < enough; {
		select {
		case next, ok := <-inputs:
			if !ok {
				return together
			}
			together = append(together, next)
			size += len(next.article.Text)
		default:
			return together
		}
	}
	return together
}
