package telling

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// deedParty is a deed at the other end of an accusation, which tells nobody who did it.
func (s *story) deedParty(c events.Candidate) []schema.Party {
	return []schema.Party{{Quote: s.quote(c.Targets[0].Words)}}
}

// parties is who the arguments of a role are, each actor once. An end that is nobody known keeps its words, without
// an actor, unless known is asked for.
func (s *story) parties(args []events.Argument, known bool) []schema.Party {
	var all []schema.Party
	for _, arg := range args {
		if known && s.telling.Type == "ASSAULT" && s.isTownBefore(arg.Head) {
			continue // "the Ankara attack"
		}
		found := s.who(arg)
		if len(found) == 0 && !known {
			found = s.unnamedStates(arg)
		}
		if len(found) == 0 && !known {
			found = []schema.Party{{Quote: s.quote(arg.Words)}}
		}
		for _, p := range found {
			if !slices.ContainsFunc(all, func(o schema.Party) bool { return o.Actor == p.Actor && (p.Actor != "" || o.Quote == p.Quote) }) {
				all = append(all, p)
			}
		}
	}
	return s.withoutTitles(all)
}

// isTownBefore tells of a town's name before a noun, which says where that happened.
func (s *story) isTownBefore(i int) bool {
	e, ok := world.EntryAt(s.names, i)
	return ok && slices.Contains([]string{"compound", "nmod"}, s.doc.Tokens[i].Dep) && (e.Kind == world.KindPlace || e.Use == world.AsCapital)
}

