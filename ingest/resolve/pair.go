package resolve

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
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
	sideBySide = 1.0
)

// fading is after how many sentences a pairing counts half; clearly, by how many times the pair that is meant must count
// more than any other.
const (
	fading  = 4.0
	clearly = 1.3
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
	case a.Kind == schema.Group && stateOrgans[a.Sector] && a.Code != "":
		return "country:" + a.Code
	}
	return a.Key
}

// pair is the two that "both countries" at token i means: those whom the text pairs most, what is near counting more.
// Who does something to both is neither of them.
func (s *story) pair(i int) []string {
	if two := s.namesakes(i); two != nil {
		return two
	}
	kind, ok := s.coref.Pair(i)
	if !ok || kind == nlp.KindPerson && len(s.coref.Antecedents(i)) == 2 {
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

// namesakes are the two countries of a name in the plural: "the two Koreas".
func (s *story) namesakes(i int) []string {
	if i < 0 || s.doc.Tokens[i].Tag != "NNPS" {
		return nil
	}
	var keys []string
	for _, e := range s.world.Name(strings.TrimSuffix(s.doc.Tokens[i].Text, "s")) {
		if e.Kind == schema.Country && e.Use == AsName {
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
	case nlp.KindPerson:
		return is
	case nlp.KindCountry:
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
		owner, _ := s.entryOf(s.addKnown(key))
		id := s.calledBy(s.doc.Tokens[head].Lemma, key)
		if id == "" {
			id = s.actor(s.world.Belonging(s.doc, head, owner), nlp.Span{Start: head, End: head + 1})
		}
		if id != "" {
			all = append(all, schema.Party{Actor: id, Quote: quote})
		}
	}
	return all
}

// calledBy is the one person of an actor whom the text has introduced with an office, as "president" or "leader"; "" for
// nobody.
func (s *story) calledBy(office, key string) string {
	found := map[string]bool{}
	for _, p := range s.introduced {
		if p.For == key && (strings.HasSuffix(p.Role, office) || office == "leader" && (p.Rank == "state" || p.Rank == "government")) {
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
