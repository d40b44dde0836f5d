package events

import (
	"errors"
	"fmt"
)

// A sheet is one rule file: the rules of one PLOVER type.
type sheet struct {
	Type  string   `yaml:"type"`
	To    []string `yaml:"to"` // where to look for the target, in order; see targets.go
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
	Unsaid     []string `yaml:"unsaid"` // prepositions that name who does what a passive leaves unsaid: "was summoned to the ministry"
	One        *whole   `yaml:"one"`    // what it is of a single party: its own exercise is MOBILIZE
	Reciprocal bool     `yaml:"reciprocal"`
	Alone      bool     `yaml:"alone"`    // may stand without a target
	Unknown    bool     `yaml:"unknown"`  // may be told where nobody knows who did it: "the minister was sentenced to a year"
	Mediates   bool     `yaml:"mediates"` // who does it goes between the parties; without parties it means those of the talks told before
	Ahead      bool     `yaml:"ahead"`    // tells only of what lies ahead, and tells it now: "would retaliate"
	None       bool     `yaml:"none"`     // a veto: these words tell of no event
	Fires      []string `yaml:"fires"`
	Quiet      []string `yaml:"quiet"`

	Type string `yaml:"-"`
	own  bool   // the user's: it is told whatever the network reads
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
				err := fmt.Errorf("%s: rule %q: pattern %q is also in rule %q: choose one", file, r.ID, text, old.rule.ID)
				all = errors.Join(all, err)
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
			all = errors.Join(all, fmt.Errorf("%s: rule %q: noun %q is also in rule %q: choose one", file, r.ID, noun, old.ID))
		}
		lex.nouns[noun] = r
	}
	return all
}
