package telling

import (
	"diplograph/ingest/coref"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// Knowledge tells coreference what names in a Doc are: whether "Tehran" is Iran or a town, whether "Sisi" is a man.
// found are the names that World.Scan found there, introduced the people that Learn found, date is the article's.
func Knowledge(doc *nlp.Doc, found []world.Found, introduced []Introduced, people *world.People, date string) coref.Knowledge {
	persons := make(map[int]Introduced, len(introduced))
	for _, p := range introduced {
		persons[p.Span.End-1] = p
	}
	return func(name nlp.Span) coref.Identity {
		if p, ok := persons[name.End-1]; ok {
			return coref.Identity{Key: p.Key, Kind: coref.KindPerson, Gender: p.Gender, Office: p.Role}
		}
		if f, ok := world.FoundAt(found, name.End-1); ok && f.Span.Start <= name.Start && len(f.Entries) == 1 {
			return coref.Identity{Key: f.Entries[0].Key, Kind: kindsOfNames[f.Entries[0].Kind]}
		}
		if persons := people.Find(doc.Slice(name), date); len(persons) == 1 {
			return coref.Identity{Key: persons[0].Key, Kind: coref.KindPerson, Gender: persons[0].Gender}
		}
		return coref.Identity{}
	}
}

var kindsOfNames = map[string]string{
	schema.Country: coref.KindCountry, schema.Organization: coref.KindBody, schema.Group: coref.KindBody, world.KindPlace: coref.KindThing,
}
