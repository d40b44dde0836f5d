package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// place is where a candidate says that it happened, or else a place named among its parties; see finish for a
// consultation that says nothing.
func (s *story) place(c events.Candidate, e *schema.Event) string {
	entry := s.nameIn(c.Place)
	if id := s.placeOf(entry); id != "" && (c.Reading == nil || s.isSetting(entry, e) || entry.Kind == schema.Country && !s.takesPart(schema.ActorID(entry.Key), e)) {
		return id
	}
	if id := s.capital(c.Trigger.Start); id != "" {
		return id
	}
	for _, words := range c.Settings {
		if entry := s.nameIn(words); s.isSetting(entry, e) {
			return s.placeOf(entry)
		}
	}
	return ""
}

// nameIn is who or what a name within some words means; the zero Entry if that is not known.
func (s *story) nameIn(words nlp.Span) world.Entry {
	for _, f := range s.names {
		if f.Span.Start < words.End && words.Start < f.Span.End && !f.Ambiguous() {
			return f.Entries[0]
		}
	}
	return world.Entry{}
}

// isSetting tells whether an event was done in what is only named beside its parties: in a town, or in a country that
// is none of them. Whom one meets may be from any country.
func (s *story) isSetting(entry world.Entry, e *schema.Event) bool {
	return entry.Kind == world.KindPlace ||
		entry.Kind == schema.Country && e.Type != "CONSULT" && !s.takesPart(schema.ActorID(entry.Key), e)
}

// capital is the town that an event's "in the Turkish capital" means; "" without such words.
func (s *story) capital(trigger int) string {
	for _, in := range s.doc.Children(trigger) {
		for _, o := range s.doc.Children(in) {
			if t := s.doc.Tokens[o]; s.doc.Tokens[in].Lemma == "in" && t.Dep == "pobj" && t.Lemma == "capital" {
				return s.capitalOf(s.world.Phrase(s.doc, s.doc.Subtree(o), o).Code)
			}
		}
	}
	return ""
}

// capitalOf is the capital of a country.
func (s *story) capitalOf(code string) string {
	country, _ := s.world.Country(code)
	for _, e := range s.world.Name(country.Capital) {
		if e.Kind == world.KindPlace && e.Code == code {
			return s.addPlace(e.Key)
		}
	}
	return ""
}

// placeOf is a place, or the country as a place.
func (s *story) placeOf(e world.Entry) string {
	switch e.Kind {
	case world.KindPlace:
		return s.addPlace(e.Key)
	case schema.Country:
		p := schema.Place{Key: "place:" + schema.Key(e.Name), Name: e.Name, Country: e.Code}
		p.ID = schema.PlaceID(p.Key)
		s.places[p.Key] = p
		return p.ID
	}
	return ""
}

func (s *story) addPlace(key string) string {
	p, known := s.world.Place(key)
	if !known {
		return ""
	}
	s.places[key] = p
	return p.ID
}

// datelinePlace is the city or country of the dateline as a place.
func (s *story) datelinePlace() string {
	entries := s.datelineEntries()
	if len(entries) == 0 {
		return ""
	}
	i := slices.IndexFunc(entries, func(e world.Entry) bool { return e.Kind == world.KindPlace })
	return s.placeOf(entries[max(i, 0)])
}

// host makes the country where others met their host.
func (s *story) host(e *schema.Event, c events.Candidate) {
	if e.Place == "" || e.Type != "CONSULT" && e.Type != "AGREE" || len(e.Hosts) > 0 || c.Place.Len() == 0 {
		return
	}
	country := s.countryOf(e.Place)
	id := s.addActor("country:" + country)
	if id == "" || s.takesPart(id, e) {
		return
	}
	e.Hosts = append(e.Hosts, schema.Party{Actor: id, Quote: s.quote(c.Place)})
}

func (s *story) countryOf(place string) string {
	for _, p := range s.places {
		if p.ID == place {
			return p.Country
		}
	}
	return ""
}

// takesPart tells whether an actor, or somebody who represents it, is a party.
func (s *story) takesPart(id string, e *schema.Event) bool {
	return slices.ContainsFunc(slices.Concat(e.Sources, e.Targets, e.Mediators), func(p schema.Party) bool {
		return p.Actor == id || s.speaksFor(p.Actor, id)
	})
}

// issues are what the words around the trigger are about.
func (s *story) issues(c events.Candidate) []string {
	var ids []string
	for _, span := range c.Topics {
		for _, issue := range s.world.Issues(s.doc, span) {
			issue.ID = schema.IssueID(issue.Key)
			if len(ids) < 4 && !slices.Contains(ids, issue.ID) {
				s.topics[issue.Key] = issue
				ids = append(ids, issue.ID)
			}
		}
	}
	return ids
}

// attacked makes the country where armed people struck whom they struck, if the words name nobody else: "the rebels' attack in Marib". What a
// state does abroad may be aimed at others than its host.
func (s *story) attacked(e *schema.Event, c events.Candidate) {
	if e.Type != "ASSAULT" || len(e.Targets) > 0 || e.Place == "" || c.Place.Len() == 0 {
		return
	}
	if slices.ContainsFunc(e.Sources, func(p schema.Party) bool {
		return p.Actor == "" || strings.HasPrefix(s.sideOfActor(p.Actor), "country:")
	}) {
		return
	}
	if id := s.addActor("country:" + s.countryOf(e.Place)); id != "" {
		e.Targets = []schema.Party{{Actor: id, Quote: s.quote(c.Place)}}
	}
}
