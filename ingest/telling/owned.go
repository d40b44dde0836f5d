package telling

import (
	"cmp"
	"slices"

	"diplograph/ingest/coref"
	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// owned gives a noun to whom the pronoun before it means: "its army", "whose troops", "her country", "its embassy in Quito".
// Who is named only by how others see them, as "his critics", is nobody's.
func (s *story) owned(r world.Reading, head int) world.Reading {
	pronoun := s.possessive(head)
	if p, ok := s.introducedAt(s.ownerNoun(head)); ok && world.IsGovernment(s.doc.Tokens[head].Lemma) {
		return s.governed(p, head)
	}
	switch {
	case pronoun < 0 || r.Known() && r.By != world.ByAgent && r.By != world.ByHome:
		return r
	case s.world.Means("relational", s.doc.Tokens[head].Lemma):
		return s.opposite(pronoun, head) // "its NATO ally" is not NATO
	}
	owner, ok := s.owner(pronoun)
	if !ok || r.Code != "" && r.By == world.ByAgent && !s.world.Means("outpost", s.doc.Tokens[head].Lemma) {
		return r
	}
	if belongs := s.world.Belonging(s.doc, head, owner); belongs.Known() {
		return belongs
	}
	return world.Reading{Entry: owner, By: world.ByOwner, Span: nlp.Span{Start: head, End: head + 1}}
}

// opposite is the other one in "its neighbour" and "its rival": the country that the article is about, else the one that
// the text pairs the owner with.
func (s *story) opposite(pronoun, head int) world.Reading {
	t := s.doc.Tokens[head]
	owner, ok := s.owner(pronoun)
	if !ok || owner.Kind != schema.Country || t.Tag != "NN" || !s.world.Means("sides", t.Lemma) || s.doc.Subtree(head).Start != pronoun || pronoun != head-1 {
		return world.Reading{}
	}
	other := "country:" + s.main
	if s.main == "" || other == owner.Key {
		weights := map[[2]string]float64{}
		for _, p := range s.pairings {
			if slices.Contains(p.two[:], owner.Key) && isOfKind(p.two[0], coref.KindCountry) && isOfKind(p.two[1], coref.KindCountry) {
				weights[p.two] += p.weight
			}
		}
		two := slices.DeleteFunc(heaviest(weights), func(key string) bool { return key == owner.Key })
		if len(two) == 0 {
			return world.Reading{}
		}
		other = two[0]
	}
	a, _ := s.world.Actor(other)
	return world.Reading{Entry: entryFor(a), By: world.ByOwner, Span: nlp.Span{Start: head, End: head + 1}}
}

// governed is the organ of the state that a person acts for, or of the one that the article is about.
func (s *story) governed(p Introduced, head int) world.Reading {
	owner, ok := s.entryOf(s.person(p))
	if !ok {
		a, _ := s.world.Actor("country:" + s.main)
		owner = entryFor(a)
	}
	return s.world.Belonging(s.doc, head, owner)
}

// ownerNoun is the noun that says whose another is, after "of" or "from" or with a possessive ending; -1 if there is none.
func (s *story) ownerNoun(head int) int {
	for _, c := range s.doc.Children(head) {
		t := s.doc.Tokens[c]
		if t.Dep == "poss" && !s.isPronoun(c) {
			return c
		}
		if t.Dep == "prep" && (t.Text == "of" || t.Text == "from") {
			return slices.Max(append(slices.Clone(s.doc.Children(c)), -1))
		}
	}
	return -1
}

// possessive is the pronoun that says whose a noun is; -1 if there is none.
func (s *story) possessive(head int) int {
	i := slices.IndexFunc(s.doc.Children(head), func(c int) bool { return slices.Contains([]string{"PRP$", "WP$"}, s.doc.Tokens[c].Tag) })
	if i < 0 {
		return -1
	}
	return s.doc.Children(head)[i]
}

// owner is whom a possessive pronoun means, where that is one actor: a person stands for whom the person acts for. Only
// words before the pronoun count, so that no two pronouns can wait for each other.
func (s *story) owner(pronoun int) (world.Entry, bool) {
	heads := s.coref.Antecedents(pronoun)
	if s.doc.Tokens[pronoun].Tag == "WP$" {
		heads = []int{s.described(pronoun)}
	}
	if len(heads) != 1 || heads[0] >= pronoun {
		return world.Entry{}, false
	}
	name := s.nameSpan(heads[0])
	found := s.who(events.Argument{Head: heads[0], Span: name, Words: name})
	if len(found) != 1 {
		return world.Entry{}, false
	}
	return s.entryOf(found[0].Actor)
}

// described is the noun that the relative clause of a "whose" describes; the pronoun itself if there is none.
func (s *story) described(pronoun int) int {
	for i := pronoun; s.doc.Tokens[i].Head != i; i = s.doc.Tokens[i].Head {
		if s.doc.Tokens[i].Dep == "relcl" {
			return s.doc.Tokens[i].Head
		}
	}
	return pronoun
}

// entryOf is an actor as an owner.
func (s *story) entryOf(id string) (world.Entry, bool) {
	a, ok := s.actorOf(id)
	if ok && a.Kind == schema.Person {
		a, ok = s.world.Actor(s.servedBy(a))
	}
	return entryFor(a), ok
}

func entryFor(a schema.Actor) world.Entry {
	return world.Entry{Key: a.Key, Name: a.Name, Kind: a.Kind, Code: a.Code, Sector: a.Sector}
}

// servedBy is the key of whom a person acts for.
func (s *story) servedBy(a schema.Actor) string {
	for _, p := range s.introduced {
		if p.Key == a.Key && p.For != "" {
			return p.For
		}
	}
	return "country:" + a.Code
}

func (s *story) actorOf(id string) (schema.Actor, bool) {
	for _, a := range s.actors {
		if a.ID == id {
			return a, true
		}
	}
	return schema.Actor{}, false
}

// homeRanks are those of offices that always belong to a country or body, which "the defence minister" leaves unsaid.
var homeRanks = world.WordSet("state government minister deputy legislator military")

// settle finds for whom people act whose office the text gives without an owner: "its president, Luis Ortiz" by the
// pronoun, "Defence Minister Ana Ortiz" by the one country in view. What it finds once holds for every mention.
func (s *story) settle() {
	served := map[string]string{}
	for i := range s.introduced {
		p := &s.introduced[i]
		if p.For == "" && p.Was == "" && homeRanks[p.Rank] {
			p.For = cmp.Or(cmp.Or(served[p.Key], s.servesNow(*p)), s.serves(*p))
		}
		served[p.Key] = cmp.Or(served[p.Key], p.For)
	}
}

// servesNow is the key of whom the data knows a person to serve on the article's day, if it is one only.
func (s *story) servesNow(p Introduced) string {
	if p.Person == nil {
		return ""
	}
	held := p.Person.On(s.article.Published)
	if len(held) == 0 || slices.ContainsFunc(held, func(o world.Office) bool { return o.For != held[0].For }) {
		return ""
	}
	return held[0].For
}

// serves is the key of whom an office is of, by a pronoun in the words before the name or behind it, else by the country in view.
func (s *story) serves(p Introduced) string {
	sentence := s.doc.Sentences[s.doc.Sentence(p.Span.Start)]
	for i := p.Span.Start - 1; i >= max(sentence.Start, p.Span.Start-world.TitleReach); i-- {
		t := s.doc.Tokens[i]
		if t.Tag == "PRP$" {
			owner, _ := s.owner(i)
			return owner.Key
		}
		if !slices.Contains([]string{"ADJ", "NOUN", "PROPN", "PUNCT"}, t.Pos) {
			break
		}
	}
	if code := cmp.Or(s.issuingCountry(), s.homeland(p.Head, sentence)); code != "" {
		return "country:" + code
	}
	return ""
}
