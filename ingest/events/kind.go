package events

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// kind is what the coder knows of a PLOVER type beyond its rules. The header of data/types.yaml explains the fields.
type kind struct {
	Family  string `yaml:"family"`
	Root    string `yaml:"root"`
	Alone   string `yaml:"alone"`
	Thing   bool   `yaml:"thing"`
	Unsaid  string `yaml:"unsaid"`
	Unknown bool   `yaml:"unknown"`
	Planned *whole `yaml:"planned"`
	Refused *whole `yaml:"refused"`
	Negated *whole `yaml:"negated"`
}

// whole is what an event becomes by its tense.
type whole struct {
	Type   string `yaml:"type"`
	Cameo  string `yaml:"cameo"`
	Mode   string `yaml:"mode"`
	Status string `yaml:"status"`
}

// When an event may stand without a target.
const (
	aloneAlways = "always"
	aloneVerb   = "verb" // told by a verb
	aloneFirm   = "firm" // told by a verb with the very object it must have
	aloneNever  = "never"
)

// Who does what a passive leaves unsaid.
const (
	unsaidOwner = "owner" // whose troops they are
	unsaidPlace = "place" // the state where it is done
)

func (lex *lexicon) loadKinds() error {
	const file = "data/types.yaml"
	if err := decode(file, &lex.kinds); err != nil {
		return err
	}
	var all error
	for _, name := range slices.Sorted(maps.Keys(lex.kinds)) {
		k := lex.kinds[name]
		if len(k.Root) != 3 || !oneOf(k.Alone, aloneAlways, aloneVerb, aloneFirm, aloneNever) ||
			!oneOf(k.Unsaid, "", unsaidOwner, unsaidPlace) {
			all = errors.Join(all, fmt.Errorf("%s: %s: root must be a CAMEO code, alone and unsaid as the header says", file, name))
		}
	}
	return all
}
