package ingest_test

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"
)

// level is how far an event is as expected; each level includes the ones before.
type level int

const (
	none      level = iota
	ofType          // an event of the type, told in the sentence
	countries       // and its ends are the same, people counted as the countries they act for
	actors          // and its ends are the very same
	full            // and status, mode, date and place are as stated
)

var levels = []string{full: "full", actors: "actors", countries: "countries", ofType: "type"}

// told is an event of a batch with ids replaced by what gold speaks of.
type told struct {
	schema.Event
	source, target, mediators, hosts []string // keys of actors
	place                            string   // name
	text                             string   // its evidence sentences
}

func (t told) String() string {
	return fmt.Sprintf("%s %s %v → %v %s %s %s: %q", t.Type, t.Mode, t.source, t.target, t.Status, t.Date.Start, t.place, strings.TrimSpace(t.text))
}

// matcher compares what one article was taken to say with its gold.
type matcher struct {
	gold   gold
	events []told
	acts   map[string]string // key of a person or a crowd → key of the country it acts for, by the batch or else the gold
	crowds map[string]bool   // keys of groups without a name, as "soldiers"
}

func newMatcher(g gold, b *schema.Batch) *matcher {
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
		t := told{Event: e, place: n[e.Place]}
		t.source, t.target = n.parties(e.Sources), n.parties(e.Targets)
		t.mediators, t.hosts = n.parties(e.Mediators), n.parties(e.Hosts)
		for _, evidence := range e.Evidence {
			t.text += n[evidence.Sentence] + "\n"
		}
		m.events = append(m.events, t)
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

// names tells by id the key of an actor, the name of a place and the text of a sentence.
type names map[string]string

func namesOf(b *schema.Batch) names {
	n := names{}
	for _, a := range b.Actors {
		n[a.ID] = a.Key
	}
	for _, p := range b.Places {
		n[p.ID] = p.Name
	}
	for _, s := range b.Sentences {
		n[s.ID] = s.Text
	}
	return n
}

func (n names) parties(from []schema.Party) (keys []string) {
	for _, p := range from {
		if p.Actor != "" { // else only words, which nobody was found for
			keys = append(keys, n[p.Actor])
		}
	}
	return keys
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

// level tells how far an event is what an entry expects.
func (m *matcher) level(e expected, t told) level {
	switch {
	case !e.Type.allows(t.Type) || !strings.Contains(t.text, e.Evidence):
		return none
	case !m.sameEnds(e, t, m.rolled):
		return ofType
	case !m.sameEnds(e, t, slices.Clone[[]string]):
		return countries
	case !asStated(e, t):
		return actors
	}
	return full
}

// sameEnds compares source with source and target with target; of a reciprocal event, everyone with everyone.
func (m *matcher) sameEnds(e expected, t told, as func([]string) []string) bool {
	if e.Reciprocal {
		want, parties := slices.Concat(e.Source, e.Target, e.Mediators, e.Hosts), slices.Concat(t.source, t.target)
		all := slices.Concat(parties, t.mediators, t.hosts)
		return within(as(want), as(all)) && within(as(m.named(parties)), as(want))
	}
	return within(as(e.Source), as(t.source)) && within(as(m.named(t.source)), as(e.Source)) &&
		within(as(e.Target), as(t.target)) && within(as(m.named(t.target)), as(e.Target))
}

// named leaves the crowds out.
func (m *matcher) named(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return m.crowds[key] })
}

func within(part, whole []string) bool {
	for _, key := range part {
		if !slices.Contains(whole, key) {
			return false
		}
	}
	return true
}

// asStated compares what the gold states beside type and ends.
func asStated(e expected, t told) bool {
	precision := map[int]string{len("2006-01-02"): "day", len("2006-01"): "month", len("2006"): "year"}
	return e.Status.allows(t.Status) &&
		(e.Mode == "" || e.Mode == t.Mode || !hasMode(t.Type, e.Mode)) &&
		(e.Date == "" || strings.HasPrefix(t.Date.Start, e.Date) && t.Date.Precision == precision[len(e.Date)]) &&
		(e.Place == "" || e.Place == t.place) &&
		within(e.Mediators, t.mediators) && within(e.Hosts, t.hosts)
}

// hasMode tells whether a type has the mode at all: where the gold leaves a choice of types, not all do.
func hasMode(typ, mode string) bool {
	t, _ := schema.Events().Type(typ)
	_, ok := t.Mode(mode)
	return ok
}
