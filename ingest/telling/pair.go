package telling

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"diplograph/ingest/coref"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// fading is after how many sentences a pairing counts half; clearly, by how many times the pair that is meant must count
// more than any other.
const (
	fading  = 4.0
	clearly = 1.3
)

// pair is the two that "both countries" at token i means: those whom the text pairs most, what is near counting more.
// Who does something to both is neither of them.
func (s *story) pair(i int) []string {
	if two := s.namesakes(i); two != nil {
		return two
	}
	kind, ok := s.coref.Pair(i)
	if !ok && s.areSides(i) {
		ok = true
		if s.world.Means("relational", s.doc.Tokens[i].Lemma) {
			kind = coref.KindCountry
		}
	}
	if !ok || kind == coref.KindPerson && len(s.coref.Antecedents(i)) == 2 {
		return nil
	}
	weights := map[[2]string]float64{}
	for _, p := range s.pairings {
		if p.token < i && isOfKind(p.two[0], kind) && isOfKind(p.two[1], kind) && !s.acts(p.two) {
			weights[p.two] += p.weight * math.Exp2(-float64(s.doc.Sentence(i)-s.doc.Sentence(p.token))/fading)
		}
	}
	return heaviest(weights)
}

// areSides tells "the sides" and "the rivals", which mean two though they do not say so.
func (s *story) areSides(i int) bool {
	return i >= 0 && s.doc.Tokens[i].Tag == "NNS" && s.world.Means("sides", s.doc.Tokens[i].Lemma) && s.onlyThe(i)
}

// namesakes are the two countries of a name in the plural: "the two Koreas".
func (s *story) namesakes(i int) []string {
	if i < 0 || s.doc.Tokens[i].Tag != "NNPS" {
		return nil
	}
	var keys []string
	for _, e := range s.world.Name(strings.TrimSuffix(s.doc.Tokens[i].Text, "s")) {
		if e.Kind == schema.Country && e.Use == world.AsName {
			keys = append(keys, e.Key)
		}
	}
	if len(keys) != 2 {
		return nil
	}
	return keys
}

// acts tells whether one of two is a source of the event that is being told.
func (s *story) acts(two [2]string) bool {
	return s.telling != nil && slices.ContainsFunc(s.telling.Sources, func(p schema.Party) bool {
		return slices.Contains(two[:], s.sideOfActor(p.Actor)) || slices.Contains(two[:], s.keyOf(p.Actor))
	})
}

func isOfKind(key, kind string) bool {
	is := strings.HasPrefix(key, "person:")
	switch kind {
	case coref.KindPerson:
		return is
	case coref.KindCountry:
		return strings.HasPrefix(key, "country:")
	}
	return !is
}

// heaviest is the pair that clearly counts more than any other; nil if none does.
func heaviest(weights map[[2]string]float64) []string {
	pairs := slices.SortedFunc(maps.Keys(weights), func(a, b [2]string) int {
		return slices.Compare(a[:], b[:])
	})
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return cmp.Compare(weights[b], weights[a]) })
	if len(pairs) == 0 || len(pairs) > 1 && weights[pairs[0]] < clearly*weights[pairs[1]] {
		return nil
	}
	return pairs[0][:]
}

// both are the two that a noun means, as parties.
func (s *story) both(i int, quote schema.Quote) []schema.Party {
	var all []schema.Party
	for _, key := range s.pair(i) {
		all = append(all, schema.Party{Actor: s.addKnown(key), Quote: quote})
	}
	return all
}

// ofBoth are the people of two: "soldiers of both countries", and by name "leaders of the two countries".
func (s *story) ofBoth(head int, quote schema.Quote) []schema.Party {
	var all []schema.Party
	for _, key := range s.pair(s.ownerNoun(head)) {
		if id := s.ofSide(head, key); id != "" {
			all = append(all, schema.Party{Actor: id, Quote: quote})
		}
	}
	return all
}

// ofSide is who a noun means that belongs to one of two sides. Its fighters are the side itself.
func (s *story) ofSide(head int, key string) string {
	office, agent := s.world.NounOf(s.doc, head)
	if id := s.calledBy(office, key); agent && id != "" {
		return id
	}
	side := s.addKnown(key)
	owner, _ := s.entryOf(side)
	r := s.world.Belonging(s.doc, head, owner)
	if r.Known() && world.IsArmed(r.Sector) {
		return side
	}
	return s.actor(r, nlp.Span{Start: head, End: head + 1})
}

// calledBy is the one person of an actor whom the text has introduced with an office, as "president" or "leader"; "" for
// nobody.
func (s *story) calledBy(office, key string) string {
	found := map[string]bool{}
	for _, p := range s.introduced {
		if p.For == key && (p.Role == office || office == "leader" && (p.Rank == "state" || p.Rank == "government")) {
			found[s.person(p)] = true
		}
	}
	if len(found) != 1 {
		return ""
	}
	return slices.Collect(maps.Keys(found))[0]
}

// addKnown is the id of an actor of the world or of the article.
func (s *story) addKnown(key string) string {
	if a, seen := s.actors[key]; seen {
		return a.ID
	}
	return s.addActor(key)
}
