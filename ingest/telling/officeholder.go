package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/when"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// leading are the ranks of offices that one person at a time holds.
var leading = world.WordSet("state government minister organisation")

// holder is the person whom an office means: "the Turkish foreign minister" is the one the text has named, else the one
// who held the office on the article's day.
func (s *story) holder(r world.Reading, head int) (Introduced, bool) {
	title, ok := s.people.Titles().Find(r.Role)
	if !ok || !leading[title.Rank] || r.By != world.ByAgent || r.Key == "" || len(r.Others) > 0 || !s.single(head) {
		return Introduced{}, false
	}
	var named []Introduced
	for _, p := range s.introduced {
		if p.Role == title.Role && p.For == r.Key && !slices.ContainsFunc(named, func(o Introduced) bool { return o.Key == p.Key }) {
			named = append(named, p)
		}
	}
	if len(named) == 1 {
		return named[0], true
	}
	held := s.people.InOffice(title.Role, r.Key, s.article.Published)
	if len(named) > 0 || len(held) != 1 || s.article.Published == "" || s.longAgo(head) {
		return Introduced{}, false
	}
	return Introduced{Key: held[0].Key, Name: held[0].Name, Gender: held[0].Gender, Person: held[0]}, true
}

// single tells a noun for one person in office now: not "ministers", "a minister" or "the next president".
func (s *story) single(head int) bool {
	if t := s.doc.Tokens[head]; t.Tag != "NN" && t.Tag != "NNP" {
		return false
	}
	return !slices.ContainsFunc(s.doc.Children(head), func(c int) bool {
		t := s.doc.Tokens[c]
		return t.Dep == "nummod" || t.Dep == "appos" || t.Dep == "det" && !strings.EqualFold(t.Text, "the") ||
			slices.Contains([]string{"former", "next", "then", "late", "new", "ousted", "future", "previous", "last", "acting"}, strings.ToLower(t.Text))
	})
}

// longAgo tells whether the sentence of a token speaks of another year than the article's.
func (s *story) longAgo(head int) bool {
	sentence := s.doc.Sentences[s.doc.Sentence(head)]
	for _, e := range s.doc.Entities {
		if e.Label != "DATE" || !sentence.Contains(e.Start) {
			continue
		}
		if d, ok := when.Read(s.doc.Slice(e.Span), s.article.Published, false); ok && d.Start[:4] != s.article.Published[:4] {
			return true
		}
	}
	return false
}

// inOffice is the person a reading means by office, as a party would be.
func (s *story) inOffice(r world.Reading, head int, quote schema.Quote) []schema.Party {
	if p, ok := s.holder(r, head); ok {
		return []schema.Party{{Actor: s.person(p), Quote: quote}}
	}
	return nil
}
