package events

import (
	"errors"
	"fmt"
	"strings"

	"diplograph/schema"
)

// operator is a verb, adjective or noun that makes one event of another: who agrees to meet has not met but agreed.
type operator struct {
	name   string
	Words  []string          `yaml:"words"`
	Nouns  []string          `yaml:"nouns"`
	Makes  map[string]string `yaml:"makes"`  // family of the inner event to the type of the whole; "same" keeps it
	Cameo  map[string]string `yaml:"cameo"`  // inner type to the CAMEO code of the whole
	Mode   map[string]string `yaml:"mode"`   // inner type to the mode of the whole
	Status string            `yaml:"status"` // of an inner event that stays the same
	To     []string          `yaml:"to"`     // where the target stands, before the inner event's own
	Author bool              `yaml:"author"` // else the target is who would do the inner event
	Swap   bool              `yaml:"swap"`   // the subject suffers the inner event: "faced criticism"
	Needs  []string          `yaml:"needs"`  // one of these prepositions must be there
	Mutual bool              `yaml:"mutual"` // several subjects do it with each other: "agreed to meet"
	Light  bool              `yaml:"light"`  // the inner event is a noun: "launched a raid"
	Clause bool              `yaml:"clause"` // the inner event is a verb: "began to leave"
	Own    bool              `yaml:"own"`    // the inner event keeps its own parties: "the raid prompted strikes"
	Finite string            `yaml:"finite"` // what it makes of an inner event in a that-clause, if not Makes
	Other  string            `yaml:"other"`  // what it makes of an inner event that somebody else is to do
	Also   string            `yaml:"also"`   // status under which the inner event is told as well
	rule   *Rule
}

// families group the types as operators see them.
var families = map[string]string{
	"AGREE": "cooperative", "CONSULT": "cooperative", "SUPPORT": "cooperative", "COOPERATE": "cooperative", "AID": "cooperative",
	"CONCEDE": "yielding", "RETREAT": "yielding",
	"REQUEST": "verbal", "ACCUSE": "verbal", "REJECT": "verbal", "THREATEN": "verbal",
	"PROTEST": "coercive", "SANCTION": "coercive", "MOBILIZE": "posture", "COERCE": "coercive", "ASSAULT": "coercive",
}

// roots are the CAMEO codes of the types that operators make, where nothing more is known.
var roots = map[string]string{"AGREE": "030", "REQUEST": "020", "REJECT": "120", "THREATEN": "130", "CONCEDE": "080",
	"SANCTION": "160", "COERCE": "170", "ACCUSE": "112"}

func (lex *lexicon) loadOperators() error {
	const file = "data/operators.yaml"
	var classes map[string]*operator
	if err := decode(file, &classes); err != nil {
		return err
	}
	lex.operators, lex.nominal = map[string]*operator{}, map[string]*operator{}
	var all error
	for name, op := range classes {
		op.name = name
		op.rule = &Rule{ID: "operator-" + name}
		for _, word := range op.Words {
			if old := lex.operators[word]; old != nil {
				all = errors.Join(all, fmt.Errorf("%s: %q is both %s and %s", file, word, old.name, name))
			}
			lex.operators[word] = op
		}
		for _, noun := range op.Nouns {
			lex.nominal[noun] = op
		}
	}
	return all
}

// makes is the type that an operator makes of a family of events. Posture is force that is shown, not used: most
// operators treat it as they do force.
func (op *operator) makes(family string) string {
	if made, known := op.Makes[family]; known || family != "posture" {
		return made
	}
	return op.Makes["coercive"]
}

// othersDo tells of a complement with a subject of its own: "wants the bloc to send envoys".
func (s *scene) othersDo(f *frame) bool {
	for _, c := range f.clauses {
		if s.child(c, "nsubj", "nsubjpass") >= 0 && len(s.speakerFor(s.child(c, "nsubj", "nsubjpass"), c)) == 0 {
			return true
		}
	}
	return false
}

// applies tells whether the words that an operator needs beside it are there.
func (s *scene) applies(op *operator, f *frame) bool {
	if op.Clause && s.infinitive(f.head) {
		return true
	}
	for _, g := range f.preps {
		if oneOf(g.prep, op.Needs...) && !g.time {
			return true
		}
	}
	return len(op.Needs) == 0 && !op.Clause
}

// finite tells of the verb of a that-clause: "denied that it had attacked".
func (s *scene) finite(v int) bool {
	return s.dep(v) == "ccomp" && !s.hasTo(v) && s.child(v, "nsubj", "nsubjpass") >= 0
}

