package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// homeward is how many sentences back a country may be named that "the country" means without being what the article is about.
const homeward = 1

// ownReach is how many sentences back "the mission" may have been told whose it is.
const ownReach = 8

// meant is the key of whom a noun means that points back and that the text before tells; "" for nobody.
func (s *story) meant(head int) string {
	d, listed := s.world.MeantByThe(s.doc.Tokens[head].Lemma)
	switch {
	case !listed || !s.isDefinite(head):
		return ""
	case d.Country:
		return s.countryMeant(d, head)
	}
	return s.ownerMeant(d, head)
}

// isDefinite tells a single noun with "the" that no name describes: "the landlocked country", not "the Gulf country" or "the
// island of Luzon".
func (s *story) isDefinite(head int) bool {
	if t := s.doc.Tokens[head]; t.Tag != "NN" || strings.ToLower(t.Text) != t.Text {
		return false
	}
	the := false
	for _, c := range s.doc.Children(head) {
		t := s.doc.Tokens[c]
		switch {
		case c < head && strings.EqualFold(t.Text, "the"):
			the = true
		case slices.Contains([]string{"amod", "compound"}, t.Dep) && t.EntType == "" && c < head, slices.Contains([]string{"case", "punct", "cc", "conj"}, t.Dep):
		case c > head && t.Dep == "prep" && t.Text != "of": // which the parser may hang on it
		default:
			return false
		}
	}
	return the
}

// countryMeant is the one of some countries that a noun means: of an island the only one named before, else that which the
// article is about. Of any country it is the one that the article is about, unless coreference has one that is named near.
func (s *story) countryMeant(d world.Definite, head int) string {
	if d.List[0] != "*" {
		named := slices.DeleteFunc(s.countriesIn(nlp.Span{Start: 0, End: head}), func(code string) bool { return !slices.Contains(d.List, code) || s.isSource(code) })
		switch {
		case len(named) == 1:
			return "country:" + named[0]
		case slices.Contains(named, s.main):
			return "country:" + s.main
		}
		return ""
	}
	i := s.doc.Sentence(head)
	near := s.countriesIn(nlp.Span{Start: s.doc.Sentences[max(0, i-homeward)].Start, End: head})
	for _, h := range s.coref.Antecedents(head) {
		if e, ok := world.EntryAt(s.names, h); ok && slices.Contains(near, e.Code) {
			return ""
		}
	}
	if s.main == "" || s.isSource(s.main) {
		return ""
	}
	return "country:" + s.main
}

// isSource tells whether a country does what is being told.
func (s *story) isSource(code string) bool {
	return s.telling != nil && slices.ContainsFunc(s.telling.Sources, func(p schema.Party) bool { return s.sideOfActor(p.Actor) == "country:"+code })
}

// ownerMeant is whose the last such thing was: of "the mission" after "the Kestrian embassy".
func (s *story) ownerMeant(d world.Definite, head int) string {
	for i := head - 1; i >= 0 && s.doc.Sentence(head)-s.doc.Sentence(i) <= ownReach; i-- {
		if t := s.doc.Tokens[i]; t.Pos != "NOUN" && t.Pos != "PROPN" || !slices.Contains(d.List, strings.ToLower(t.Lemma)) {
			continue
		}
		r := s.owned(s.world.Phrase(s.doc, nlp.Span{Start: s.phraseStart(i), End: i + 1}, i), i)
		if r.Known() && r.Key != s.world.Unnamed(r.Sector).Key && len(r.Others) == 0 && s.addActor(r.Key) != "" {
			return r.Key
		}
	}
	return ""
}
