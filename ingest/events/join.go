package events

import (
	"cmp"
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
	j := joining{scene: newScene(doc, c.lex), ruled: ruled, told: make([]bool, len(ruled))}
	var others []reader.Reading
	for _, e := range pooled(readings) { // those that a rule agrees with come first: what is left may be the same event at another of its words
		if i := j.agreed(e); i >= 0 {
			j.add(e, i)
		} else {
			others = append(others, e)
		}
	}
	slices.SortStableFunc(others, func(a, b reader.Reading) int { return cmp.Compare(b.Event, a.Event) })
	for _, e := range others {
		j.add(e, j.decides(&e))
	}
	j.addRuled()
	slices.SortStableFunc(j.all, func(a, b Candidate) int { return a.Trigger.Start - b.Trigger.Start })
	return j.all, j.dropped
}

// joining is a text while its list is made.
type joining struct {
	*scene
	ruled   []Candidate
	told    []bool // of those
	all     []Candidate
	dropped []Dropped
}

// add takes up what the network read, with the rule's candidate that agrees; -1 is none.
func (j *joining) add(e reader.Reading, rule int) {
	c, by := j.adopt(e), byReader
	if rule >= 0 {
		c, by = j.merged(j.ruled[rule], e), byBoth
	}
	j.guess(&c, e)
	if c.Reciprocal = j.together(&c); c.Reciprocal && len(c.Sources) > 1 && len(c.Targets) == 0 {
		c.Sources, c.Targets = c.Sources[:1], c.Sources[1:] // as the rules name them: the first on one side, the others on the other
	}
	c.Reading, c.Confidence = &e, j.lex.curves.at(by, sureness(c, e))
	if rule >= 0 && j.ruled[rule].Own {
		c.Confidence = max(c.Confidence, j.ruled[rule].Confidence) // a faint reading takes nothing from what a user says
	}
	why := j.doubt(c, rule >= 0)
	if rule >= 0 && j.told[rule] || slices.ContainsFunc(j.all, func(o Candidate) bool { return overlap(o.Trigger, c.Trigger) }) {
		why = "it is told already at another of its words"
	}
	if why != "" {
		j.dropped = append(j.dropped, Dropped{c.Rule, c.Type, c.Trigger, why})
		return
	}
	if rule >= 0 {
		j.told[rule] = true
	}
	j.all = append(j.all, c)
}

// addRuled takes up what rules alone tell: a user's, and what only says more of an event told before ("Friday's talks").
func (j *joining) addRuled() {
	for i, c := range j.ruled {
		switch {
		case j.told[i]:
		case c.Refers && !c.Suffered && len(c.Sources)+len(c.Targets)+len(c.Mediators) == 0:
			j.all = append(j.all, c)
		case c.Own:
			j.all = slices.DeleteFunc(j.all, func(o Candidate) bool { return overlap(o.Trigger, c.Trigger) })
			j.all = append(j.all, c)
		default:
			j.dropped = append(j.dropped, Dropped{c.Rule, c.Type, c.Trigger, "the network does not read it so"})
		}
	}
}

// doubt is why what the network read is not told; "" if it is.
func (s *scene) doubt(c Candidate, agreed bool) string {
	switch e := *c.Reading; {
	case s.vetoed(e):
		return "a rule of yours says that its words tell of no event"
	case s.isCorrected(e.Trigger):
		return "the paper takes it back"
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
			f := s.frame(i)
			for k := range s.lex.verbs[f.lemma] {
				p := &s.lex.verbs[f.lemma][k]
				if _, fits := s.fits(p, f); fits && p.rule.own && p.rule.None {
					return true
				}
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
	c.Suffered, c.Owned = false, false
	c.Rule, c.Trigger = ByReader+"+"+c.Rule, e.Trigger
	s.assign(&c, e)
	c.Deed = deed && len(c.Targets) == 0 // the network leaves out whose deed is condemned
	if len(c.Sources) == 0 {
		c.Sources = sources
	}
	if len(c.Targets) == 0 {
		c.Targets = slices.DeleteFunc(slices.Clone(targets), func(a Argument) bool { return among(a.Span, c.Sources) })
	}
	if parties := slices.Concat(sources, targets); c.Reciprocal && len(c.Targets) == 0 && len(parties) > 1 && all(parties, c.Sources) {
		c.Sources = parties // the network has one span of "the ministers of Jordan and Britain"
	}
	return c
}

// guess gives the ends that are still empty to the words that the network holds for likeliest.
func (s *scene) guess(c *Candidate, e reader.Reading) {
	if len(c.Sources) == 0 && e.Source.Span.Len() > 0 {
		c.Sources = s.spanned([]nlp.Span{e.Source.Span})
	}
	if len(c.Targets) == 0 && e.Target.Span.Len() > 0 && !among(e.Target.Span, c.Sources) {
		c.Targets = s.spanned([]nlp.Span{e.Target.Span})
	}
}

// agreed is the first candidate of the rules that a reading agrees with, or -1.
func (j *joining) agreed(e reader.Reading) int {
	return slices.IndexFunc(j.ruled, func(c Candidate) bool { return c.Type == e.Type && near(c, e.Trigger) })
}

// decides is the firm rule, not told yet, whose type and status a reading takes that is not sure of its own; -1 for none.
func (j *joining) decides(e *reader.Reading) int {
	if e.Kind >= sureType {
		return -1
	}
	for i, c := range j.ruled {
		if c.Confidence >= firm && !j.told[i] && overlap(c.Trigger, e.Trigger) {
			e.Type, e.Status = c.Type, c.Status
			return i
		}
	}
	return -1
}

// near tells whether a candidate is of some words, or of words close by: "held talks".
func near(c Candidate, words nlp.Span) bool {
	const reach = 2 // tokens
	return c.Trigger.Start < words.End+reach && words.Start < c.Trigger.End+reach
}

func overlap(a, b nlp.Span) bool { return a.Start < b.End && b.Start < a.End }

// all tells whether each of some arguments has words of one of the others.
func all(some, others []Argument) bool {
	return !slices.ContainsFunc(some, func(a Argument) bool { return !among(a.Span, others) })
}

// among tells whether words are some of an argument's.
func among(words nlp.Span, arguments []Argument) bool {
	return slices.ContainsFunc(arguments, func(a Argument) bool { return overlap(a.Span, words) })
}
