package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"diplograph/graph"
	"diplograph/ingest/world"
)

// register is whom the ingest knows by which name.
type register struct{ *world.Known }

func loadRegister() (register, error) {
	known, err := world.Load(world.Own{})
	return register{known}, err
}

// find is all whom a name may mean. As in an article, a people, a capital or a town stands for its country, but Georgia is the country
// of that name, and not the one that has a state so called.
func (r register) find(name string) []graph.Actor {
	var actors, countries, people []graph.Actor
	for _, e := range r.World.Name(name) {
		if e.Kind != world.KindPlace {
			actors = with(actors, graph.Actor{Name: e.Name, Key: e.Key})
		} else if country, ok := r.World.Country(e.Code); ok {
			countries = with(countries, graph.Actor{Name: country.Name, Key: "country:" + country.Code})
		}
	}
	for _, p := range r.People.Find(name, "") {
		people = with(people, graph.Actor{Name: p.Name, Key: p.Key})
	}
	for _, found := range [][]graph.Actor{actors, countries} {
		if len(found) > 0 {
			return found
		}
	}
	return people
}

// with is a list with an actor in it, once.
func with(actors []graph.Actor, a graph.Actor) []graph.Actor {
	if slices.Contains(actors, a) {
		return actors
	}
	return append(actors, a)
}

// actors replaces the names of actors in parameters by their keys.
func (p *program) actors(ctx context.Context, store *graph.Store, q graph.Query, given map[string]string) error {
	for _, param := range q.Params {
		text := strings.TrimSpace(given[param.Name])
		if param.Kind != "actor" || text == "" {
			continue
		}
		key, err := p.actorKey(ctx, store, text)
		if err != nil {
			return fmt.Errorf("parameter %q: %w", param.Name, err)
		}
		given[param.Name] = key
	}
	return nil
}

// actorKey is the key of the actor that a name means, as the graph or else the ingest knows it; it says who was meant where that is
// not what was written.
func (p *program) actorKey(ctx context.Context, store *graph.Store, text string) (string, error) {
	actor, err := p.actor(ctx, store, text)
	if err != nil {
		return "", err
	}
	if !strings.EqualFold(text, actor.Name) && !strings.EqualFold(text, actor.Key) {
		p.ui.say("%q is taken for %s (%s)", text, actor.Name, actor.Key)
	}
	return actor.Key, nil
}

// actor is the actor of the graph that a name means: by the names that the graph has, else by those that the ingest knows.
func (p *program) actor(ctx context.Context, store *graph.Store, text string) (graph.Actor, error) {
	actor, unknown := store.Actor(ctx, text)
	if !errors.Is(unknown, graph.ErrNoActor) {
		return actor, unknown
	}
	known, err := loadRegister()
	if err != nil {
		return actor, err
	}
	meant := known.find(text)
	var there []graph.Actor
	for _, m := range meant {
		switch actor, err := store.Actor(ctx, m.Key); {
		case err == nil:
			there = append(there, actor)
		case !errors.Is(err, graph.ErrNoActor):
			return actor, err
		}
	}
	switch {
	case len(there) == 1:
		return there[0], nil
	case len(there) > 1:
		return actor, fmt.Errorf("%q can be %s: write the key of the one you mean", text, either(there))
	case len(meant) > 0:
		return actor, fmt.Errorf("%q is %s, of whom the graph has nothing", text, either(meant))
	}
	return actor, unknown
}

// either names actors with their keys.
func either(actors []graph.Actor) string {
	texts := make([]string, len(actors))
	for i, a := range actors {
		texts[i] = fmt.Sprintf("%s (%s)", a.Name, a.Key)
	}
	return strings.Join(texts, " or ")
}
