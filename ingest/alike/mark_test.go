package alike

import (
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/schema"
)

func TestMark(t *testing.T) {
	other := reprints(t)[0].text
	names := map[string]string{}
	named := func(name, text string) schema.Article {
		id := idOf(name).String()
		names[id] = name
		return schema.Article{ID: id, Text: text}
	}
	articles := []schema.Article{
		named("short", "Iran met Oman."), named("short too", "Iran met Oman."),
		named("first", story), named("other", other), named("copy", "By our correspondent\n"+story), named("first", story),
		named("known", "He said: "+story+other), {},
	}
	broken := errors.New("broken")
	var x Index
	marked := x.Mark(func(yield func(schema.Article, error) bool) {
		for _, a := range articles {
			err := error(nil)
			if a.ID == "" {
				err = broken
			}
			if !yield(a, err) {
				return
			}
		}
	})
	var got []string
	for a, err := range marked {
		switch {
		case err != nil:
			got = append(got, err.Error())
		case a.CopyOf != "" && a.Print == "":
			got = append(got, names[a.ID]+" of "+names[a.CopyOf])
		case a.CopyOf == "" && a.Print != "":
			got = append(got, names[a.ID])
		case a.CopyOf == "" && a.Print == "":
			got = append(got, names[a.ID]+" without print")
		}
	}
	want := []string{"short without print", "short too without print", "first", "other", "copy of first", "first", "known", "broken"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for range marked {
		break // nobody listens any more
	}
}

// TestMarkAgain: wherever a stream was interrupted, it leads to the same marks when it comes again.
func TestMarkAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		stream := anyStream(r)
		graph := loaded(t, nil, stream[:3])
		want := loaded(t, graph, stream[3:])
		for n := 3; n <= len(stream); n++ {
			if diff := cmp.Diff(want, loaded(t, loaded(t, graph, stream[3:n]), stream[3:])); diff != "" {
				t.Fatalf("(- without interruption, + after %d):\n%s", n, diff)
			}
		}
	}
}

// anyStream has few articles in many versions, none of which comes back once another has taken its place.
func anyStream(r *rand.Rand) (stream []schema.Article) {
	latest, had := map[string]string{}, map[string]bool{}
	for len(stream) < 12 {
		id, text := idOf(fmt.Sprint(r.IntN(6))).String(), anyText(r)
		if latest[id] == text || !had[id+text] {
			latest[id], had[id+text] = text, true
			stream = append(stream, schema.Article{ID: id, Hash: schema.Hash(text), Text: text})
		}
	}
	return stream
}

// anyText is the same story cut, continued or with other words, so that many a pair is near, or nothing worth a print.
func anyText(r *rand.Rand) string {
	words := strings.Fields(strings.Repeat("He met her before. "+story, 2))
	words = words[:[]int{5, 50, 60, 70, 90, len(words)}[r.IntN(6)]]
	for range r.IntN(2) * r.IntN(len(words)) / 2 {
		words[r.IntN(len(words))] = fmt.Sprint("word", r.IntN(100))
	}
	return strings.Join(words, " ")
}

// loaded is what a graph has, by article, after a stream is marked and loaded into it.
func loaded(t *testing.T, graph map[string]schema.Article, stream []schema.Article) map[string]schema.Article {
	t.Helper()
	var x Index
	after, known := map[string]schema.Article{}, []schema.Article{}
	for id, a := range graph {
		if after[id] = a; a.Print != "" || a.CopyOf != "" {
			known = append(known, a)
		}
	}
	if err := x.Load(sound(slices.Values(known))); err != nil {
		t.Fatal(err)
	}
	for a := range x.Mark(sound(slices.Values(stream))) {
		after[a.ID] = a
	}
	return after
}

func sound(articles iter.Seq[schema.Article]) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}
