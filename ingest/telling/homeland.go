package telling

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
)

// homeless are the sectors whose actors belong to some state, which "the army" and "police" leave unsaid.
var homeless = world.WordSet("COP GOV JUD LEG MIL SPY")

// homeReach is how many sentences back the reader still knows whose army is meant.
const homeReach = 3

// atHome gives an organ of a state without its country the one country that it speaks for, or that the text has in view.
func (s *story) atHome(r world.Reading, head int) world.Reading {
	if r.By != world.ByAgent || r.Code != "" || s.isAny(head, r.Role) || s.isOthers(head) {
		return r
	}
	code := cmp.Or(s.issuedBy(head), s.seatedAt(head))
	if code == "" {
		if code = s.inView(r, head); code == "" {
			return r
		}
		s.homes[s.doc.Sentence(head)] = code
	}
	c, _ := s.world.Country(code)
	r.Entry = s.world.Branch(c, r.Sector)
	return r
}

// issuedBy is the country of "the minister" in its own government's statement.
func (s *story) issuedBy(head int) string {
	if !s.world.Means("issuing", s.doc.Tokens[head].Lemma) {
		return ""
	}
	return s.issuingCountry()
}

// seatedAt is the country of "the Foreign Ministry" in a report from a capital, where that is.
func (s *story) seatedAt(head int) string {
	country, known := s.world.Country(s.datelineCountry())
	city, _, _ := strings.Cut(s.page.City, ",")
	if !known || !strings.EqualFold(country.Capital, city) || !s.world.Means("seated", strings.ToLower(s.doc.Tokens[head].Lemma)) {
		return ""
	}
	return country.Code
}

// inView is the country whose organ a noun means where nothing says whose it is.
func (s *story) inView(r world.Reading, head int) string {
	if r.Key != s.world.Unnamed(r.Sector).Key || !homeless[r.Sector] || s.isNameWord(head) || s.isStrangers(head) ||
		s.world.Means("foreign", s.doc.Tokens[head].Lemma) {
		return ""
	}
	before := nlp.Span{Start: s.doc.Sentences[s.doc.Sentence(head)].Start, End: head}
	return cmp.Or(s.scene(head), cmp.Or(s.toldBefore(r, head), s.homeland(head, before)))
}

// isStrangers tells of an organ that is called by a name which is nobody's that we know: "the Brandt regime".
func (s *story) isStrangers(head int) bool {
	return slices.ContainsFunc(s.doc.Children(head), func(c int) bool {
		_, known := world.EntryAt(s.names, c)
		t := s.doc.Tokens[c]
		return c < head && t.Pos == "PROPN" && t.Dep == "compound" && !known && t.EntType == "PERSON"
	})
}

// isOthers tells whether the words say whose an organ is, though not so that the reader could tell: "its embassies",
// "ministers of 20 states".
func (s *story) isOthers(head int) bool {
	owner := s.ownerNoun(head)
	if owner < 0 {
		return s.possessive(head) >= 0
	}
	t := s.doc.Tokens[owner] // which may be the crime in "accused the army of theft", as the parser has it
	return t.Pos == "PROPN" && !s.world.Phrase(s.doc, s.doc.Subtree(owner), owner).Known() || s.world.Means("generic", t.Lemma)
}

// isNameWord tells a proper noun; one in small letters is a mistake of the tagger.
func (s *story) isNameWord(i int) bool {
	t := s.doc.Tokens[i]
	return t.Pos == "PROPN" && strings.ToLower(t.Text) != t.Text
}

// isAny tells "a court", "any foreign force", which may be of any country. The word may be part of the office: "the foreign ministry".
func (s *story) isAny(head int, office string) bool {
	return slices.ContainsFunc(s.doc.Children(head), func(c int) bool {
		word := strings.ToLower(s.doc.Tokens[c].Text)
		return slices.Contains([]string{"a", "an", "any", "another", "some", "no", "foreign", "other", "allied"}, word) && !slices.Contains(strings.Fields(office), word)
	})
}

