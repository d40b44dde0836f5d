package eval

import (
	"slices"
	"strings"

	"diplograph/schema"
)

// Mistake is a difference between a text's gold and what was told of it.
type Mistake struct {
	Kind     string   `json:"kind"` // one of Kinds
	ID       string   `json:"id"`   // of the text
	File     string   `json:"file"`
	Line     int      `json:"line"` // of the entry, or of the text; 0 for an article
	Sentence string   `json:"sentence"`
	Expected string   `json:"expected"` // "" nothing
	Told     []string `json:"told"`     // the event, or if it is missed all others that the sentence tells and nothing expects
}

// Kinds of mistake, and what each means.
const (
	Missed         = "missed"          // no event told is near the expected one
	WrongEnds      = "wrong-ends"      // of the right type, but another source or target
	WrongType      = "wrong-type"      // between the right ends, but of another type
	WrongActors    = "wrong-actors"    // between the right countries, but not by or to the right persons or bodies
	WrongStatus    = "wrong-status"    // another status
	WrongDetails   = "wrong-details"   // another mode, date, place, mediator or host
	Invented       = "invented"        // nothing is expected
	Forbidden      = "forbidden"       // the gold says that it must not be
	MissedPerson   = "missed-person"   // who acts for whom is not found
	InventedPerson = "invented-person" // somebody acts for somebody, or in a role, that is not expected
)

// Kinds are all kinds of mistake.
var Kinds = []string{Missed, WrongEnds, WrongType, WrongActors, WrongStatus, WrongDetails, Invented, Forbidden, MissedPerson, InventedPerson}

// kindAt is the mistake of an entry that got just so far.
var kindAt = map[level]string{none: Missed, ofType: WrongEnds, linked: WrongType, typed: WrongActors, actors: WrongStatus, status: WrongDetails}

// KindCount is how many mistakes of a kind there are.
type KindCount struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
}

func countKinds(mistakes []Mistake) (counts []KindCount) {
	for _, kind := range Kinds {
		n := 0
		for _, e := range mistakes {
			if e.Kind == kind {
				n++
			}
		}
		counts = append(counts, KindCount{kind, n})
	}
	return counts
}

// mistakes lists the differences of one text: those of its entries first, then of what was told, then of people.
func (m *matcher) mistakes(p pairing, b *schema.Batch) (list []Mistake) {
	for i, e := range m.gold.Events {
		if p.reach[i] >= m.ceiling() {
			continue
		}
		found := m.mistake(kindAt[p.reach[i]], e.line)
		found.Sentence, found.Expected = sentenceWith(b, m.gold, e.Evidence), e.String()
		if j := p.event[i]; j >= 0 {
			found.Told = []string{m.events[j].String()}
		} else {
			found.Told = append(found.Told, m.instead(p, e)...)
		}
		list = append(list, found)
	}
	list = append(list, m.tooMuch(Invented, p.invented)...)
	list = append(list, m.tooMuch(Forbidden, p.forbidden)...)
	return append(list, m.peopleMistakes(b)...)
}

// mistake is one at a line, or else where the text is.
func (m *matcher) mistake(kind string, line int) Mistake {
	if line == 0 {
		line = m.gold.Line
	}
	return Mistake{Kind: kind, ID: m.gold.ID, File: m.gold.File, Line: line, Told: []string{}}
}

// instead is what the sentence of a missed entry tells that met no entry.
func (m *matcher) instead(p pairing, e Entry) (list []string) {
	for j, t := range m.events {
		if !slices.Contains(p.event, j) && strings.Contains(t.text, e.Evidence) {
			list = append(list, t.String())
		}
	}
	return list
}

// tooMuch lists events that should not have been told.
func (m *matcher) tooMuch(kind string, events []int) (list []Mistake) {
	for _, j := range events {
		found := m.mistake(kind, 0)
		found.Sentence, found.Told = strings.TrimSpace(m.events[j].text), []string{m.events[j].String()}
		list = append(list, found)
	}
	return list
}

// sentenceWith is the sentence that the evidence is in; the whole text if there is no evidence.
func sentenceWith(b *schema.Batch, g Gold, evidence string) string {
	for _, s := range b.Sentences {
		if evidence != "" && strings.Contains(s.Text, evidence) {
			return s.Text
		}
	}
	return g.Article.Text
}
