package telling

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// pairing is a sign that two belong together in an article: an event between them, or a sentence that names just them.
type pairing struct {
	two    [2]string // their keys, sorted
	token  int       // where it is said
	weight float64
}

// How much a pairing says. What two do with each other says more than what one does to the other.
const (
	together   = 2.0
	oneWay     = 1.0
	sideBySide = 0.5
)

// pairUp notes that two belong together.
func (s *story) pairUp(keys []string, token int, weight float64) {
	if len(keys) == 2 && keys[0] != keys[1] {
		two := [2]string{min(keys[0], keys[1]), max(keys[0], keys[1])}
		s.pairings = append(s.pairings, pairing{two, token, weight})
	}
}

// pairNames notes the sentences that name just two states or bodies, themselves or by who acts for them.
func (s *story) pairNames() {
	keys := make([][]string, len(s.doc.Sentences))
	last := make([]int, len(s.doc.Sentences))
	add := func(at nlp.Span, key string) {
		i := s.doc.Sentence(at.Start)
		if _, known := s.world.Actor(key); known && !slices.Contains(keys[i], key) {
			keys[i], last[i] = append(keys[i], key), max(last[i], at.Start)
		}
	}
	for _, f := range s.names {
		if !f.Ambiguous() {
			add(f.Span, f.Entries[0].Key)
		}
	}
	for _, p := range s.introduced {
		add(p.Span, p.For)
	}
	for i := range keys {
		s.pairUp(keys[i], last[i], sideBySide)
	}
}

// pairEnds notes the two ends of an event, as they are and as those they act for.
func (s *story) pairEnds(e *schema.Event, token int) {
	for _, as := range []func(string) string{s.keyOf, s.sideOfActor} {
		sources, targets := keysOf(e.Sources, as), keysOf(e.Targets, as)
		switch {
		case e.Reciprocal:
			s.pairUp(slices.Concat(sources, targets), token, together)
		case len(sources) == 1:
			s.pairUp(slices.Concat(sources, targets), token, oneWay)
		}
	}
}

// keysOf are the keys of parties who are known, each once.
func keysOf(parties []schema.Party, as func(actor string) string) []string {
	var keys []string
	for _, p := range parties {
		if key := as(p.Actor); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

func (s *story) keyOf(actor string) string {
	a, _ := s.actorOf(actor)
	return a.Key
}

// sideOfActor is the key of the state or body that an actor acts for; its own if it is one.
func (s *story) sideOfActor(actor string) string {
	a, _ := s.actorOf(actor)
	switch {
	case a.Kind == schema.Person:
		return s.servedBy(a)
	case a.Kind == schema.Group && world.IsStateOrgan(a.Sector) && a.Code != "":
		return "country:" + a.Code
	}
	return a.Key
}
