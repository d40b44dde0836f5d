package world

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"diplograph/schema"
)

//go:embed data/countries.tsv
var countriesFile string

// Country is a state or territory.
type Country struct {
	Code      string // ISO 3166-1 alpha-3; XKX for Kosovo; ISO 3166-3 for states of the past
	Name      string
	Adjective string // as "Iranian"; the name where there is none
	Capital   string // the first that countries.tsv lists; "" if none
	From, To  string // first and last year of a state of the past; "" for the others
}

// Country is the country of a code.
func (w *World) Country(code string) (Country, bool) {
	c, ok := w.countries[code]
	return c, ok
}

var countryCode, yearsForm = regexp.MustCompile(`^[A-Z]{3}$`), regexp.MustCompile(`^(?:(\d{4})-(\d{4}))?$`)

func (w *World) loadCountries() error {
	rows, err := readTable("countries.tsv", countriesFile, 7)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := w.addCountry(row.cells); err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
	}
	return nil
}

func (w *World) addCountry(c []string) error {
	years := yearsForm.FindStringSubmatch(c[6])
	if !countryCode.MatchString(c[0]) || c[1] == "" || years == nil {
		return fmt.Errorf("code %q is not as %q, there is no name, or years %q are not as %q", c[0], "IRN", c[6], "1922-1991")
	}
	demonyms := append(listCell(c[3]), c[1]) // a country without an adjective lends its name
	country := Country{Code: c[0], Name: c[1], Adjective: demonyms[0], From: years[1], To: years[2]}
	if capitals := listCell(c[4]); len(capitals) > 0 {
		country.Capital = capitals[0]
	}
	w.countries[c[0]] = country
	w.addActor(schema.Actor{Key: "country:" + c[0], Name: c[1], Kind: schema.Country, Code: c[0], Aliases: listCell(c[2])})
	state := w.Branch(country, "")
	w.addDemonyms(demonyms[:len(demonyms)-1], state)
	for _, capital := range listCell(c[4]) {
		w.addName(capital, state.used(AsCapital, "GOV"))
	}
	return w.addSeats(listCell(c[5]), country)
}

// withoutPlural are demonyms that take no s: Swiss, Chinese, British, French, Irishmen.
var withoutPlural = regexp.MustCompile(`(?:s|ese|sh|ch|men)$`)

// addDemonyms adds adjectives and names of peoples, and the plurals that end in s.
func (w *World) addDemonyms(demonyms []string, e Entry) {
	for _, d := range demonyms {
		w.addName(d, e.used(AsDemonym, ""))
		if !withoutPlural.MatchString(d) {
			w.addName(d+"s", e.used(AsDemonym, ""))
		}
	}
}

// addSeats adds buildings and bodies that stand for a branch of the state, as "Knesset:LEG".
func (w *World) addSeats(seats []string, c Country) error {
	for _, seat := range seats {
		name, code, ok := strings.Cut(seat, ":")
		if !ok {
			code = "GOV"
		}
		if _, ok := w.sectors[code]; !ok {
			return fmt.Errorf("seat %q: %q is no sector of sectors.tsv", name, code)
		}
		w.addName(name, w.Branch(c, code).used(AsSeat, code))
	}
	return nil
}

// used is the entry for another use of the name.
func (e Entry) used(u Use, sector string) Entry {
	e.Use, e.Sector = u, sector
	return e
}
