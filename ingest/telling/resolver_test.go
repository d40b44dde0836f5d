package telling_test

import (
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"diplograph/ingest/events"
	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/telling"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// TestResolve takes whole articles the whole way; testdata/tell.txt says what its lines mean.
func TestResolve(t *testing.T) {
	checkArticles(t, "testdata/tell.txt", world.Own{})
}

// TestOwn does so with the actors and judgements of a user.
func TestOwn(t *testing.T) {
	var own world.Own
	for name, read := range map[string]func(string, io.Reader) error{"testdata/actors.tsv": own.ReadActors, "testdata/judgements.tsv": own.ReadJudgements} {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := read(name, file); err != nil {
			t.Fatal(err)
		}
	}
	checkArticles(t, "testdata/own.txt", own)
}

// checkArticles takes the articles of a file the whole way and checks what comes of them.
func checkArticles(t *testing.T, file string, own world.Own) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	resolved := newArticles(t, own)
	var told []string
	for i, line := range strings.Split(string(text), "\n") {
		mark, rest, _ := strings.Cut(line, " ")
		switch mark {
		case "", "#":
		case "=":
			if !slices.Contains(told, rest) {
				t.Errorf("%s:%d: want %s\ngot:\n  %s", file, i+1, rest, strings.Join(told, "\n  "))
			}
		case "!":
			if slices.ContainsFunc(told, func(line string) bool { return strings.Contains(line, rest) }) {
				t.Errorf("%s:%d: must not have %s\ngot:\n  %s", file, i+1, rest, strings.Join(told, "\n  "))
			}
		default:
			told = resolved(mark, rest)
		}
	}
}

// newArticles is the pipeline, as a function from an article's date and text to lines of what it tells.
func newArticles(t *testing.T, own world.Own) func(published, text string) []string {
	parser, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	coder, err := events.New(events.Own{})
	if err != nil {
		t.Fatal(err)
	}
	resolver, err := telling.New(own)
	if err != nil {
		t.Fatal(err)
	}
	return func(published, text string) []string {
		text = strings.ReplaceAll(text, `\n`, "\n") // a case is one line
		page := layout.Read(text)
		doc := parser.ParseParts([]nlp.Source{page.Source(text)})[0]
		found, _ := coder.Code(doc)
		a := schema.Article{ID: schema.ArticleID("", text), Published: published, Text: text, Hash: schema.Hash(text), Language: "en"}
		batch, _ := resolver.Resolve(a, page, doc, found)
		if err := batch.Check(); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		return lines(batch)
	}
}

// lines are the events, actors and representations of a batch, one a line.
func lines(b schema.Batch) []string {
	var all []string
	keys := map[string]string{"": "-"}
	for _, a := range b.Actors {
		a.Key = strings.Replace(a.Key, "@"+b.Article.ID[:8], "@article", 1) // a group of this article's own
		keys[a.ID] = a.Key
		all = append(all, strings.TrimSpace(strings.Join([]string{"actor", a.Key, a.Code, a.Name}, " ")))
	}
	places := map[string]string{}
	for _, p := range b.Places {
		places[p.ID] = " at " + p.Key
	}
	for _, e := range b.Events {
		line := e.Type + " " + e.Status + ": " + names(e.Sources, keys) + " > " + names(e.Targets, keys)
		if e.Date.Start != "" {
			line += " on " + e.Date.Start
		}
		all = append(all, line+places[e.Place])
	}
	for _, r := range b.Representations {
		all = append(all, keys[r.Person]+" is "+r.Role+" of "+keys[r.For])
	}
	return all
}

func names(parties []schema.Party, keys map[string]string) string {
	var all []string
	for _, p := range parties {
		all = append(all, keys[p.Actor])
	}
	return strings.Join(all, ", ")
}

// A name that ends a line may bring the line break with it, which belongs to no sentence.
func TestResolveLineBreak(t *testing.T) {
	const text = "The queen was proud of George.\nGEORGE J. STONE: Thank you all."
	newArticles(t, world.Own{})("2024-05-20", text) // fails where the batch does not fit
}
