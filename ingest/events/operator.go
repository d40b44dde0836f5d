package events

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// operator is a verb, adjective or noun that makes one event of another: who agrees to meet has not met but agreed.
type operator struct {
	name    string
	Words   []string          `yaml:"words"`   // verbs, with their particle, and adjectives
	Nouns   []string          `yaml:"nouns"`   // the same said by a noun: "a threat to leave"
	Makes   map[string]string `yaml:"makes"`   // family of the inner event to the type of the whole; "same" keeps it
	Cameo   map[string]string `yaml:"cameo"`   // inner type to the CAMEO code of the whole; "" for any other
	Mode    map[string]string `yaml:"mode"`    // inner type to the mode of the whole; "" for any other
	Status  string            `yaml:"status"`  // of an event that would otherwise be told as real
	To      []string          `yaml:"to"`      // where the target stands, before the inner event's own
	Author  bool              `yaml:"author"`  // the target is whom the inner event is done to, not who would do it
	Swap    bool              `yaml:"swap"`    // the subject suffers the inner event: "faced criticism"
	Needs   []string          `yaml:"needs"`   // one of these prepositions must be there
	Mutual  bool              `yaml:"mutual"`  // several subjects do it with each other: "agreed to meet"
	Light   bool              `yaml:"light"`   // the inner event is a noun: "launched a raid"
	Clause  bool              `yaml:"clause"`  // the inner event is a verb: "told them to leave"
	Own     bool              `yaml:"own"`     // the inner event keeps its own parties: "the raid prompted strikes"
	Finite  string            `yaml:"finite"`  // what it makes of an inner event in a that-clause, if not Makes
	Other   string            `yaml:"other"`   // what it makes of an inner event that somebody else is to do
	Against string            `yaml:"against"` // what it makes of an inner event that it speaks against
	Also    string            `yaml:"also"`    // status under which the inner event is told as well
	rule    *Rule
}

// What an operator may make beside a type.
const (
	same    = "same" // the inner event stands
	nothing = "none" // no event comes of it, and it is told alone
)

// unknown is the family of an inner event that no rule finds.
const unknown = "unknown"

func (lex *lexicon) loadOperators() error {
	const file = "data/operators.yaml"
	var classes map[string]*operator
	if err := decode(file, &classes); err != nil {
		return err
	}
	lex.operators, lex.nominal = map[string]*operator{}, map[string]*operator{}
	var all error
	for _, name := range slices.Sorted(maps.Keys(classes)) {
		op := classes[name]
		op.name, op.rule = name, &Rule{ID: "operator-" + name}
		all = errors.Join(all, enter(file, lex.operators, op, op.Words), enter(file, lex.nominal, op, op.Nouns))
	}
	return all
}

// enter puts an operator under its words. A word has one operator.
func enter(file string, table map[string]*operator, op *operator, words []string) error {
	var all error
	for _, word := range words {
		if old := table[word]; old != nil {
			all = errors.Join(all, fmt.Errorf("%s: %q is both %s and %s: choose one", file, word, old.name, op.name))
		}
		table[word] = op
	}
	return all
}

// of is the type that an operator makes of a family of events. Posture is force that is shown, not used: most
// operators treat it as they do force.
func (op *operator) of(family string) string {
	if made, known := op.Makes[family]; known || family != "posture" {
		return made
	}
	return op.Makes["coercive"]
}
