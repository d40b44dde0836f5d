package eval

import (
	"slices"
	"strings"

	"diplograph/schema"
)

// matcher compares what one text was taken to say with its gold.
type matcher struct {
	gold   Gold
	events []told
	acts   map[string]string // key of a person or a crowd → key of the country it acts for, by the batch or else the gold
	crowds map[string]bool   // keys of groups without a name, as "soldiers"
}

func newMatcher(g Gold, b *schema.Batch) *matcher {
	m := &matcher{gold: g, acts: map[string]string{}, crowds: map[string]bool{}}
	n := namesOf(b)
	for _, a := range b.Actors {
		m.crowd(a)
	}
	for _, r := range b.Representations {
		m.act(n[r.Person], n[r.For])
	}
	for _, p := range g.People {
		m.act(p.Key, p.For)
	}
	for _, e := range b.Events {
		m.events = append(m.events, n.told(e))
	}
	return m
}

// crowd notes a group that the text names by what it does only: its key is its sector's, as "group:irn-cop". The gold
// does not list crowds, but takes them for their country where it expects that.
func (m *matcher) crowd(a schema.Actor) {
	sector := strings.ToLower(a.Sector)
	key, _, _ := strings.Cut(a.Key, "@") // a group of one article only
	if a.Kind != schema.Group || sector == "" || !strings.HasSuffix(key, ":"+sector) && !strings.HasSuffix(key, "-"+sector) {
		return
	}
	m.crowds[a.Key] = true
	if a.Code != "" {
		m.act(a.Key, "country:"+a.Code)
	}
}

// act notes whom a person acts for, if it is a country and the first one heard of.
func (m *matcher) act(person, country string) {
	if m.acts[person] == "" && strings.HasPrefix(country, "country:") {
		m.acts[person] = country
	}
}

// rolled replaces people by the countries they act for.
func (m *matcher) rolled(keys []string) []string {
	list := slices.Clone(keys)
	for i, key := range list {
		if country := m.acts[key]; country != "" {
			list[i] = country
		}
	}
	return list
}

// named leaves the crowds out.
func (m *matcher) named(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return m.crowds[key] })
}