func (s *scene) saysThat(v int) bool {
	for _, c := range s.childrenOf(v, "ccomp") {
		if s.finite(c) {
			return true
		}
	}
	return false
}

func (s *scene) infinitive(v int) bool {
	for _, c := range s.childrenOf(v, "xcomp", "ccomp", "advcl") {
		if s.hasTo(c) {
			return true
		}
	}
	return false
}

// operate reads a verb that is an operator: its inner event, and what the operator makes of it.
// A nil means that the verb says nothing as an operator.
func (s *scene) operate(op *operator, f *frame, clauses []int) *reading {
	inner := s.embedded(op, f, clauses)
	family := "unknown"
	if inner != nil {
		family = families[inner.typ]
		if inner.status == schema.Negated && family == "coercive" {
			family = "yielding" // "agreed not to attack"
		}
	}
	made := op.makes(family)
	if made == "" && inner == nil {
		made = op.Makes["unknown"]
	}
	if op.Finite != "" && inner == nil && s.saysThat(f.head) {
		return nil // "agreed that the film was long"
	}
	if op.Finite != "" && inner != nil && s.finite(inner.head) {
		made = op.Finite
	}
	if op.Other != "" && s.othersDo(f) {
		made = op.Other
	}
	switch {
	case made == "" || made == "none":
		return nil
	case made == "same":
		return s.keep(op, f, inner)
	}
	return s.remake(op, f, inner, made)
}

// embedded is the first event among an operator's clauses, objects and prepositional objects.
func (s *scene) embedded(op *operator, f *frame, clauses []int) *reading {
	if !op.Light {
		for _, c := range clauses {
			if r := s.readVerb(c); r != nil {
				return r
			}
		}
	}
	if op.Clause {
		return nil
	}
	for _, o := range f.objects {
		if r := s.readNoun(o); r != nil {
			return r
		}
		for _, c := range s.childrenOf(o, "acl") { // "rejected efforts to reopen the border"
			if r := s.nounClause(o, c); r != nil {
				return r
			}
		}
	}
	for _, g := range f.preps {
		if g.inside && !s.lex.classes["series"][s.lemma(s.token(s.token(g.head).Head).Head)] && !s.lex.classes["unreal"][s.lemma(s.token(s.token(g.head).Head).Head)] {
			continue
		}
		if oneOf(g.prep, "after", "before", "during", "amid", "since", "despite", "as", "by", "at") {
			continue
		}
		if r := s.readNoun(g.head); r != nil {
			return r
		}
	}
	return nil
}

func (s *scene) nounClause(noun, clause int) *reading {
	if !s.hasTo(clause) || !s.isVerb(clause) {
		return nil
	}
	return s.readVerb(clause)
}

// keep lets the inner event stand, with the operator's subject where the inner event has no source of its own.
func (s *scene) keep(op *operator, f *frame, inner *reading) *reading {
	if inner == nil {
		return nil
	}
	r := *inner
	r.used = append(append([]int{}, inner.used...), f.head)
	if op.Own {
		return &r
	}
	subjects := s.sources(f)
	if op.Swap {
		r.targets = s.without(subjects, r.sources)
		if len(r.sources) == 0 {
			r.sources = s.from(f)
		}
	} else if r.nominal {
		s.actBy(&r, f, subjects)
	}
	s.restate(op, &r, f)
	return &r
}

// actBy gives an event noun the verb's subject as source and what the verb governs as target.
func (s *scene) actBy(r *reading, f *frame, subjects []int) {
	r.specific, r.borrowed, r.nominal = 10, f.borrowed, false
	if len(subjects) > 0 {
		r.targets = s.without(append(r.targets, s.without(s.nouns(r.sources), subjects)...), subjects) // not "their" of "held their talks"
		if !r.rule.Reciprocal {
			r.targets = s.without(r.targets, r.sources)
		}
		r.sources = subjects
	}
	r.preps = append(append([]governed{}, f.preps...), r.preps...)
	if len(r.targets) == 0 {
		s.setTargets(r, &frame{head: f.head, preps: r.preps, datives: f.datives}, nil)
	}
}

func (s *scene) from(f *frame) []int {
	for _, g := range f.preps {
		if oneOf(g.prep, "from", "by") && s.actorLike(g.head) {
			return []int{g.head}
		}
	}
	return nil
}