// tellReach is how many sentences back "the ministry" may have been told whose it is.
const tellReach = 6

// toldBefore is the country of the last such organ of which the text says whose it is: "the ministry" after "China's
// foreign ministry". Another country named before it in its own sentence leaves it open again.
func (s *story) toldBefore(r world.Reading, head int) string {
	lemma, own := s.doc.Tokens[head].Lemma, s.doc.Sentence(head)
	here := s.countriesIn(nlp.Span{Start: s.doc.Sentences[own].Start, End: head})
	for i := head - 1; i >= 0 && own-s.doc.Sentence(i) <= tellReach; i-- {
		if !strings.EqualFold(s.doc.Tokens[i].Lemma, lemma) {
			continue
		}
		before := s.world.Phrase(s.doc, nlp.Span{Start: s.phraseStart(i), End: i + 1}, i)
		if _, known := s.world.Country(before.Code); known && before.Sector == r.Sector && before.By == world.ByAgent {
			return only(before.Code, here)
		}
	}
	return ""
}

// only is a country if a list has no other; else "".
func only(code string, list []string) string {
	if slices.ContainsFunc(list, func(c string) bool { return c != code }) {
		return ""
	}
	return code
}

// phraseStart is where the nouns and adjectives before a noun begin.
func (s *story) phraseStart(i int) int {
	start := i
	for start > 0 && i-start < world.LongestAgent && slices.Contains([]string{"ADJ", "NOUN", "PROPN", "PART"}, s.doc.Tokens[start-1].Pos) {
		start--
	}
	return start
}

// homeland is the country in view at a word: that of the sentences just before, unless the article is about another and
// these only mention it in passing; else the one that the article is about. The words around it may name no other.
func (s *story) homeland(head int, around nlp.Span) string {
	near, subject := s.near(head)
	if s.main != "" && near != s.main && s.isOrgan(head) && !subject {
		near = s.main
	}
	others := s.countriesIn(around)
	own := s.telling != nil && slices.Contains([]string{"MOBILIZE", "RETREAT"}, s.telling.Type)
	if near == s.main && !own && !s.isInSubject(head) { // who acts on "the government" is another
		others = slices.DeleteFunc(others, func(code string) bool { return code != near && s.isSource(code) })
	}
	return only(near, others)
}

// near is the country in the nearest sentence before a word that has any, as one whose organ was told there or the only one
// named, and whether it is what the text goes on about there. Several leave it open: nothing is guessed. An organ may be
// of a country named before it in its own sentence, unless that is the subject, who acts on another's.
func (s *story) near(head int) (code string, subject bool) {
	own := s.doc.Sentence(head)
	before := nlp.Span{Start: s.doc.Sentences[own].Start, End: head}
	if here := s.countriesIn(before); len(here) == 1 && s.isOrgan(head) && !s.isSubject(before, here[0]) {
		return here[0], false
	}
	for i := own - 1; i >= max(0, own-homeReach); i-- {
		sentence := s.doc.Sentences[i]
		if s.homes[i] != "" {
			return s.homes[i], true
		}
		if before := s.countriesIn(sentence); len(before) == 1 {
			return before[0], s.inFocus(sentence, before[0], head)
		} else if len(before) > 1 {
			break
		}
	}
	return "", false
}

// countriesIn are the codes of the countries that names and people of a span stand for, each once.
func (s *story) countriesIn(span nlp.Span) []string {
	var codes []string
	add := func(at nlp.Span, code string) {
		if _, known := s.world.Country(code); known && span.Contains(at.Start) && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, f := range s.names {
		if !f.Ambiguous() {
			add(f.Span, f.Entries[0].Code)
		}
	}
	for _, p := range s.introduced {
		add(p.Span, strings.TrimPrefix(p.For, "country:"))
	}
	return codes
}
