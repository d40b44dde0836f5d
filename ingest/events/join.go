package events

import (
	"fmt"
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
)

// How probable it has to be to the network that words tell of an event: by itself, and where a rule finds one of the same type there.
// Chosen on the tenth of the corpus beside the unread one, where they matter little: from 0.4 to 0.6 the first trades two points of
// precision for two of recall.
const (
	sureAlone  = 0.5
	sureAgreed = 0.15
)

// sureType is how probable a type has to be to the network for a firm rule of another type at the same word not to decide: a
// verb with the very object that the rule wants, whose confidence is at least firm.
const (
	sureType = 0.8
	firm     = 0.8
)

// least is the confidence from which on an event is told: of those below, not one in three is right.
const least = 0.3

// Join makes one list of what the rules and the network found in a text, in the order of the triggers, and says what it leaves out.
//
// The network decides what happens; where a rule of the same type has fired at the same words it need not be so sure, and the
// rule says mode, context and code, and the ends that the network leaves open. A firm rule also decides between types where
// the network wavers. What rules find alone is not told: a sixth to a third of it is right. A user's own rules are
// told whatever the network reads, and their vetoes hold.
func (c *Coder) Join(doc *nlp.Doc, ruled []Candidate, readings []reader.Reading) (all []Candidate, dropped []Dropped) {
	s := newScene(doc, c.lex)
	told := make([]bool, len(ruled))
	for _, e := range readings {
		i := agreed(ruled, &e)
		c, by := s.adopt(e), byReader
		if i >= 0 {
			c, by = s.merged(ruled[i], e), byBoth
		}
		s.guess(&c, e)
		c.Reciprocal = s.together(&c)
		c.Reading, c.Confidence = &e, s.lex.curves.at(by, sureness(c, e))
		if why := s.doubt(c, i >= 0); why != "" {
			dropped = append(dropped, Dropped{c.Rule, c.Type, c.Trigger, why})
			continue
		}
		if i >= 0 {
			told[i] = true
		}
		all = append(all, c)
	}
	for i, c := range ruled {
		switch {
		case told[i]:
		case c.Own:
			all = slices.DeleteFunc(all, func(o Candidate) bool { return overlap(o.Trigger, c.Trigger) })
			all = append(all, c)
		default:
			dropped = append(dropped, Dropped{c.Rule, c.Type, c.Trigger, "the network does not read it so"})
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return a.Trigger.Start - b.Trigger.Start })
	return all, dropped
}

// doubt is why what the network read is not told; "" if it is.
func (s *scene) doubt(c Candidate, agreed bool) string {
	switch e := *c.Reading; {
	case s.vetoed(e):
		return "a rule of yours says that its words tell of no event"
	case agreed && e.Event < sureAgreed, !agreed && e.Event < sureAlone:
		return fmt.Sprintf("the network gives it a probability of %.2f only", e.Event)
	case c.Confidence < least:
		return fmt.Sprintf("its confidence is %.2f only", c.Confidence)
	case slices.ContainsFunc(c.Sources, func(a Argument) bool { return s.lex.words.Nature[s.lemma(a.Head)] }):
		return "what a force of nature does is nobody's deed"
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
	sources, targets, deed := c.Sources, c.Targets, c.Deed
	c.Refers, c.Suffered, c.Owned = false, false, false
	c.Rule, c.Trigger = ByReader+"+"+c.Rule, e.Trigger
	s.assign(&c, e)
	c.Deed = deed && len(c.Targets) == 0 // the network leaves out whose deed is condemned
	if len(c.Sources) == 0 {
		c.Sources = sources
	}
	if len(c.Targets) == 0 {
		c.Targets = targets
	}
	return c
}

// guess gives the ends that are still empty to the words that the network holds for likeliest.
func (s *scene) guess(c *Candidate, e reader.Reading) {
	if len(c.Sources) == 0 && e.Source.Span.Len() > 0 {
		c.Sources = s.spanned([]nlp.Span{e.Source.Span})
	}
	if len(c.Targets) == 0 && e.Target.Span.Len() > 0 && !slices.ContainsFunc(c.Sources, func(a Argument) bool { return overlap(a.Span, e.Target.Span) }) {
		c.Targets = s.spanned([]nlp.Span{e.Target.Span})
	}
}

// agreed is the first candidate of the rules that a reading agrees with, or -1. A reading that is not sure of its type takes that of a firm rule.
func agreed(ruled []Candidate, e *reader.Reading) int {
	i := slices.IndexFunc(ruled, func(c Candidate) bool { return c.Type == e.Type && near(c, e.Trigger) })
	if i >= 0 || e.Kind >= sureType {
		return i
	}
	i = slices.IndexFunc(ruled, func(c Candidate) bool { return c.Confidence >= firm && overlap(c.Trigger, e.Trigger) })
	if i >= 0 {
		e.Type = ruled[i].Type
	}
	return i
}

// near tells whether a candidate is of some words, or of words close by: "held talks".
func near(c Candidate, words nlp.Span) bool {
	const reach = 2 // tokens
	return c.Trigger.Start < words.End+reach && words.Start < c.Trigger.End+reach
}

func overlap(a, b nlp.Span) bool { return a.Start < b.End && b.Start < a.End }
