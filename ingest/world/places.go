package world

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"diplograph/schema"
)

//go:embed data/places.tsv
var placesFile string

// Kinds of place in places.tsv. Small ones share their names with too many other things: see plausible.
const placeCity = "city"

var placeKinds = WordSet("capital city region site state water")

// Place is the place of a key.
func (w *World) Place(key string) (schema.Place, bool) {
	p, ok := w.places[key]
	if !ok {
		return schema.Place{}, false
	}
	place := *p
	place.ID = schema.PlaceID(key) // here, not for thousands at every start
	return place, true
}

func (w *World) loadPlaces() error {
	rows, err := readTableBy(2, "places.tsv", placesFile, 7)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := w.addPlace(row.cells); err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
	}
	return nil
}

func (w *World) addPlace(c []string) error {
	p, err := w.readPlace(c)
	if err != nil {
		return fmt.Errorf("place %q: %w", c[0], err)
	}
	w.places[p.Key] = p
	e := Entry{Key: p.Key, Name: p.Name, Kind: KindPlace, Code: c[1], Use: AsName, Place: p, small: c[2] == placeCity, state: c[2] == "state"}
	for _, name := range append(listCell(c[5]), c[0]) {
		w.addName(name, e)
	}
	demonyms := listCell(c[6])
	if len(demonyms) > 0 {
		e.adjective = demonyms[0]
	}
	w.addDemonyms(demonyms, e)
	return nil
}

func (w *World) readPlace(c []string) (*schema.Place, error) {
	_, known := w.countries[c[1]]
	if c[1] != "" && !known && !nonStates[c[1]] || !placeKinds[c[2]] {
		return nil, fmt.Errorf("country %q is not in countries.tsv, or kind %q is none", c[1], c[2])
	}
	latitude, err := degrees(c[3], 90)
	if err != nil {
		return nil, fmt.Errorf("latitude: %w", err)
	}
	longitude, err := degrees(c[4], 180)
	if err != nil {
		return nil, fmt.Errorf("longitude: %w", err)
	}
	p := &schema.Place{Key: placeKey(c[0], c[1]), Name: c[0], Latitude: latitude, Longitude: longitude}
	if known {
		p.Country = c[1]
	}
	return p, nil
}

// placeKey is as "place:muscat-omn", or "place:red-sea" where no country has it alone.
func placeKey(name, country string) string {
	return strings.TrimSuffix("place:"+schema.Key(nameKey(name))+"-"+strings.ToLower(country), "-")
}

func degrees(s string, limit float64) (*float64, error) {
	d, err := strconv.ParseFloat(s, 64)
	if err != nil || d < -limit || d > limit {
		return nil, fmt.Errorf("%q is not a number of degrees up to %g", s, limit)
	}
	return &d, nil
}
