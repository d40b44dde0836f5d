package events

import (
	"fmt"
	"os"
	"slices"
	"strconv"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
)

var policy = os.Getenv("POLICY") // experiment

func env(name string, value float64) float64 {
	if v, err := strconv.ParseFloat(os.Getenv(name), 64); err == nil {
		return v
	}
	return value
}

// How probable an event has to be to the network: by itself, where a rule finds one of the same type at the same words, and where a
// rule finds one that the network has not.
var (
	sureAlone  = env("ALONE", 0.5)
	sureAgreed = env("AGREED", 0.25)
)

// Join makes one list of what the rules and the network found in a text, in the order of the triggers, and says what it leaves out. The
// network decides what happens and who takes part; where a rule of the same type has fired at the same words, its candidate
// says the rest. A user's rules go before both.
func (c *Coder) Join(doc *nlp.Doc, ruled []Candidate, readings []reader.Reading) (all []Candidate, dropped []Dropped) {
	if policy == "rules" {
		return ruled, nil
	}
	s := newScene(doc, c.lex)
	told := make([]bool, len(ruled))
	for _, e := range readings {
		i := agreed(ruled, e)
		if why := s.doubt(e, i >= 0); why != "" {
			dropped = append(dropped, Dropped{ByReader, e.Type, e.Trigger, why})
			continue
		}
		c := s.adopt(e)
		if i >= 0 {
			told[i] = true
			c = s.merged(ruled[i], e)
		}
		c.Reading, c.Confidence = &e, e.Event*e.Kind
		all = append(all, c)
	}
	for i, c := range ruled {
		switch {
		case told[i]:
		case c.Own:
			all = slices.DeleteFunc(all, func(o Candidate) bool { return overlap(o.Trigger, c.Trigger) })
			all = append(all, c)
		case policy != "reader" && !slices.ContainsFunc(all, func(o Candidate) bool { return near(o, c.Trigger) }):
			all = append(all, c)
		default:
			dropped = append(dropped, Dropped{c.Rule, c.Type, c.Trigger, "the network does not read it so"})
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return a.Trigger.Start - b.Trigger.Start })
	return all, dropped
}

// doubt is why what the network read is not told; "" if it is.
func (s *scene) doubt(e reader.Reading, agreed bool) string {
	switch {
	case s.vetoed(e):
		return "a rule of yours says that its words tell of no event"
	case agreed && e.Event < sureAgreed, !agreed && e.Event < sureAlone:
		return fmt.Sprintf("the network gives it a probability of %.2f only", e.Event)
	}
	return ""
}

// vetoed tells whether a user's rule says that a trigger tells of no event.
func (s *scene) vetoed(e reader.Reading) bool {
	for i := e.Trigger.Start; i < e.Trigger.End; i++ {
		if s.isVerb(i) {
			if p, _ := s.match(s.frame(i)); p != nil && p.rule.own && p.rule.None {
				return true
			}
			continue
		}
		for _, lemma := range s.lemmas(i) {
			if r := s.lex.nouns[lemma]; r != nil && r.own && r.None {
				return true
			}
		}
	}
	return false
}

// merged is a rule's candidate with what the network read of it.
func (s *scene) merged(c Candidate, e reader.Reading) Candidate {
	deed := c.Targets
	c.Refers, c.Suffered, c.Owned = false, false, false
	c.Trigger = e.Trigger
	s.assign(&c, e)
	if c.Deed = c.Deed && len(c.Targets) == 0; c.Deed {
		c.Targets = deed // the network leaves out whose deed is condemned
	}
	return c
}

// agreed is the first candidate of the rules that a reading agrees with, or -1.
func agreed(ruled []Candidate, e reader.Reading) int {
	return slices.IndexFunc(ruled, func(c Candidate) bool { return c.Type == e.Type && near(c, e.Trigger) })
}

// near tells whether a candidate is of some words, or of words close by: "held talks".
func near(c Candidate, words nlp.Span) bool {
	const reach = 2 // tokens
	return c.Trigger.Start < words.End+reach && words.Start < c.Trigger.End+reach
}

func overlap(a, b nlp.Span) bool { return a.Start < b.End && b.Start < a.End }
