package resolve

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// homeless are the sectors whose actors belong to some state, which "the army" and "police" leave unsaid.
var homeless = wordSet("COP GOV JUD LEG MIL SPY")

// homeReach is how many sentences back the reader still knows whose army is meant.
const homeReach = 3

// atHome gives an organ of a state without its country the one country that the text has in view.
func (s *story) atHome(r Reading, head int) Reading {
	if r.By != ByAgent || r.Code != "" || !homeless[r.Sector] || s.doc.Tokens[head].Pos == "PROPN" {
		return r
	}
	code := s.homeland(head)
	if code == "" {
		return r
	}
	c, _ := s.world.Country(code)
	r.Code, r.Name = code, c.Name
	if r.Sector == "GOV" || r.Sector == "MIL" || r.Sector == "SPY" {
		r.Key, r.Kind = "country:"+code, schema.Country
	} else {
		r.Key = "group:" + strings.ToLower(code+"-"+r.Sector)
	}
	return r
}

// homeland is the only country in the nearest sentence before a word that names any, if the word's own sentence names
// no other. Several leave it open: nothing is guessed.
func (s *story) homeland(head int) string {
	own := s.doc.Sentence(head)
	here := s.countriesIn(s.doc.Sentences[own])
	for i := own - 1; i >= max(0, own-homeReach); i-- {
		before := s.countriesIn(s.doc.Sentences[i])
		switch {
		case len(before) == 0:
			continue
		case len(before) == 1 && (len(here) == 0 || len(here) == 1 && here[0] == before[0]):
			return before[0]
		}
		return ""
	}
	return ""
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
