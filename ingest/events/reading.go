package events

import (
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// reading is what a verb or a noun tells so far: a rule's event with the words found for its roles.
type reading struct {
	rule      *Rule
	typ, mode string
	cameo     string
	head      int
	trigger   nlp.Span
	sources   []int
	targets   []int
	mediators []int
	hosts     []int
	preps     []governed
	status    string
	future    bool
	nominal   bool
	remade    bool // an operator made it of another event
	loose     bool // the target is a thing, not an actor
	borrowed  bool // the source comes from another clause
	specific  int
	used      []int // verbs and event nouns that this reading speaks for
	also      []*reading
}

func newReading(rule *Rule, s *scene, head int) *reading {
	return &reading{rule: rule, typ: rule.Type, mode: rule.Mode, cameo: rule.Cameo, head: head,
		trigger: nlp.Span{Start: head, End: head + 1}, status: schema.Occurred, used: []int{head}}
}

// candidate is the reading with its words as spans.
func (s *scene) candidate(r *reading) Candidate {
	c := Candidate{Rule: r.rule.ID, Type: r.typ, Mode: r.mode, Context: r.rule.Context, Cameo: r.cameo,
		Status: r.status, Reciprocal: r.rule.Reciprocal && r.typ == r.rule.Type, Trigger: r.trigger, Future: r.future}
	c.Sources, c.Targets = s.arguments(r.sources, r), s.arguments(r.targets, r)
	c.Mediators, c.Hosts = s.arguments(r.mediators, r), s.arguments(r.hosts, r)
	c.Place, c.Time, c.Topics = s.place(r), s.time(r), s.topics(r)
	c.Confidence = r.confidence()
	c.Refers = r.refers(s)
	return c
}

func (s *scene) arguments(heads []int, r *reading) []Argument {
	var found []Argument
	for _, h := range heads {
		found = append(found, s.argument(h, r))
	}
	return found
}

// argument is the phrase of a head. Of "her counterpart, Ana Brandt" the name decides who is meant.
func (s *scene) argument(h int, r *reading) Argument {
	span := s.phrase(h, r)
	if s.token(h).Pos != "NOUN" || s.token(h).EntType != "" {
		return Argument{h, span}
	}
	for _, c := range s.childrenOf(h, "appos") {
		if oneOf(s.token(c).EntType, "PERSON", "ORG", "GPE") && c > h {
			return Argument{c, nlp.Span{Start: span.Start, End: s.span(c).End}}
		}
	}
	return Argument{h, span}
}

// phrase is the words shown for an actor: its noun phrase, or for a modifier the phrase it modifies,
// so that "Iranian" in "Iranian oil exports" is quoted with what it says about them.
func (s *scene) phrase(h int, r *reading) nlp.Span {
	if oneOf(s.dep(h), "amod", "compound", "nmod") && oneOf(s.token(h).EntType, "NORP", "GPE") {
		up := s.token(h).Head
		if !contains(r.used, up) && s.isNoun(up) {
			return s.span(up)
		}
		return nlp.Span{Start: h, End: h + 1}
	}
	return s.span(h)
}

// confidence starts from how much the rule asks for and falls with every guess about the roles.
func (r *reading) confidence() float64 {
	c := 0.75
	if r.specific >= 10 {
		c = 0.85
	}
	if r.nominal {
		c -= 0.1
	}
	if r.borrowed {
		c -= 0.1
	}
	if r.loose || len(r.targets) == 0 {
		c -= 0.15
	}
	return c
}

// refers tells of a definite noun without parties: "the talks", "the two-day meeting" may be an event told before.
func (r *reading) refers(s *scene) bool {
	if !r.nominal || len(r.targets) > 0 && len(r.sources) > 0 {
		return false
	}
	det := s.child(r.used[0], "det", "poss")
	return det >= 0 && (oneOf(s.lower(det), "the", "this", "that", "these", "those") || s.isTime(det))
}
