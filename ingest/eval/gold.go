package eval

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// Gold is one text and what a careful reader finds in it.
type Gold struct {
	ID      string // of the article or the row; of a sentence as "passives-3"
	File    string // where it stands
	Line    int    // from 1; 0 for a file of one article
	Article schema.Article
	People  []Person // who acts for whom; nil where the gold does not say
	Expectations
	words bool // the ends of events are words of the text, not keys of actors
}

// setText makes an article of a text that stands in the gold itself. Whoever wrote the gold knows that it is English.
func (g *Gold) setText(text, published string) error {
	day, err := read.Date(published)
	switch {
	case err != nil:
		return read.NewError(g.File, g.Line, "write it as 2026-02-08", "published %q is no date", published)
	case strings.TrimSpace(text) == "":
		return read.NewError(g.File, g.Line, formats, `no "text"`)
	}
	g.Article = schema.Article{ID: schema.ArticleID("", text), Key: g.ID, Published: day, Language: "en", Hash: schema.Hash(text), Text: text}
	return nil
}

// Expectations are the events of one text.
type Expectations struct {
	Events   []Entry `yaml:"events"`   // must be told
	Optional []Entry `yaml:"optional"` // may be told; neither counts
	MustNot  []Entry `yaml:"mustNot"`  // must not be told
}

// Person acts for a country or an organisation.
type Person struct {
	Key  string    `yaml:"key"`
	For  string    `yaml:"for"`
	Role OneOrMore `yaml:"role"`
}

// Entry is an event as gold describes it. What is left out does not matter.
type Entry struct {
	Type       OneOrMore `yaml:"type"`
	Mode       string    `yaml:"mode"`
	Source     []string  `yaml:"source"`
	Target     []string  `yaml:"target"`
	Mediators  []string  `yaml:"mediators"`
	Hosts      []string  `yaml:"hosts"`
	Reciprocal bool      `yaml:"reciprocal"`
	Status     OneOrMore `yaml:"status"`
	Date       string    `yaml:"date"`
	Place      string    `yaml:"place"`
	Evidence   string    `yaml:"evidence"`

	line int // of its file, from 1
}

// UnmarshalYAML keeps the line, for whoever has to correct the entry.
func (e *Entry) UnmarshalYAML(node *yaml.Node) error {
	type plain Entry
	e.line = node.Line
	return node.Load((*plain)(e), yaml.WithKnownFields())
}

// OneOrMore is a word or a list of words of which any is right.
type OneOrMore []string

// UnmarshalYAML takes a word for a list of one.
func (o *OneOrMore) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*o = OneOrMore{node.Value}
		return nil
	}
	return node.Decode((*[]string)(o))
}

// allows tells whether a value is among the right ones; an empty list allows any.
func (o OneOrMore) allows(value string) bool {
	return len(o) == 0 || slices.Contains(o, value)
}
