package world

import (
	"cmp"
	_ "embed"
	"strings"
	"sync"
	"testing"

	"diplograph/ingest/nlp"
)

//go:embed testdata/phrases.txt
var phraseCases string

var (
	world  = sync.OnceValues(loadWorld)
	people = sync.OnceValues(loadPeople)
	parser = sync.OnceValues(nlp.New)
)

// parsed is a text as the pipeline reads it.
func parsed(t *testing.T, text string) *nlp.Doc {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	return p.Parse(text)
}

func knownWorld(t *testing.T) *World {
	t.Helper()
	w, err := world()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func knownPeople(t *testing.T) *People {
	t.Helper()
	p, err := people()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPhrase(t *testing.T) {
	w := knownWorld(t)
	for line := range strings.Lines(phraseCases) {
		text, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		before, rest, _ := strings.Cut(text, "[")
		words, after, _ := strings.Cut(rest, "]")
		doc := parsed(t, before+words+after)
		span := spanOf(doc, len([]rune(before)), len([]rune(before+words)))
		if got := shown(w.Phrase(doc, span, doc.Root(span))); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// spanOf are the tokens between two code points.
func spanOf(doc *nlp.Doc, start, end int) nlp.Span {
	var s nlp.Span
	for i, t := range doc.Tokens {
		if t.Start <= start {
			s.Start = i
		}
		if t.Start < end {
			s.End = i + 1
		}
	}
	return s
}

// shown is a reading as the cases write it.
func shown(r Reading) string {
	if len(r.Ambiguous) == 0 {
		keys := []string{cmp.Or(r.Key, "-")}
		for _, other := range r.Others {
			keys = append(keys, other.Key)
		}
		return strings.Join([]string{cmp.Or(r.Kind, "-"), cmp.Or(r.Code, "-"), cmp.Or(r.Sector, "-"), strings.Join(keys, " + ")}, " ")
	}
	var codes []string
	for _, e := range r.Ambiguous {
		codes = append(codes, e.Code)
	}
	return "? " + strings.Join(codes, "/")
}
