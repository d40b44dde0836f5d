package telling

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// others leaves out who stands at the source already. Something of one's own, as a town or a ministry, stays as words:
// a curfew on Basra is no act of Iraq against Iraq.
func (s *story) others(parties []schema.Party, e *schema.Event) []schema.Party {
	var kept []schema.Party
	for _, p := range parties {
		switch {
		case slices.ContainsFunc(e.Sources, func(o schema.Party) bool { return o.Quote == p.Quote }):
			continue
		case p.Actor == "":
		case slices.ContainsFunc(e.Sources, func(o schema.Party) bool { return o.Actor == p.Actor || s.speaksFor(o.Actor, p.Actor) }):
			if s.isActorName(p) && !s.isOwner(p) {
				continue
			}
			p.Actor = ""
		}
		kept = append(kept, p)
	}
	return kept
}

// isOwner tells whether the words of a party say whose something is: "Chile's decision".
func (s *story) isOwner(p schema.Party) bool {
	return slices.ContainsFunc(s.doc.Tokens, func(t nlp.Token) bool {
		return t.Tag == "POS" && (t.Start == p.End || t.End == p.End)
	})
}

// isActorName tells whether the words of a party are a pronoun or a name of the actor itself. A capital in which something
// is done is a place.
func (s *story) isActorName(p schema.Party) bool {
	i := s.tokenAt(p.Start)
	if s.doc.Tokens[i].End == p.End && s.doc.Tokens[i].Pos == "PRON" {
		return true
	}
	inside := i > 0 && slices.Contains([]string{"in", "at", "near"}, s.doc.Tokens[i-1].Text)
	for _, e := range s.world.Name(p.Text) {
		if schema.ActorID(e.Key) == p.Actor && !(inside && e.Use == world.AsCapital) {
			return true
		}
	}
	a, known := s.actorOf(p.Actor)
	return known && a.Kind == schema.Person
}
