package world

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"
)

// useActors takes over a user's dictionary: everybody's names are cleared of ours before any of theirs is added, so that
// two of theirs may share one. Countries come first, because the others have their codes; people last, because they act
// for the others.
func (k *Known) useActors(actors []ownActor) error {
	if err := oneName(actors); err != nil {
		return err
	}
	for _, a := range actors {
		k.World.forget(a)
		k.People.forget(a)
	}
	for _, kinds := range [][]string{{schema.Country}, {schema.Organization, schema.Group}, {schema.Person}} {
		for _, a := range actors {
			if !slices.Contains(kinds, a.kind) {
				continue
			}
			if err := k.useActor(a); err != nil {
				return fmt.Errorf("reading %s: %w", a.at, err)
			}
		}
	}
	return nil
}

// oneName makes sure that the lines of a key agree on the name, and that only a person has several.
func oneName(actors []ownActor) error {
	first := map[string]ownActor{}
	for _, a := range actors {
		old, again := first[a.key]
		switch {
		case again && a.kind != schema.Person:
			return fmt.Errorf("reading %s: %q stands at %s already: keep one of the lines", a.at, a.key, old.at)
		case again && a.name != old.name:
			return fmt.Errorf("reading %s: %q is called %q, but %q at %s: write the same name, and the other among the aliases", a.at, a.key, a.name, old.name, old.at)
		}
		first[a.key] = a
	}
	return nil
}

func (k *Known) useActor(a ownActor) error {
	switch a.kind {
	case schema.Person:
		return k.usePerson(a)
	case schema.Country:
		return k.World.useCountry(a)
	}
	return k.World.addBody(a.kind, strings.TrimPrefix(a.key, keyPrefixes[a.kind]), a.name, a.code, a.role, strings.Join(a.aliases, "; "))
}

// names are all that a user's actor is called.
func (a ownActor) names() []string { return append([]string{a.name}, a.aliases...) }

// forget clears a user's names of those of ours who bear them, and a user's key of our names for it. What a country's
// capital, its seats and its people are called stays, since the user's file has no columns for them.
func (w *World) forget(a ownActor) {
	for _, name := range a.names() {
		key := nameKey(name)
		delete(w.names, key)
		delete(w.cues, key)
		delete(w.anyCase, strings.ToLower(key))
		if word, ok := asWord(name); ok {
			delete(w.names, word)
		}
	}
	old, known := w.actors[a.key]
	if !known {
		return
	}
	for _, name := range append(old.Aliases, old.Name) {
		w.names[nameKey(name)] = slices.DeleteFunc(w.names[nameKey(name)], func(e Entry) bool { return e.Key == a.key && e.Use == AsName })
	}
	delete(w.actors, a.key)
}

// useCountry adds a country; one that ISO does not know lends its name where an adjective is wanted.
func (w *World) useCountry(a ownActor) error {
	code := strings.TrimPrefix(a.key, keyPrefixes[a.kind])
	switch {
	case !countryCode.MatchString(code):
		return fmt.Errorf("key %q: write a country's as %q, with its ISO 3166-1 alpha-3 code", a.key, "country:IRN")
	case a.code != "" && a.code != code:
		return fmt.Errorf("code %q of %q: write %s, or leave it empty", a.code, a.key, code)
	case a.role != "":
		return fmt.Errorf("role %q of %q: a country has none; leave it empty", a.role, a.key)
	}
	country, known := w.countries[code]
	if !known {
		country = Country{Code: code, Adjective: a.name}
	}
	country.Name = a.name
	w.countries[code] = country
	w.addActor(schema.Actor{Key: a.key, Name: a.name, Kind: schema.Country, Code: code, Aliases: a.aliases})
	return nil
}
