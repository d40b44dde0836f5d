package world

import (
	_ "embed"
	"fmt"

	"diplograph/schema"
)

//go:embed data/deeds.tsv
var deedsFile string

// deed is what a noun for an event told before may mean.
type Deed struct {
	Types []string // PLOVER types, the likeliest first
	All   bool     // all parties answer for it, as for a deal, and there are several
}

func (w *World) loadDeeds() error {
	rows, err := readTable("deeds.tsv", deedsFile, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if who := row.cells[2]; who != "" && who != "all" {
			return fmt.Errorf("reading %s: %q must be empty or %q", row.at, who, "all")
		}
		for _, typ := range listCell(row.cells[1]) {
			if _, ok := schema.Events().Type(typ); !ok {
				return fmt.Errorf("reading %s: %q is no type of schema/events.yaml", row.at, typ)
			}
		}
		w.deeds[row.cells[0]] = Deed{listCell(row.cells[1]), row.cells[2] == "all"}
	}
	return nil
}

// deed is what a noun may mean; the zero value of those that mean none.
func (w *World) Deed(noun string) Deed { return w.deeds[noun] }
