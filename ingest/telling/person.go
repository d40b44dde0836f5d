package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/world"
	"diplograph/schema"
)

// person adds a person, the office held and for whom.
func (s *story) person(p Introduced) string {
	s.alsoCalled(p)
	a := schema.Actor{Key: p.Key, Name: p.Name, Kind: schema.Person, Role: p.Role, Sector: p.Sector}
	if p.Person != nil {
		a.Aliases = slices.Sorted(slices.Values(p.Person.Aliases))
		s.offices(&a, p)
	}
	if p.For != "" {
		s.represent(&a, p.For, p.Role, "", "")
	}
	if a.Code == "" && p.Was != "" {
		a.Code = s.codeOf(p.Was)
	}
	old, seen := s.actors[p.Key]
	if seen && (old.Role != "" || a.Role == "") {
		return old.ID
	}
	a.ID = schema.ActorID(a.Key)
	s.actors[a.Key] = a
	return a.ID
}

// codeOf is the code of an actor of the world; "" if there is none.
func (s *story) codeOf(key string) string {
	a, _ := s.world.Actor(key)
	return a.Code
}

// offices are those that the data knows for the article's date.
func (s *story) offices(a *schema.Actor, p Introduced) {
	for _, o := range p.Person.On(s.article.Published) {
		if a.Role == "" {
			a.Role = o.Role
		}
		s.represent(a, o.For, o.Role, day(o.From, false), day(o.To, true))
	}
}

func (s *story) represent(a *schema.Actor, key, role, from, to string) {
	id := s.addActor(key)
	if id == "" {
		return
	}
	if a.Code == "" {
		a.Code = s.actors[key].Code
	}
	person := schema.ActorID(a.Key)
	for old := range s.represents {
		if old.Person == person && old.For == id && old.Role == role {
			if from == "" && to == "" {
				return
			}
			if old.From == "" && old.To == "" {
				delete(s.represents, old)
			}
		}
	}
	s.represents[schema.Representation{Person: person, For: id, Role: role, From: from, To: to}] = true
}

// day makes a whole date of one known to the month or the year: its first day, or its last.
func day(date string, last bool) string {
	end := map[bool]string{false: "-01-01", true: "-12-31"}[last]
	switch len(date) {
	case 4:
		return date + end
	case 7:
		if last {
			return lastOfMonth(date)
		}
		return date + "-01"
	}
	return date
}

// stranger is a person whom only the text knows, or one whose name several bear.
func (s *story) stranger(r world.Reading) string {
	name := s.doc.Slice(r.Span)
	for _, p := range s.introduced {
		if p.Name == name || strings.HasSuffix(p.Name, " "+name) {
			return s.person(p)
		}
	}
	if found := s.people.Find(name, s.article.Published); len(found) > 1 {
		s.notef(r.Span, "several people have this name: give the full name, or a list of actors")
		return ""
	} else if len(found) == 1 {
		return s.person(Introduced{Key: found[0].Key, Name: found[0].Name, Person: found[0]})
	}
	return s.add(schema.Actor{Key: "person:" + schema.Key(name), Name: name, Kind: schema.Person, Code: r.Code, Sector: r.Sector, Role: r.Role})
}

// speaksFor tells whether a person represents an actor.
func (s *story) speaksFor(person, actor string) bool {
	for r := range s.represents {
		if r.Person == person && r.For == actor {
			return true
		}
	}
	return false
}
