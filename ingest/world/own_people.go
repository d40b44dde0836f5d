package world

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// usePerson adds a person, or one more office and more aliases to a person of the same file.
func (k *Known) usePerson(a ownActor) error {
	person := k.People.person(a.key)
	if person == nil {
		person = &Person{Key: a.key, Name: a.name, Short: []string{lastWord(a.name)}, own: true}
		k.People.all = append(k.People.all, person)
	}
	person.Aliases = OtherNames(person.Name, person.Aliases, a.aliases)
	if a.role+a.code != "" {
		of, err := k.owner(a)
		if err != nil {
			return err
		}
		person.Offices = append(person.Offices, Office{k.People.titles.role(a.role), of, a.from, a.to})
		slices.SortStableFunc(person.Offices, func(a, b Office) int { return strings.Compare(a.From, b.From) })
	}
	k.People.name(person)
	return nil
}

// owner is the key of whom a person of the user's acts for; "" if the line does not say.
func (k *Known) owner(a ownActor) (string, error) {
	if a.code == "" {
		return "", nil
	}
	for _, key := range []string{a.code, "country:" + a.code} {
		if _, known := k.World.actors[key]; known {
			return key, nil
		}
	}
	return "", fmt.Errorf("code %q of %q: nobody is known whom it could act for: write an ISO code as IRN, a key as organization:nato, or add a line for that key", a.code, a.key)
}

// role is the one name of an office, or the words themselves for one that titles.tsv does not know.
func (t *Titles) role(words string) string {
	title, _ := t.Find(words)
	return cmp.Or(title.Role, words)
}

// person is the one of a key; nil if there is none.
func (p *People) person(key string) *Person {
	i := slices.IndexFunc(p.all, func(q *Person) bool { return q.Key == key })
	if i < 0 {
		return nil
	}
	return p.all[i]
}

// forget clears a user's names of our people who bear them, and drops our person of the user's key.
func (p *People) forget(a ownActor) {
	for _, name := range a.names() {
		delete(p.byName, foldName(name))
	}
	p.remove(a.key)
}

// remove drops a person with all names.
func (p *People) remove(key string) {
	same := func(q *Person) bool { return q.Key == key }
	p.all = slices.DeleteFunc(p.all, same)
	for _, index := range []map[string][]*Person{p.byName, p.byShort} {
		for name, people := range index {
			index[name] = slices.DeleteFunc(people, same)
		}
	}
}

// otherNames are all names of some lists but one, sorted, each once.
func OtherNames(but string, lists ...[]string) []string {
	names := slices.DeleteFunc(slices.Concat(lists...), func(name string) bool { return name == but })
	slices.Sort(names)
	return slices.Compact(names)
}
