package telling

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// The country that an article is about, if the dateline is not of it, is named at least so often, so many times more often than any other, and makes so
// much of all that are named.
const (
	mainCount = 3
	mainLead  = 1.5
	mainShare = 1.0 / 3
)

// about is the code of the one country that the article is about, whose army needs no owner there; "" if there is none.
// It is the country of the dateline, if that is named at least half as often as any other: reporters abroad name others
// more. Else it is the one that is named much the most.
func (s *story) about() string {
	counts, all := s.countCountries()
	codes := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	if len(codes) == 0 {
		return ""
	}
	most := float64(counts[codes[0]])
	if home := s.datelineCountry(); 2*float64(counts[home]) >= most {
		return home
	}
	if most < mainCount || most < mainShare*all || len(codes) > 1 && most < mainLead*float64(counts[codes[1]]) {
		return ""
	}
	return codes[0]
}

// countCountries is how often each country is named, itself or by who acts for it, and all are. Towns do not count: things
// happen there.
func (s *story) countCountries() (counts map[string]int, all float64) {
	counts = map[string]int{}
	for _, f := range s.names {
		if !f.Ambiguous() && f.Entries[0].Kind == schema.Country {
			counts[f.Entries[0].Code]++
			all++
		}
	}
	for _, p := range s.introduced {
		if code, ok := strings.CutPrefix(p.For, "country:"); ok {
			counts[code]++
			all++
		}
	}
	return counts, all
}

// isOrgan tells a noun for a body of a state, which the country that the article is about has, from one for any of many
// people: "the army", but not "delegates".
func (s *story) isOrgan(i int) bool {
	t := s.doc.Tokens[i]
	return t.Tag == "NN" || t.Tag == "NNP" || slices.Contains([]string{"authority", "force", "police", "troop"}, strings.ToLower(t.Lemma))
}

// datelineEntries are the bearers of the name of the dateline's city, which may stand in capitals.
func (s *story) datelineEntries() []world.Entry {
	if s.page.City == "" {
		return nil
	}
	if entries := s.world.Name(s.page.City); len(entries) > 0 {
		return entries
	}
	return s.world.Name(cases.Title(language.English).String(s.page.City))
}

// datelineCountry is the code of the country of the dateline's city; "" if there is none.
func (s *story) datelineCountry() string {
	if entries := s.datelineEntries(); len(entries) > 0 {
		return entries[0].Code
	}
	return ""
}

// scene is the code of the country with which a sentence sets the scene: "In Yemen, where the army ...". "" if it does not.
func (s *story) scene(head int) string {
	start := s.doc.Sentences[s.doc.Sentence(head)].Start
	for start < head && s.doc.Tokens[start].Pos == "SPACE" {
		start++
	}
	if e, ok := world.EntryAt(s.names, start+1); ok && s.doc.Tokens[start].Text == "In" && start+1 < head && e.Kind == schema.Country {
		return e.Code
	}
	return ""
}

// inFocus tells whether the country that a sentence names goes on to be its text's subject: the sentence is of the same
// paragraph as token i and has it as subject.
func (s *story) inFocus(sentence nlp.Span, code string, i int) bool {
	return s.doc.Part(sentence.Start) == s.doc.Part(i) && s.isSubject(sentence, code)
}

// isSubject tells whether a country, or who acts for it, is a subject in a span or says whose a subject is.
func (s *story) isSubject(span nlp.Span, code string) bool {
	return slices.ContainsFunc(s.names, func(f world.Found) bool {
		return span.Contains(f.Span.Start) && f.Entries[0].Code == code && s.isInSubject(s.doc.Root(f.Span))
	}) || slices.ContainsFunc(s.introduced, func(p Introduced) bool {
		return span.Contains(p.Span.Start) && p.For == "country:"+code && s.isInSubject(p.Head)
	})
}

// isInSubject tells whether a token is a subject or says whose a subject is.
func (s *story) isInSubject(i int) bool {
	for slices.Contains([]string{"amod", "compound", "nmod", "poss"}, s.doc.Tokens[i].Dep) {
		i = s.doc.Tokens[i].Head
	}
	return strings.HasPrefix(s.doc.Tokens[world.FirstConjunct(s.doc, i)].Dep, "nsubj")
}
