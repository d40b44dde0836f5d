package events

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v4"
)

// words are the lists that the coder itself asks for, from data/words.yaml, where each says what for.
// A set is asked whether a word is in it; a slice is an order of preference.
type words struct {
	// nouns
	Actor, Agent, Area, Armed, Athlete, Backing, Deed, Document, Intent, Mediation, Nature, Purpose, Series, Speech, Unit, Unreal, Weapon set
	// verbs
	Aim, Control, Drive, Host, Involve, Last, Launch, Mediate, Motion, Point, Say set
	// adjectives
	Bad, Untrue set
	// prepositions, and other words that say when
	Aftermath, Anchor, Calendar, Circumstance, Duration, Occasion, Where set
	// orders of preference
	Against, Inside, Thing []string

	Deverbal map[string]string // the verb that a noun is made of
	Status   map[string]string // of an event noun, by its adjective or determiner
}

// set is words, written in YAML as a sorted list.
type set map[string]bool

// UnmarshalYAML refuses a list that is not sorted or names a word twice, so that words are found and added in one place.
func (s *set) UnmarshalYAML(list *yaml.Node) error {
	*s = set{}
	last := ""
	for _, n := range list.Content {
		if n.Value <= last {
			return fmt.Errorf("line %d: %q comes after %q: sort the list, each word once", n.Line, n.Value, last)
		}
		last = n.Value
		(*s)[n.Value] = true
	}
	return nil
}

// loadWords reads the coder's own lists and the classes of the patterns, which may ask for some of the coder's too.
func (lex *lexicon) loadWords() error {
	err := errors.Join(decode("data/words.yaml", &lex.words), decode("data/classes.yaml", &lex.classes))
	for name, list := range map[string]set{"actor": lex.words.Actor, "bad": lex.words.Bad, "document": lex.words.Document, "untrue": lex.words.Untrue} {
		if lex.classes[name] != nil {
			err = errors.Join(err, fmt.Errorf("data/classes.yaml: class %q is in words.yaml already", name))
		}
		lex.classes[name] = list
	}
	return err
}
