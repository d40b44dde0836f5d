package ingest_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"diplograph/ingest/read"
	"diplograph/schema"
	"diplograph/testdata"
)

// gold is one file of testdata/gold; its README.md explains the fields.
type gold struct {
	Article  string     `yaml:"article"`
	People   []person   `yaml:"people"`
	Events   []expected `yaml:"events"`
	Optional []expected `yaml:"optional"`
	MustNot  []expected `yaml:"mustNot"`

	article schema.Article
}

type person struct {
	Key  string    `yaml:"key"`
	For  string    `yaml:"for"`
	Role oneOrMore `yaml:"role"`
}

type expected struct {
	Type       oneOrMore `yaml:"type"`
	Mode       string    `yaml:"mode"`
	Source     []string  `yaml:"source"`
	Target     []string  `yaml:"target"`
	Mediators  []string  `yaml:"mediators"`
	Hosts      []string  `yaml:"hosts"`
	Reciprocal bool      `yaml:"reciprocal"`
	Status     oneOrMore `yaml:"status"`
	Date       string    `yaml:"date"`
	Place      string    `yaml:"place"`
	Evidence   string    `yaml:"evidence"`
}

// oneOrMore is a word or a list of words of which any is right.
type oneOrMore []string

func (o *oneOrMore) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*o = oneOrMore{node.Value}
		return nil
	}
	return node.Decode((*[]string)(o))
}

// allows tells whether a value is among the right ones; an empty list allows any.
func (o oneOrMore) allows(value string) bool {
	return len(o) == 0 || slices.Contains(o, value)
}

// readGold reads every gold file with its article, sorted by id.
func readGold(t *testing.T) []gold {
	t.Helper()
	files, _ := fs.Glob(testdata.Gold(), "*.yaml")
	var all []gold
	for _, file := range files {
		g, err := decodeGold(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, g)
	}
	return all
}

func decodeGold(file string) (g gold, err error) {
	raw, err := fs.ReadFile(testdata.Gold(), file)
	if err != nil {
		return g, err
	}
	if err := yaml.Load(raw, &g, yaml.WithKnownFields()); err != nil {
		return g, fmt.Errorf("reading gold %q: %w", file, err)
	}
	if g.Article+".yaml" != file {
		return g, fmt.Errorf("gold %q is for article %q: name the file for its article", file, g.Article)
	}
	g.article, err = readArticle(g.Article + ".jsonl")
	return g, err
}

func readArticle(file string) (schema.Article, error) {
	in, err := testdata.Articles().Open(file)
	if err != nil {
		return schema.Article{}, err
	}
	defer in.Close()
	for a, err := range read.Stream(file, in, read.Options{}) {
		return a, err
	}
	return schema.Article{}, fmt.Errorf("%s holds no article", file)
}

// TestGoldFiles checks that the gold can be met: it speaks of words, types and people that are there.
func TestGoldFiles(t *testing.T) {
	types := schema.Events()
	for _, g := range readGold(t) {
		for _, e := range slices.Concat(g.Events, g.Optional, g.MustNot) {
			for _, fault := range faults(types, g.article.Text, e) {
				t.Errorf("%s: %s", g.Article, fault)
			}
		}
		for i, e := range g.Events {
			if e.Evidence == "" || len(e.Status) == 0 {
				t.Errorf("%s: event %d needs evidence and a status", g.Article, i+1)
			}
		}
	}
}

// faults lists what is wrong with an entry in itself.
func faults(types *schema.Types, text string, e expected) (found []string) {
	if n := strings.Count(text, e.Evidence); e.Evidence != "" && n != 1 {
		found = append(found, fmt.Sprintf("evidence %q is %d times in the article, want once", e.Evidence, n))
	}
	if len(e.Type) == 0 {
		found = append(found, fmt.Sprintf("entry with evidence %q has no type", e.Evidence))
	}
	modes := 0
	for _, name := range e.Type {
		typ, ok := types.Type(name)
		if !ok {
			found = append(found, fmt.Sprintf("no type %q", name))
		}
		if _, ok := typ.Mode(e.Mode); ok {
			modes++
		}
	}
	if e.Mode != "" && modes == 0 {
		found = append(found, fmt.Sprintf("no mode %q in %q", e.Mode, e.Type))
	}
	for _, status := range e.Status {
		if !slices.Contains(schema.Statuses, status) {
			found = append(found, fmt.Sprintf("no status %q", status))
		}
	}
	return found
}
