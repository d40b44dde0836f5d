package nlp

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// shared makes the pipeline once for all tests.
var shared = sync.OnceValues(New)

func newPipeline(tb testing.TB) *Pipeline {
	tb.Helper()
	p, err := shared()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

const sample = `The foreign ministers of Norway and Kenya met in Geneva on Tuesday. "We have agreed on the first steps," ` +
	`said Kenya's minister, who had travelled overnight. Talks about the fishing treaty will go on next month.` + "\n\n" +
	`Norway's parliament must still approve the deal, and its opponents have promised to vote against it.`

func TestParse(t *testing.T) {
	doc := newPipeline(t).Parse(sample)
	var got []string
	for _, s := range doc.Sentences {
		got = append(got, strings.TrimSpace(doc.Slice(s)))
	}
	want := []string{
		"The foreign ministers of Norway and Kenya met in Geneva on Tuesday.",
		`"We have agreed on the first steps," said Kenya's minister, who had travelled overnight.`,
		"Talks about the fishing treaty will go on next month.",
		"Norway's parliament must still approve the deal, and its opponents have promised to vote against it.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	var entities []string
	for _, e := range doc.Entities {
		entities = append(entities, doc.Slice(e.Span)+" "+e.Label)
	}
	if diff := cmp.Diff([]string{"Norway GPE", "Kenya GPE", "Geneva GPE", "Tuesday DATE"}, entities[:4]); diff != "" {
		t.Errorf("entities (-want +got):\n%s", diff)
	}
}

// Texts with nothing to say must not be errors.
func TestParseNothing(t *testing.T) {
	for _, text := range []string{"", " ", "\n", "\t\t", "\u3000", ".", "\xff", "\x00"} {
		checkDoc(t, newPipeline(t).Parse(text))
	}
}

// What one goroutine parses must not depend on the others, nor on what was parsed before.
func TestParseConcurrent(t *testing.T) {
	p := newPipeline(t)
	texts := strings.SplitAfter(sample, ". ")
	want := make([]*Doc, len(texts))
	for i, text := range texts {
		want[i] = p.Parse(text)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i, text := range texts {
				if diff := cmp.Diff(want[i], p.Parse(text), cmp.AllowUnexported(Doc{}, Token{}), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%q (-alone +together):\n%s", text, diff)
				}
			}
		})
	}
	wait.Wait()
}

// FuzzParse holds any text against what a Doc promises. The memo makes coverage depend on what came before, so that
// minimising never ends: run it with -fuzz FuzzParse -fuzzminimizetime 5x.
func FuzzParse(f *testing.F) {
	for _, text := range []string{sample, "", "  two  blanks ", "U.S.\n\nU.K.-based", "a\u0301\u2028b", "don't(can't)", "\xf0\x28"} {
		f.Add(text)
	}
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 2000 {
			checkDoc(t, p.Parse(text))
		}
	})
}

// checkDoc fails if doc is not sound: tokens that rebuild the text, a forest of heads, sentences and entities in order.
func checkDoc(t *testing.T, doc *Doc) {
	t.Helper()
	var rebuilt strings.Builder
	for i, token := range doc.Tokens {
		if n := utf8.RuneCountInString(rebuilt.String()); token.Start != n || token.End != n+utf8.RuneCountInString(token.Text) {
			t.Errorf("%q: token %d %q is at %d to %d, want %d", doc.Text, i, token.Text, token.Start, token.End, n)
		}
		rebuilt.WriteString(token.Text)
		if token.Space {
			rebuilt.WriteByte(' ')
		}
		if !doc.Subtree(token.Head).Contains(i) || !doc.Sentences[doc.Sentence(i)].Contains(i) {
			t.Errorf("%q: token %d %q is outside its head's subtree or outside all sentences", doc.Text, i, token.Text)
		}
		if token.Tag == "" || token.Pos == "" || token.Dep == "" || token.Lemma == "" && token.Text != "" {
			t.Errorf("%q: token %d has an empty annotation: %+v", doc.Text, i, token)
		}
	}
	if rebuilt.String() != doc.Text {
		t.Errorf("%q: tokens rebuild %q", doc.Text, rebuilt.String())
	}
	checkSpans(t, "sentences", doc.Sentences, len(doc.Tokens))
	var entities []Span
	for _, e := range doc.Entities {
		entities = append(entities, e.Span)
	}
	checkSpans(t, "entities", entities, len(doc.Tokens))
}

// checkSpans fails if spans are empty, overlap, or leave the text.
func checkSpans(t *testing.T, name string, spans []Span, tokens int) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.Len() <= 0 || s.End > tokens {
			t.Errorf("%s: %v after %d, with %d tokens", name, s, end, tokens)
		}
		end = s.End
	}
}
