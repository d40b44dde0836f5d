package world

import (
	_ "embed"
	"fmt"
	"strings"

	"diplograph/schema"
)

//go:embed data/sectors.tsv
var sectorsFile string

// sector is a PLOVER sector.
type sector struct {
	noun   string // for names of groups, as "lawmakers"
	speaks string // "all", "body" or ""; see sectors.tsv
}

func (w *World) loadSectors() error {
	rows, err := readTable("sectors.tsv", sectorsFile, 4)
	if err != nil {
		return err
	}
	for _, row := range rows {
		c := row.cells
		if len(c[0]) != 3 || c[1] == "" || c[2] != "all" && c[2] != "body" && c[2] != "" {
			return fmt.Errorf("reading %s: a sector has a code of three letters, a noun, and speaks for %q, %q or nothing", row.at, "all", "body")
		}
		w.sectors[c[0]] = sector{c[1], c[2]}
	}
	return nil
}

// branch is who the people of a sector of a country are: the state itself where they speak for it, else a group.
func (w *World) Branch(c Country, code string) Entry {
	if code == "" || w.sectors[code].speaks == "all" {
		return Entry{Key: "country:" + c.Code, Name: c.Name, Kind: schema.Country, Code: c.Code, Sector: code}
	}
	key := "group:" + strings.ToLower(c.Code+"-"+code)
	return Entry{Key: key, Name: c.Adjective + " " + w.sectors[code].noun, Kind: schema.Group, Code: c.Code, Sector: code}
}

// retired is the sector of those who once were in another: PLOVER's elites, of a state's organs.
func Retired(code string) string {
	if stateOrgans[code] {
		return "ELI"
	}
	return code
}

// regional is who the people of a sector of a region without a state are, as "Arab government".
func (w *World) regional(place Entry, adjective, code string) Entry {
	key := "group:" + schema.Key(nameKey(place.Name)) + "-" + strings.ToLower(code)
	return Entry{Key: key, Name: adjective + " " + w.sectors[code].noun, Kind: schema.Group, Code: place.Code, Sector: code}
}

// unnamed is who the people of a sector are when nothing says of which country.
func (w *World) Unnamed(code string) Entry {
	e := Entry{Key: "group:" + strings.ToLower(code), Name: w.sectors[code].noun, Kind: schema.Group, Sector: code}
	if code == "NGO" || code == "IGO" {
		e.Code = code
	}
	return e
}

// speaksFor tells whether people of a sector stand for the organisation or group they belong to.
func (w *World) speaksFor(body Entry, code string) bool {
	return code == "" || code == body.Sector || code == "UNK" || w.sectors[code].speaks != ""
}
