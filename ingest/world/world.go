package world

import (
	"cmp"
	"slices"

	"diplograph/schema"
)

// KindPlace is the kind of a name that is a place only. The other kinds are those of schema.Actor.
const KindPlace = "Place"

// Use says how a name stands for its bearer.
type Use string

// The uses of a name.
const (
	AsName    Use = "name"    // "Iran", "UN", "Hamas"
	AsDemonym Use = "demonym" // "Iranian", "Iranians"
	AsCapital Use = "capital" // "Tehran" for Iran's government
	AsSeat    Use = "seat"    // "the White House", "the Knesset"
)

// Entry is one bearer of a name.
type Entry struct {
	Key    string // as "country:IRN", "organization:iaea", "group:hamas" or "place:muscat-omn"
	Name   string
	Kind   string // schema.Country, schema.Organization, schema.Group or KindPlace
	Code   string // ISO 3166-1 alpha-3, else a PLOVER code; "" if none
	Sector string // PLOVER sector; "" if none
	Use    Use
	Place  *schema.Place // for KindPlace; without its ID, which World.Place has

	adjective    string // of a region, as "Arab"
	small, state bool   // a city that is no capital; a state of a federation
}

// World is what this package knows of the world, but for people. It is read only and may be shared.
type World struct {
	countries map[string]Country           // by code
	actors    map[string]schema.Actor      // by key
	places    map[string]*schema.Place     // by key
	names     map[string][]Entry           // by nameKey
	anyCase   map[string]string            // from a name in lower case to its key in names
	longest   map[string]int               // words in the longest name that begins with a word, in lower case
	cues      map[string][]bearer          // by nameKey
	sectors   map[string]sector            // by code
	agents    map[string]string            // from noun phrase to sector
	issues    map[string]schema.Issue      // by noun phrase
	uses      map[string]map[string]string // meaning by kind and lemma
	deeds     map[string]Deed              // by noun
	definite  map[string]Definite          // by noun
	issuers   map[string]string            // by host, the key of whom it speaks for

	longestIssue map[string]int // words in the longest phrase of issues that begins with a word

	into folds // by judgement
}

// loadWorld reads the embedded data files. An error names the file and line.
func loadWorld() (*World, error) {
	w := &World{
		countries: map[string]Country{}, actors: map[string]schema.Actor{}, places: map[string]*schema.Place{},
		names: make(map[string][]Entry, 1<<13), anyCase: make(map[string]string, 1<<13), longest: map[string]int{},
		cues: map[string][]bearer{}, sectors: map[string]sector{}, agents: map[string]string{},
		issues: map[string]schema.Issue{}, uses: map[string]map[string]string{}, deeds: map[string]Deed{}, definite: map[string]Definite{}, issuers: map[string]string{},
		longestIssue: map[string]int{},
	}
	for _, load := range []func() error{w.loadSectors, w.loadAgents, w.loadUses, w.loadCountries,
		w.loadOrganizations, w.loadGroups, w.loadPlaces, w.loadHomonyms, w.loadIssues, w.loadDeeds, w.loadDefinite, w.loadIssuers} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// Actor is the actor of a key, with its aliases, or the one it is folded into; people and unnamed groups are not among
// them.
func (w *World) Actor(key string) (schema.Actor, bool) {
	a, ok := w.actors[w.into.root(key)]
	if ok {
		a.ID = schema.ActorID(a.Key)
	}
	return a, ok
}

// addActor keeps an actor under its key and its names.
func (w *World) addActor(a schema.Actor) {
	a.Aliases = slices.Compact(slices.Sorted(slices.Values(a.Aliases)))
	w.actors[a.Key] = a
	e := Entry{Key: a.Key, Name: a.Name, Kind: a.Kind, Code: a.Code, Sector: a.Sector, Use: AsName}
	w.addName(a.Name, e)
	for _, alias := range a.Aliases {
		w.addName(alias, e)
	}
}

// addName makes an entry found under a name. An acronym of four letters or more is also written as a word: Nato, Opec.
func (w *World) addName(name string, e Entry) {
	w.addKey(nameKey(name), e)
	if word, ok := asWord(name); ok {
		w.addKey(word, e)
	}
}

func (w *World) addKey(key string, e Entry) {
	if slices.ContainsFunc(w.names[key], func(o Entry) bool { return o.Key == e.Key }) {
		return
	}
	w.names[key] = append(w.names[key], e)
	first, count, lower := measure(key)
	w.longest[first] = max(w.longest[first], count)
	w.anyCase[lower] = cmp.Or(w.anyCase[lower], key)
}
