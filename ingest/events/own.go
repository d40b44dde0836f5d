package events

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"go.yaml.in/yaml/v4"

	"diplograph/schema"
)

// Own is rules of a user's, which go before ours. The zero value changes nothing.
type Own struct{ sheets []ownSheet }

// ownSheet is a sheet and the file it stands in.
type ownSheet struct {
	file string
	sheet
}

// Read adds the rules of a file: YAML in the format of the package documentation, a document a type. name is what errors call it.
// An error lists all that is wrong.
func (o *Own) Read(name string, text io.Reader) error {
	decoder := yaml.NewDecoder(text)
	decoder.KnownFields(true)
	var faults []error
	for {
		s := ownSheet{file: name}
		err := decoder.Decode(&s.sheet)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("reading rules from %s: %w", name, err)
		}
		if s.Type == "" && len(s.Rules) == 0 {
			continue // an empty document
		}
		faults = append(faults, s.check())
		o.sheets = append(o.sheets, s)
	}
	if len(o.sheets) == 0 {
		faults = append(faults, fmt.Errorf("%s has no rules; begin with \"type: CONSULT\" and \"rules:\"", name))
	}
	return errors.Join(faults...)
}

// check tells what a sheet has that no rule can have.
func (s *ownSheet) check() error {
	typ, known := schema.Events().Type(s.Type)
	if !known {
		return fmt.Errorf("%s: %q is no PLOVER type; \"diplograph schema\" lists them", s.file, s.Type)
	}
	var faults []error
	if len(s.Rules) == 0 {
		faults = append(faults, fmt.Errorf("%s: %s has no rules", s.file, s.Type))
	}
	for i, r := range s.Rules {
		if r == nil {
			faults = append(faults, fmt.Errorf("%s: rule %d of %s is empty", s.file, i+1, s.Type))
			continue
		}
		fault := func(format string, args ...any) {
			faults = append(faults, fmt.Errorf("%s: rule %q: %w", s.file, cmp.Or(r.ID, fmt.Sprint(i+1)), fmt.Errorf(format, args...)))
		}
		if r.ID == "" {
			fault("it needs an id")
		}
		if len(r.Verbs)+len(r.Nouns) == 0 {
			fault("it needs verbs or nouns")
		}
		if _, ok := typ.Mode(r.Mode); r.Mode != "" && !ok {
			fault("%s has no mode %q", s.Type, r.Mode)
		}
		if r.Context != "" && !slices.Contains(schema.Events().Contexts, r.Context) {
			fault("there is no context %q", r.Context)
		}
		if code, ok := schema.Events().Code(r.Cameo); !r.None && (!ok || code.Type != s.Type) {
			fault("%q is no CAMEO code of %s; \"diplograph schema\" lists them", r.Cameo, s.Type)
		}
		if r.None && len(r.Fires) > 0 {
			fault("a veto fires in no sentence: leave out \"fires\"")
		}
		if r.One != nil && !r.One.valid() {
			fault("\"one\" needs a type, a CAMEO code and a mode that there are")
		}
	}
	return errors.Join(faults...)
}

// valid tells whether what an event becomes is in the ontology.
func (w *whole) valid() bool {
	typ, known := schema.Events().Type(w.Type)
	_, coded := schema.Events().Code(w.Cameo)
	_, moded := typ.Mode(w.Mode)
	return known && coded && (moded || w.Mode == "")
}

// use puts a user's rules before ours: a pattern or noun of theirs is ours no longer.
func (lex *lexicon) use(own Own) error {
	var faults []error
	for _, s := range own.sheets {
		for _, r := range s.Rules {
			r.own = true
			lex.forget(r)
		}
		faults = append(faults, lex.add(s.file, &s.sheet))
	}
	return errors.Join(faults...)
}

// forget drops the patterns and nouns of a rule from those that have them.
func (lex *lexicon) forget(r *Rule) {
	for _, text := range r.Verbs {
		p, err := parsePattern(text, r, lex.classes)
		if err != nil {
			continue // which adding it tells
		}
		lex.verbs[p.verb] = slices.DeleteFunc(lex.verbs[p.verb], func(old pattern) bool { return !old.rule.own && old.text == p.text })
	}
	for _, noun := range r.Nouns {
		if old := lex.nouns[noun]; old != nil && !old.own {
			delete(lex.nouns, noun)
		}
	}
}

// Sentence is one with which a user's rule is tried.
type Sentence struct {
	Rule  string
	Text  string
	Fires bool // the rule is to find an event in it; else it must not
}

// Sentences are those of a user's rules.
func (o *Own) Sentences() []Sentence {
	var all []Sentence
	for _, s := range o.sheets {
		for _, r := range s.Rules {
			for _, text := range r.Fires {
				all = append(all, Sentence{r.ID, text, true})
			}
			for _, text := range r.Quiet {
				all = append(all, Sentence{r.ID, text, false})
			}
		}
	}
	return all
}
