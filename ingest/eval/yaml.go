package eval

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// document is a YAML file of gold: for one article, or with sentences.
type document struct {
	Article      string   `yaml:"article"` // its id
	People       []Person `yaml:"people"`
	Expectations `yaml:",inline"`
	Sentences    []sentence `yaml:"sentences"`
}

// sentence is a short text, mostly of one sentence, that stands in the gold itself.
type sentence struct {
	Text         string `yaml:"text"`
	Published    string `yaml:"published"`
	Expectations `yaml:",inline"`
	line         int
}

// UnmarshalYAML keeps the line, for whoever has to correct the sentence.
func (s *sentence) UnmarshalYAML(node *yaml.Node) error {
	type plain sentence
	s.line = node.Line
	return node.Load((*plain)(s), yaml.WithKnownFields())
}

func loadYAML(file string, raw []byte, articles string) ([]Gold, error) {
	var d document
	if err := yaml.Load(raw, &d, yaml.WithKnownFields()); err != nil {
		return nil, read.NewError(file, 0, formats, "%w", err)
	}
	if (d.Article == "") == (d.Sentences == nil) {
		return nil, read.NewError(file, 0, formats, `needs either "article" or "sentences"`)
	}
	if d.Sentences != nil {
		return d.sentences(file)
	}
	a, err := findArticle(file, d.Article, articles)
	return []Gold{{ID: d.Article, File: file, Article: a, People: d.People, Expectations: d.Expectations}}, err
}

// findArticle reads the article of a gold file.
func findArticle(file, id, articles string) (schema.Article, error) {
	folders := []string{articles}
	if articles == "" {
		folders = []string{filepath.Dir(file), filepath.Join(filepath.Dir(file), "..", "articles")}
	}
	for _, folder := range folders {
		path := filepath.Join(folder, id+".jsonl")
		if _, err := os.Stat(path); err != nil {
			continue
		}
		for a, err := range read.Files([]string{path}, nil, read.Options{}) {
			return a, err
		}
	}
	return schema.Article{}, read.NewError(file, 0, "put it there, or name its folder with --articles",
		"article %s.jsonl is not in %s: %w", id, strings.Join(folders, " or "), fs.ErrNotExist)
}

// sentences gives each sentence an id made of the file's name and its number.
func (d document) sentences(file string) (all []Gold, err error) {
	for i, s := range d.Sentences {
		id := fmt.Sprintf("%s-%d", stem(file), i+1)
		g := Gold{ID: id, File: file, Line: s.line, Expectations: s.Expectations}
		if err := g.setText(s.Text, s.Published); err != nil {
			return nil, err
		}
		all = append(all, g)
	}
	return all, nil
}

// stem is a file's name without its ending.
func stem(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