// withoutTitles leaves out a title that the parser cut off the name it stands before: "Kestrian Prime Minister" and "Ana
// Brandt" are one.
func (s *story) withoutTitles(parties []schema.Party) []schema.Party {
	var kept []schema.Party
	for i, p := range parties {
		if i+1 < len(parties) && parties[i+1].Start == p.End+1 && s.speaksFor(parties[i+1].Actor, p.Actor) {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// unnamedStates makes a group of states that the text only describes: "countries trading with Kestria".
func (s *story) unnamedStates(arg events.Argument) []schema.Party {
	t := s.doc.Tokens[arg.Head]
	if t.Tag != "NNS" || !slices.Contains([]string{"country", "state", "nation", "government"}, t.Lemma) {
		return nil
	}
	span := s.doc.Subtree(arg.Head)
	if span.Len() > 8 || span.End == arg.Head+1 {
		return nil // "both countries" describes nobody
	}
	name := s.doc.Slice(span)
	id := s.add(schema.Actor{Key: "group:" + schema.Key(name), Name: name, Kind: schema.Group, Sector: "GOV"})
	return []schema.Party{{Actor: id, Quote: s.quote(arg.Words)}}
}

// who is an argument: as a person named in full, by its antecedent if it refers back, or as a phrase that the world knows.
func (s *story) who(arg events.Argument) []schema.Party {
	if p, ok := s.introducedAt(arg.Head); ok && p.Span.Len() > 1 {
		span := nlp.Span{Start: min(arg.Words.Start, p.Span.Start), End: max(arg.Words.End, p.Span.End)}
		return []schema.Party{{Actor: s.person(p), Quote: s.quote(span)}}
	}
	if found := s.both(arg.Head, s.quote(arg.Words)); found != nil {
		return found
	}
	if key := s.meant(arg.Head); key != "" {
		return []schema.Party{{Actor: s.addActor(key), Quote: s.quote(arg.Words)}}
	}
	if heads := s.coref.Antecedents(arg.Head); len(heads) > 0 {
		return s.antecedents(arg, heads)
	}
	if s.isPronoun(arg.Head) {
		return s.issuer(arg)
	}
	if p, ok := s.surnamed(arg.Head); ok {
		return []schema.Party{{Actor: s.person(p), Quote: s.quote(arg.Words)}}
	}
	return s.named(arg.Head, arg.Span, s.quote(arg.Words))
}

// surnamed is the last person introduced by a full name whose surname is a word that no entity holds: the recogniser
// misses "Trump" and "May" where they begin a sentence.
func (s *story) surnamed(token int) (found Introduced, ok bool) {
	word := s.doc.Tokens[token]
	if word.EntType != "" {
		return found, false
	}
	for _, p := range s.introduced {
		if p.Head < token && p.Span.Len() > 1 && s.doc.Tokens[p.Span.End-1].Text == word.Text {
			found, ok = p, true
		}
	}
	return found, ok
}

// antecedents resolves what a pronoun or a short name stands for.
func (s *story) antecedents(arg events.Argument, heads []int) []schema.Party {
	var all []schema.Party
	for _, h := range heads {
		all = append(all, s.named(h, s.nameSpan(h), s.quote(arg.Words))...)
	}
	return all
}

func (s *story) isPronoun(i int) bool {
	return s.doc.Tokens[i].Pos == "PRON" || s.doc.Tokens[i].Tag == "PRP$"
}

// nameSpan is the name that a token heads: a person introduced, a name of the world, an entity, or the token alone.
func (s *story) nameSpan(i int) nlp.Span {
	if p, ok := s.introducedAt(i); ok {
		return p.Span
	}
	for _, f := range s.names {
		if f.Span.Contains(i) {
			return f.Span
		}
	}
	for _, e := range s.doc.Entities {
		if e.Contains(i) {
			return e.Span
		}
	}
	return nlp.Span{Start: i, End: i + 1}
}

// introducedAt is the person whose name holds a token.
func (s *story) introducedAt(token int) (Introduced, bool) {
	i := slices.IndexFunc(s.introduced, func(p Introduced) bool { return p.Span.Contains(token) })
	if i < 0 {
		return Introduced{}, false
	}
	return s.introduced[i], true
}

// named is whom the words of a phrase mean by themselves.
func (s *story) named(head int, span nlp.Span, quote schema.Quote) []schema.Party {
	if p, ok := s.introducedAt(head); ok {
		return []schema.Party{{Actor: s.person(p), Quote: quote}}
	}
	if found := s.ofBoth(head, quote); found != nil {
		return found
	}
	r := s.atHome(s.armed(s.owned(s.settled(s.world.Phrase(s.doc, span, head)), head), head), head)
	if found := s.inOffice(r, head, quote); found != nil {
		return found
	}
	if len(r.Ambiguous) > 0 {
		s.notef(span, "it may be any of %s", strings.Join(entryNames(r.Ambiguous), ", "))
		return nil
	}
	var all []schema.Party
	for _, one := range append([]world.Reading{r}, r.Others...) {
		if id := s.actor(one, span); id != "" {
			all = append(all, schema.Party{Actor: id, Quote: quote})
		}
	}
	return all
}

func entryNames(entries []world.Entry) []string {
	var names []string
	for _, e := range entries {
		names = append(names, e.Name)
	}
	return names
}

// actor is the id of whom a reading means; "" for nobody. A town or region stands for the country it lies in.
func (s *story) actor(r world.Reading, span nlp.Span) string {
	r.Key = s.fold(r.Key, r.Name)
	switch {
	case r.Kind == schema.Person && r.Key == "":
		return s.stranger(r)
	case r.Kind == world.KindPlace:
		if _, known := s.world.Country(r.Code); known {
			return s.addActor("country:" + r.Code)
		}
		return ""
	case r.Key == "":
		return ""
	}
	if id := s.addActor(r.Key); id != "" {
		return id
	}
	if a, seen := s.actors[r.Key]; seen {
		return a.ID
	}
	if r.Kind == schema.Group && r.Code == "" && r.By == world.ByAgent && r.Sector == "GOV" {
		return "" // "the government" of nobody knows which state
	}
	if r.Kind == schema.Group && r.Code == "" && r.By == world.ByAgent {
		// Nobody knows whether the rebels of one article are those of another.
		r.Key += "@" + s.article.ID[:8]
	}
	return s.add(schema.Actor{Key: r.Key, Name: cmp.Or(r.Name, s.doc.Slice(span)), Kind: r.Kind, Code: r.Code, Sector: r.Sector})
}

func (s *story) add(a schema.Actor) string {
	a.Key = s.fold(a.Key, a.Name)
	a.ID = schema.ActorID(a.Key)
	if _, seen := s.actors[a.Key]; !seen {
		s.actors[a.Key] = a
	}
	return a.ID
}

// addActor adds an actor of the world by its key; "" if the world has none.
func (s *story) addActor(key string) string {
	a, known := s.world.Actor(key)
	if !known {
		return ""
	}
	s.actors[a.Key] = a
	return a.ID
}
