package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"diplograph/schema"
)

var errUnread = errors.New("unread")

// few are short articles and, in their midst, one that could not be read.
func few(yield func(schema.Article, error) bool) {
	for i := range 9 {
		if i == 4 {
			if !yield(schema.Article{}, errUnread) {
				return
			}
			continue
		}
		text := strings.Repeat("Iran met Oman. ", 9-i) // the first ones take longest
		if !yield(schema.Article{ID: schema.ArticleID("", text), Key: fmt.Sprint(i), Language: "en", Hash: schema.Hash(text), Text: text}, nil) {
			return
		}
	}
}

// keys says what came of articles, in the order it came.
func keys(results iter.Seq2[Result, error]) []string {
	var got []string
	for r, err := range results {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, r.Batch.Article.Key)
	}
	return got
}

func newPipeline(t *testing.T) *Pipeline {
	t.Helper()
	p, err := New(Own{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRunKeepsTheOrder(t *testing.T) {
	p := newPipeline(t)
	want := []string{"0", "1", "2", "3", "unread", "5", "6", "7", "8"}
	for jobs := 1; jobs <= 4; jobs++ {
		if got := keys(p.Run(t.Context(), few, jobs)); !slices.Equal(got, want) {
			t.Errorf("%d jobs: got %v, want %v", jobs, got, want)
		}
	}
}

func TestRunDoesNotReadCopies(t *testing.T) {
	p := newPipeline(t)
	text := "Iran met Oman."
	copied := schema.Article{ID: schema.ArticleID("u", text), URL: "u", Language: "en", Hash: schema.Hash(text), Text: text, CopyOf: schema.ArticleID("", text)}
	for r, err := range p.Run(t.Context(), func(yield func(schema.Article, error) bool) { yield(copied, nil) }, 1) {
		if err != nil || r.Batch.Article != copied || len(r.Batch.Sentences)+len(r.Batch.Events) > 0 {
			t.Errorf("got %+v, %v", r.Batch, err)
		}
	}
}

func TestRunStopsWhenNobodyListens(t *testing.T) {
	p := newPipeline(t)
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	for range p.Run(t.Context(), few, 3) {
		break
	}
}

func TestRunStopsWithItsContext(t *testing.T) {
	p := newPipeline(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	never := func(yield func(schema.Article, error) bool) { <-t.Context().Done() } // a reader that waits for somebody to type
	if got := keys(p.Run(ctx, never, 2)); !slices.Equal(got, []string{context.Canceled.Error()}) {
		t.Errorf("got %v, want only the context's error", got)
	}
}
