package world

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/schema"
)

// useJudgements folds and parts those of whom we know. What only an article names is folded when it is written, see
// story.fold.
func (k *Known) useJudgements(all []judgement) error {
	into, err := judge(all)
	if err != nil {
		return err
	}
	k.World.into, k.People.into = into, into
	for _, j := range all {
		if j.verdict == "different" {
			k.People.part(j.first, j.second)
			k.People.part(j.second, j.first)
		} else {
			k.World.fold(into.root(j.first), j.second)
			k.People.fold(into.root(j.first), j.second)
		}
	}
	for _, p := range k.People.all {
		for i, o := range p.Offices {
			p.Offices[i].For = into.root(o.For)
		}
	}
	return nil
}

// fold gives the second actor's names to the first.
func (w *World) fold(first, second string) {
	b, known := w.actors[second]
	if !known {
		return
	}
	a, known := w.actors[first]
	if !known {
		a = schema.Actor{Key: first, Name: b.Name, Kind: keyKind(first), Code: b.Code, Sector: b.Sector}
	}
	a.Aliases = OtherNames(a.Name, a.Aliases, b.Aliases, []string{b.Name})
	w.actors[first] = a
	delete(w.actors, second)
	for name, entries := range w.names {
		w.names[name] = foldEntries(entries, a, second)
	}
}

// foldEntries makes the entries of a key those of an actor, which then has one at most.
func foldEntries(entries []Entry, a schema.Actor, second string) []Entry {
	if !slices.ContainsFunc(entries, func(e Entry) bool { return e.Key == second }) {
		return entries
	}
	var folded []Entry
	for _, e := range entries {
		if e.Key == second {
			e.Key, e.Name, e.Kind, e.Code, e.Sector = a.Key, a.Name, a.Kind, a.Code, cmp.Or(a.Sector, e.Sector)
		}
		if !slices.ContainsFunc(folded, func(o Entry) bool { return o.Key == e.Key }) {
			folded = append(folded, e)
		}
	}
	return folded
}

// fold gives the second person's names and offices to the first.
func (p *People) fold(first, second string) {
	b := p.person(second)
	if b == nil {
		return
	}
	a := p.person(first)
	if a == nil {
		a = &Person{Key: first, Name: b.Name, Gender: b.Gender}
		p.all = append(p.all, a)
	}
	p.remove(second)
	a.Short = append(a.Short, b.Short...)
	a.Aliases = OtherNames(a.Name, a.Aliases, b.Aliases, []string{b.Name})
	a.Offices = append(a.Offices, b.Offices...)
	slices.SortStableFunc(a.Offices, func(a, b Office) int { return strings.Compare(a.From, b.From) })
	a.Offices = slices.Compact(a.Offices)
	p.name(a)
}

// part takes off a person the names that are the other's: those whose words make the other's key.
func (p *People) part(key, other string) {
	person := p.person(key)
	if person == nil {
		return
	}
	isOther := func(name string) bool { return PersonKey(name) == other }
	for _, name := range append(slices.Clone(person.Aliases), person.Short...) {
		if isOther(name) {
			folded, same := foldName(name), func(q *Person) bool { return q == person }
			p.byName[folded] = slices.DeleteFunc(p.byName[folded], same)
			p.byShort[folded] = slices.DeleteFunc(p.byShort[folded], same)
		}
	}
	person.Aliases = slices.DeleteFunc(person.Aliases, isOther)
	person.Short = slices.DeleteFunc(person.Short, isOther)
}

// judgedAs is the person whom a name means because its key is folded into another; nil if that is not so.
func (p *People) judgedAs(name string) *Person {
	if len(p.into) == 0 {
		return nil
	}
	key := PersonKey(name)
	if root := p.into.root(key); root != key {
		return p.person(root)
	}
	return nil
}

// personKey is the key of a person of whom nothing but the name is known.
func PersonKey(name string) string { return keyPrefixes[schema.Person] + schema.Key(foldName(name)) }
