package world

import (
	_ "embed"
	"fmt"
)

//go:embed data/definite.tsv
var definiteFile string

// loadDefinite reads whom nouns with "the" may mean. The countries come before it.
func (w *World) loadDefinite() error {
	rows, err := readTable("definite.tsv", definiteFile, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		noun, kind, list := row.cells[0], row.cells[1], listCell(row.cells[2])
		if kind != "country" && kind != "owner" || len(list) == 0 {
			return fmt.Errorf("reading %s: %q must be country or owner, with a list behind it", row.at, kind)
		}
		for _, item := range list {
			if _, known := w.countries[item]; kind == "country" && !known && item != "*" {
				return fmt.Errorf("reading %s: %q is no code of countries.tsv", row.at, item)
			}
		}
		w.definite[noun] = Definite{kind == "country", list}
	}
	return nil
}

// definite is whom a noun with "the" may mean.
type Definite struct {
	Country bool     // one of some countries; else whose such a thing was told of before
	List    []string // codes, "*" for any; or nouns
}

// meantByThe is whom a noun with "the" may mean.
func (w *World) MeantByThe(noun string) (Definite, bool) {
	d, listed := w.definite[noun]
	return d, listed
}
