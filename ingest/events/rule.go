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

//go:embed data/*.yaml data/persons.txt
var data embed.FS

// A sheet is one rule file: the rules of one PLOVER type.
type sheet struct {
	Type  string   `yaml:"type"`
	To    []string `yaml:"to"` // where to look for the target, in order; see roles.go
	Rules []*Rule  `yaml:"rules"`
}

// Rule names the words that tell of one kind of event. The package documentation explains the fields.
type Rule struct {
	ID         string   `yaml:"id"`
	Mode       string   `yaml:"mode"`
	Context    string   `yaml:"context"`
	Cameo      string   `yaml:"cameo"`
	Verbs      []string `yaml:"verbs"`
	Nouns      []string `yaml:"nouns"`
	To         []string `yaml:"to"`
	Reciprocal bool     `yaml:"reciprocal"`
	Alone      bool     `yaml:"alone"` // may stand without a target
	None       bool     `yaml:"none"`  // a veto: these words tell of no event
	Fires      []string `yaml:"fires"`
	Quiet      []string `yaml:"quiet"`

	Type string `yaml:"-"`
}

// lexicon is all rules, found by the lemma they begin with.
type lexicon struct {
	rules     []*Rule
	verbs     map[string][]pattern
	nouns     map[string]*Rule
	classes   map[string]map[string]bool
	persons   map[string]bool
	operators map[string]*operator
	nominal   map[string]*operator // operators by their noun: "a threat to leave"
}

// loadLexicon reads the embedded rule files. All findings are reported, each with its file.
func loadLexicon() (*lexicon, error) {
	lex := &lexicon{verbs: map[string][]pattern{}, nouns: map[string]*Rule{}}
	err := errors.Join(lex.loadClasses(), lex.loadPersons(), lex.loadOperators())
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

func (lex *lexicon) add(file string, s *sheet) error {
	var all error
	for _, r := range s.Rules {
		r.Type = s.Type
		if len(r.To) == 0 {
			r.To = s.To
		}
		lex.rules = append(lex.rules, r)
		all = errors.Join(all, lex.addVerbs(file, r), lex.addNouns(file, r))
	}
	return all
}

func (lex *lexicon) addVerbs(file string, r *Rule) error {
	var all error
	for _, text := range r.Verbs {
		p, err := parsePattern(text, r, lex.classes)
		if err != nil {
			all = errors.Join(all, fmt.Errorf("%s: rule %q: %w", file, r.ID, err))
			continue
		}
		for _, old := range lex.verbs[p.verb] {
			if old.text == p.text {
				all = errors.Join(all, fmt.Errorf("%s: rule %q: pattern %q is also in rule %q", file, r.ID, text, old.rule.ID))
			}
		}
		lex.verbs[p.verb] = append(lex.verbs[p.verb], p)
	}
	return all
}

func (lex *lexicon) addNouns(file string, r *Rule) error {
	var all error
	for _, noun := range r.Nouns {
		if old := lex.nouns[noun]; old != nil {
			all = errors.Join(all, fmt.Errorf("%s: rule %q: noun %q is also in rule %q", file, r.ID, noun, old.ID))
		}
		lex.nouns[noun] = r
	}
	return all
}

func (lex *lexicon) loadClasses() error {
	var classes map[string][]string
	if err := decode("data/classes.yaml", &classes); err != nil {
		return err
	}
	lex.classes = map[string]map[string]bool{}
	for name, nouns := range classes {
		lex.classes[name] = map[string]bool{}
		for _, noun := range nouns {
			lex.classes[name][noun] = true
		}
	}
	return nil
}

func (lex *lexicon) loadPersons() error {
	raw, err := data.ReadFile("data/persons.txt")
	lex.persons = map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		if !strings.HasPrefix(line, "#") {
			lex.persons[strings.TrimSpace(line)] = true
		}
	}
	return err
}