func (s *scene) restate(op *operator, r *reading, f *frame) {
	outer := &reading{rule: r.rule, used: r.used}
	s.settle(outer, f)
	r.mediators = append(r.mediators, outer.mediators...)
	r.hosts = append(r.hosts, outer.hosts...)
	switch {
	case op.Status != "":
		r.status, r.future = op.Status, outer.future
	case isReal(r.status) || r.status == schema.Planned && !r.future:
		r.status, r.future = outer.status, outer.future
	}
}

// remake is an event of the operator's own type: source its subject, target whom it addresses, else who would
// do the inner event, else the inner event's target.
func (s *scene) remake(op *operator, f *frame, inner *reading, made string) *reading {
	r := newReading(op.rule, s, f.head)
	rule := *op.rule
	rule.Type, rule.To = made, op.To
	r.rule, r.typ, r.cameo, r.mode = &rule, made, op.Cameo[""], op.Mode[""]
	r.specific, r.borrowed, r.preps, r.remade = 10, f.borrowed, f.preps, true
	r.sources = s.sources(f)
	if f.passive && f.agentless && inner != nil && op.Status == schema.Planned { // "are expected to meet"
		r.sources = inner.sources
	}
	r.used = append(r.used, s.clauseHeads(f)...)
	if inner == nil {
		r.specific = 5 // what is refused or promised, nobody knows
	}
	if inner != nil {
		r.used = append(r.used, inner.used...)
		if code := op.Cameo[inner.typ]; code != "" {
			r.cameo = code
		}
		if mode := op.Mode[inner.typ]; mode != "" {
			r.mode = mode
		}
	}
	if made != "REQUEST" && !strings.HasPrefix(r.cameo, roots[made][:2]) {
		r.cameo = roots[made]
	}
	if len(r.sources) > 1 && (inner == nil || inner.rule.Reciprocal && len(inner.targets) < 2) && made == "AGREE" && op.Mutual && !s.addressed(op, r, f) {
		r.rule.Reciprocal = true
		r.sources, r.targets = r.sources[:1], r.sources[1:]
	} else {
		s.addressee(op, r, f, inner)
	}
	s.settle(r, f)
	if op.Status != "" && isReal(r.status) {
		r.status, r.future = op.Status, true
	}
	if op.Also != "" && inner != nil {
		told := *inner
		told.status = op.Also
		r.also = append(r.also, &told)
	}
	return r
}

// addressed tells whether a party is named where the operator expects one.
func (s *scene) addressed(op *operator, r *reading, f *frame) bool {
	for _, heads := range s.phrases(op.To, f, nil) {
		for _, h := range heads {
			if len(s.without(s.direct(h), r.sources)) > 0 {
				return true
			}
		}
	}
	return false
}

func (s *scene) clauseHeads(f *frame) []int {
	return s.childrenOf(f.head, "xcomp")
}

func (s *scene) addressee(op *operator, r *reading, f *frame, inner *reading) {
	for _, heads := range s.phrases(op.To, f, nil) {
		var found []int
		for _, h := range heads {
			found = append(found, s.direct(h)...)
		}
		if found = s.without(unique(found), r.sources); len(found) > 0 {
			r.targets = found
			return
		}
	}
	if inner != nil {
		ends := [][]int{inner.sources, inner.targets}
		if op.Author {
			ends = [][]int{inner.targets, inner.sources}
		}
		for _, end := range ends {
			if found := s.without(end, r.sources); len(found) > 0 && !inner.loose {
				r.targets = found
				return
			}
		}
	}
	for _, place := range [][]int{f.objects, s.clauseEnds(f)} {
		for _, h := range place {
			if found := s.without(s.party(h), r.sources); len(found) > 0 && !s.isTime(h) {
				r.targets = found
				return
			}
		}
	}
	if len(r.sources) > 1 && r.typ == "AGREE" {
		r.rule.Reciprocal = true
		r.sources, r.targets = r.sources[:1], r.sources[1:]
		return
	}
	for _, h := range f.objects {
		if !s.isTime(h) && s.token(h).Pos != "PRON" {
			r.targets, r.loose = []int{h}, true
			return
		}
	}
}

// clauseEnds are the ends of a complement whose verb no rule knows: "urged that Kestria tidy its books".
func (s *scene) clauseEnds(f *frame) []int {
	var found []int
	for _, c := range f.clauses {
		if s.isVerb(c) {
			inner := s.frame(c)
			found = append(found, inner.subjects...)
			found = append(found, inner.objects...)
			for _, g := range inner.preps {
				found = append(found, g.head)
			}
		}
	}
	return found
}
