package world

import (
	_ "embed"
	"fmt"
)

//go:embed data/uses.tsv
var usesFile string

// useMeanings are the kinds of row in uses.tsv and what each means.
var useMeanings = map[string]string{"apposition": "place", "asking": "reporter", "container": "inner", "faction": "armed", "foreign": "none", "generic": "owned", "issuing": "host", "modifier": "former",
	"noun": "place", "outpost": "owner", "prefix": "none", "preposition": "place", "relational": "other", "saying": "speaker", "seated": "capital", "sides": "two", "suffix": "home", "utterance": "author", "verb": "place"}

func (w *World) loadUses() error {
	rows, err := readTableBy(2, "uses.tsv", usesFile, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		kind, lemma, meaning := row.cells[0], row.cells[1], row.cells[2]
		if useMeanings[kind] != meaning || meaning == "" {
			return fmt.Errorf("reading %s: %q of kind %q is not among the meanings at the head of the file", row.at, meaning, kind)
		}
		if w.uses[kind] == nil {
			w.uses[kind] = map[string]string{}
		}
		w.uses[kind][lemma] = meaning
	}
	return nil
}

// means tells whether uses.tsv lists a lemma in a kind.
func (w *World) Means(kind, lemma string) bool { return w.uses[kind][lemma] != "" }
