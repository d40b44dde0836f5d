package events

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v4"
)

//go:embed data/*.yaml data/persons.txt data/confidence.tsv
var data embed.FS

// lexicon is all that the data files say, found by the lemma it begins with.
type lexicon struct {
	rules     []*Rule // in the order of the files and in them
	verbs     map[string][]pattern
	nouns     map[string]*Rule
	classes   map[string]set // by the name that patterns use
	words     words
	kinds     map[string]*kind // by PLOVER type
	persons   set
	operators map[string]*operator
	nominal   map[string]*operator // operators by their noun: "a threat to leave"
	curves    curves
}

// loadLexicon reads the embedded files. All findings are reported, each with its file.
func loadLexicon() (*lexicon, error) {
	lex := &lexicon{verbs: map[string][]pattern{}, nouns: map[string]*Rule{}}
	var faulty error
	lex.curves, faulty = loadCurves()
	err := errors.Join(faulty, lex.loadKinds(), lex.loadWords(), lex.loadPersons(), lex.loadOperators())
	files, _ := fs.Glob(data, "data/rules_*.yaml")
	for _, file := range files {
		var s sheet
		err = errors.Join(err, decode(file, &s), lex.add(file, &s))
	}
	return lex, err
}

// knows tells whether a verb begins a pattern or is an operator.
func (lex *lexicon) knows(verb string) bool {
	return lex.verbs[verb] != nil || lex.operators[verb] != nil
}

// decode reads one embedded file strictly: an unknown key is an error.
func decode(file string, into any) error {
	raw, err := data.ReadFile(file)
	if err != nil {
		return err
	}
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

func (lex *lexicon) loadPersons() error {
	raw, err := data.ReadFile("data/persons.txt")
	lex.persons = set{}
	for line := range strings.Lines(string(raw)) {
		if !strings.HasPrefix(line, "#") {
			lex.persons[strings.TrimSpace(line)] = true
		}
	}
	return err
}
