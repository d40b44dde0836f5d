package telling

import (
	"diplograph/ingest/world"
	"diplograph/schema"
)

// fold is the key under which an actor is written: its own, or that of the one a judgement makes it the same as, who
// then has its name too.
func (s *story) fold(key, name string) string {
	root := s.people.Root(key)
	if root != key && name != "" {
		s.also[root] = append(s.also[root], name)
	}
	return root
}

// alsoCalled keeps the name that the text has for a person folded into another.
func (s *story) alsoCalled(p Introduced) {
	if s.people.Judged() && p.Span.Len() > 0 {
		name := s.doc.Slice(p.Span)
		s.fold(world.PersonKey(name), name)
	}
}

// withAlso gives an actor the names of those folded into it.
func (s *story) withAlso(a schema.Actor) schema.Actor {
	if more := s.also[a.Key]; len(more) > 0 {
		a.Aliases = world.OtherNames(a.Name, a.Aliases, more)
	}
	return a
}
