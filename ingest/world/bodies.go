package world

import (
	_ "embed"
	"fmt"

	"diplograph/schema"
)

//go:embed data/organizations.tsv
var organizationsFile string

//go:embed data/groups.tsv
var groupsFile string

// nonStates are the PLOVER codes that stand where a country has its own.
var nonStates = WordSet("UNO EUR IGO NGO MNC IMG ISM")

func (w *World) loadOrganizations() error {
	rows, err := readTable("organizations.tsv", organizationsFile, 5)
	if err != nil {
		return err
	}
	for _, row := range rows {
		c := row.cells
		if err := w.addBody(schema.Organization, c[0], c[1], c[2], c[3], c[4]); err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
	}
	return nil
}

func (w *World) loadGroups() error {
	rows, err := readTable("groups.tsv", groupsFile, 6)
	if err != nil {
		return err
	}
	for _, row := range rows {
		c := row.cells
		if err := w.addBody(c[2], c[0], c[1], c[3], c[4], c[5]); err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
	}
	return nil
}

func (w *World) addBody(kind, key, name, code, sector, aliases string) error {
	prefix, ok := map[string]string{schema.Organization: "organization:", schema.Group: "group:"}[kind]
	_, country := w.countries[code]
	_, known := w.sectors[sector]
	switch {
	case !ok:
		return fmt.Errorf("kind %q of %q must be %s or %s", kind, key, schema.Organization, schema.Group)
	case code != "" && !country && !nonStates[code]:
		return fmt.Errorf("code %q of %q is neither in countries.tsv nor a PLOVER code for non-states", code, key)
	case sector != "" && !known:
		return fmt.Errorf("sector %q of %q is not in sectors.tsv", sector, key)
	}
	w.addActor(schema.Actor{Key: prefix + key, Name: name, Kind: kind, Code: code, Sector: sector, Aliases: listCell(aliases)})
	return nil
}
