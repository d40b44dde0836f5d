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
	sources   []int
	targets   []int
	mediators []int
	hosts     []int
	preps     []governed
	status    string
	future    bool
	nominal   bool  // an event noun tells it, not a verb
	remade    bool  // an operator made it of another event
	loose     bool  // the target is a thing, not an actor
	deed      bool  // the target is what somebody did to whomever its words name
	borrowed  bool  // the source comes from another clause
	agentless bool  // a passive that does not say by whom
	firm      bool  // a verb with the very object it must have, or an operator with its event: no doubt about the act
	used      []int // verbs and event nouns that this reading speaks for
	also      []*reading
}

func newReading(rule *Rule, head int) *reading {
	return &reading{rule: rule, typ: rule.Type, mode: rule.Mode, cameo: rule.Cameo, head: head,
		status: schema.Occurred, used: []int{head}}
}

// mutual tells of several actors who may do it to each other.
func (r *reading) mutual() bool { return r.rule.Reciprocal && len(r.sources) > 1 }

// split puts the first of several actors on one side, the others on the other.
func (r *reading) split() { r.sources, r.targets = r.sources[:1], r.sources[1:] }

func (r *reading) trigger() nlp.Span { return nlp.Span{Start: r.head, End: r.head + 1} }

// candidate is the reading with its words as spans.
func (s *scene) candidate(r *reading) Candidate {
	when, undated := s.time(r)
	return Candidate{
		Rule: r.rule.ID, Type: r.typ, Mode: r.mode, Context: r.rule.Context, Cameo: r.cameo,
		Status: r.status, Future: r.future, Reciprocal: r.rule.Reciprocal && (r.typ == r.rule.Type || r.typ == "AGREE"), Trigger: r.trigger(),
		Sources: s.arguments(r.sources, r), Targets: s.arguments(r.targets, r),
		Mediators: s.arguments(r.mediators, r), Hosts: s.arguments(r.hosts, r),
		Place: s.place(r), Settings: s.settings(r), Time: when, Undated: undated, Topics: s.topics(r),
		Refers: s.refers(r), Suffered: s.isSuffered(r), Owned: s.isVague(r), Deed: r.deed, Own: r.rule.own, Confidence: r.confidence(),
	}
}

// refers tells of a definite noun without parties: "the talks", "the two-day meeting" may be an event told before; of a
// mediator or a host without any, and of a refusal of what was asked before: "Kestria refused".
func (s *scene) refers(r *reading) bool {
	if r.remade && r.typ == "REJECT" && s.saysNoMore(r.head) {
		return len(r.targets) == 0 && len(r.sources) > 0
	}
	if len(r.mediators)+len(r.hosts) > 0 && r.rule.Reciprocal && len(r.sources) == 0 {
		return true
	}
	if !r.nominal || len(r.targets) > 0 && len(r.sources) > 0 {
		return false
	}
	det := s.child(r.used[0], "det", "poss")
	return det >= 0 && (oneOf(s.lower(det), "the", "this", "that", "these", "those") || s.isTime(det))
}

// saysNoMore tells of a verb with nothing but a subject.
func (s *scene) saysNoMore(v int) bool {
	f := s.frame(v)
	return len(f.objects)+len(f.preps)+len(f.clauses)+len(f.datives) == 0 && s.child(v, "acl") < 0
}

// How sure a reading is: where it starts, and what each guess about its roles takes away. The numbers order readings,
// the best first; they are no measured probabilities.
const (
	sureWord      = 0.75 // a verb or noun alone may mean something else
	sureFirm      = 0.85
	doubtNominal  = 0.10 // a noun says less clearly than a verb who acts
	doubtBorrowed = 0.10 // the source stands in another clause
	doubtTarget   = 0.15 // no target, or a thing
	doubtSource   = 0.15 // nobody is said to have done it
)

// confidence is between 0 and 1.
func (r *reading) confidence() float64 {
	sure := sureWord
	if r.firm {
		sure = sureFirm
	}
	for _, doubt := range []struct {
		holds bool
		less  float64
	}{
		{r.nominal, doubtNominal},
		{r.borrowed, doubtBorrowed},
		{r.loose || len(r.targets) == 0, doubtTarget},
		{len(r.sources) == 0, doubtSource},
	} {
		if doubt.holds {
			sure -= doubt.less
		}
	}
	return sure
}
