package events

import (
	"fmt"
	"sort"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// longest is the length in tokens of the longest sentence that is read. A longer one is a table, a list or text without
// full stops: who does what to whom in it is guesswork, and takes time that grows with its square.
const longest = 400

var tooLong = fmt.Sprintf("nothing is read in a sentence of over %d words: is the text without full stops?", longest)

// Coder finds events in parsed text. It is safe for use by several goroutines.
type Coder struct{ lex *lexicon }

// Dropped is a reading that did not become a candidate, and why. It has no rule where a sentence was not read at all.
type Dropped struct {
	Rule    string
	Type    string
	Trigger nlp.Span
	Why     string
}

// New loads the embedded rules. An error names the file and the rule that is wrong.
func New() (*Coder, error) {
	lex, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	return &Coder{lex}, nil
}

// Rules are all rules, in the order of the files and in them.
func (c *Coder) Rules() []*Rule { return c.lex.rules }

// Code finds the events of a text, sentence by sentence, in the order of their triggers.
func (c *Coder) Code(doc *nlp.Doc) ([]Candidate, []Dropped) {
	s := &scene{doc: doc, lex: c.lex, frames: map[int]*frame{}, walking: map[int]bool{}, reading: map[int]bool{}}
	var found []Candidate
	var dropped []Dropped
	for _, sentence := range doc.Sentences {
		if sentence.Len() > longest {
			dropped = append(dropped, Dropped{Trigger: nlp.Span{Start: sentence.Start, End: sentence.Start + 1}, Why: tooLong})
			continue
		}
		kept, lost := s.sentence(sentence)
		found, dropped = append(found, kept...), append(dropped, lost...)
	}
	return found, dropped
}

// sentence reads the words from the root outwards, so that an operator speaks before the event inside it.
func (s *scene) sentence(span nlp.Span) (found []Candidate, dropped []Dropped) {
	eaten := map[int]bool{}
	for _, i := range s.outermostFirst(span) {
		if eaten[i] {
			continue
		}
		for _, r := range s.read(i, eaten) {
			s.tense(r)
			if why := s.objection(r); why != "" {
				dropped = append(dropped, Dropped{r.rule.ID, r.typ, r.trigger, why})
				if r.remade { // who refuses to attack has not attacked, whatever else is missing
					eat(eaten, r)
				}
				continue
			}
			eat(eaten, r)
			found = append(found, s.candidate(r))
		}
	}
	sort.SliceStable(found, func(a, b int) bool { return found[a].Trigger.Start < found[b].Trigger.Start })
	return found, dropped
}

// eat marks the words that a reading has told.
func eat(eaten map[int]bool, r *reading) {
	for _, u := range r.used {
		eaten[u] = true
	}
}

func (s *scene) outermostFirst(span nlp.Span) []int {
	var order []int
	depth := map[int]int{}
	for i := span.Start; i < span.End; i++ {
		if s.isVerb(i) || oneOf(s.token(i).Pos, "NOUN", "PROPN") {
			order = append(order, i)
			depth[i] = len(s.ancestors(i))
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return depth[order[a]] < depth[order[b]] })
	return order
}

// read gives what a word tells, and what is told along with it; nothing if the event inside has been told already.
func (s *scene) read(i int, eaten map[int]bool) []*reading {
	var r *reading
	if s.isVerb(i) {
		r = s.readVerb(i)
	} else {
		r = s.readNoun(i)
	}
	if r == nil || eaten[r.head] {
		return nil
	}
	return append([]*reading{r}, r.also...)
}

// readVerb is what a verb tells: by a pattern with an object or preposition of its own, else as an operator on
// an inner event, else by the verb alone.
func (s *scene) readVerb(v int) *reading {
	if s.reading[v] || len(s.reading) > 8 {
		return nil
	}
	s.reading[v] = true
	defer delete(s.reading, v)

	f := s.frame(v)
	if r := s.readObligation(f); r != nil {
		return r
	}
	best, slots := s.match(f)
	if best == nil || best.specificity() < 6 || best.specificity() < 10 && len(f.clauses) > 0 {
		if r := s.readOperator(f); r != nil {
			return r
		}
	}
	if best == nil {
		return nil
	}
	return s.apply(f, best, slots)
}

func (s *scene) readOperator(f *frame) *reading {
	if op := s.lex.operators[f.lemma]; op != nil && s.applies(op, f) {
		return s.operate(op, f, f.clauses)
	}
	for _, t := range f.traits { // "is ready to meet"
		op := s.lex.operators[s.lemma(t)]
		if op == nil || s.token(t).Pos == "NOUN" {
			continue
		}
		if clauses := append(s.clauses(t), f.clauses...); s.embedded(op, f, clauses) != nil {
			return s.operate(op, f, clauses)
		}
	}
	return nil
}

// objection is why a reading is no candidate, or "".
func (s *scene) objection(r *reading) string {
	switch {
	case r.typ == "":
		return "the operator makes no event of this"
	case len(r.sources) == 0 && !(r.nominal && r.refers(s)):
		return "no source"
	case len(r.targets) == 0 && !r.refers(s) && !s.mayStandAlone(r):
		return "no target"
	case !isReal(r.status) && r.status != schema.Planned && len(r.targets) == 0 && !r.remade:
		return "it did not happen, and has no target"
	case r.loose && r.specific < 10 && !r.rule.Alone && !(verbal[r.typ] && s.named(r.sources[0])):
		return "the target is no actor"
	}
	return ""
}

// verbal are the types whose target may be a thing: "condemned the raid", "welcomed the truce".
var verbal = map[string]bool{"ACCUSE": true, "SUPPORT": true, "REJECT": true, "REQUEST": true}

// named tells whether a phrase names its actor, or refers back to one.
func (s *scene) named(h int) bool {
	if oneOf(s.token(h).EntType, "GPE", "NORP", "ORG", "PERSON") || s.token(h).Pos == "PRON" {
		return true
	}
	for _, c := range s.childrenOf(h, "poss", "amod", "compound", "nmod", "appos") {
		if s.token(c).EntType != "" || s.token(c).Pos == "PROPN" {
			return true
		}
	}
	return false
}

// mayStandAlone: a march or a deployment needs no target, nor do words as specific as "rejected the proposal".
func (s *scene) mayStandAlone(r *reading) bool {
	if r.rule.Reciprocal && len(r.sources) > 0 && s.severalMeant(r.sources[0]) {
		return true
	}
	return r.rule.Alone || oneOf(r.typ, "PROTEST", "MOBILIZE") || !r.nominal && oneOf(r.typ, "AGREE", "REQUEST") || !r.nominal && r.specific >= 10 && !oneOf(r.typ, "SANCTION", "COOPERATE", "AID")
}

// severalMeant tells of a plural that stands for parties named elsewhere: "the two leaders met".
func (s *scene) severalMeant(h int) bool {
	if oneOf(s.lower(h), "they", "both") {
		return true
	}
	d := s.child(h, "det", "nummod")
	return oneOf(s.tag(h), "NNS", "NNPS") && d >= 0 && oneOf(s.lower(d), "the", "both", "two")
}

// tense applies PLOVER's rules: planned talks are AGREE, a planned withdrawal is CONCEDE, planned force is THREATEN;
// what one will not do, one refuses.
func (s *scene) tense(r *reading) {
	family := families[r.typ]
	switch {
	case r.status == schema.Negated && family == "cooperative" && (r.future || oneOf(r.typ, "AGREE", "SUPPORT")):
		r.become("REJECT", "120", schema.Occurred)
	case r.status == schema.Negated && family == "yielding" && r.future:
		r.become("REJECT", "124", schema.Occurred)
	case r.status != schema.Planned:
	case family == "cooperative":
		r.become("AGREE", map[string]string{"CONSULT": "036", "AID": "033", "SUPPORT": "032", "COOPERATE": "031"}[r.typ], schema.Planned)
	case r.typ == "RETREAT":
		r.become("CONCEDE", "080", schema.Planned)
	case family == "coercive" && r.typ != "MOBILIZE":
		r.become("THREATEN", map[string]string{"SANCTION": "131", "PROTEST": "133", "COERCE": "132", "ASSAULT": "138"}[r.typ], schema.Occurred)
		r.mode = map[string]string{"SANCTION": "restrict", "PROTEST": "", "COERCE": "restrict", "ASSAULT": "violence"}[r.rule.Type]
	}
}

func (r *reading) become(typ, cameo, status string) {
	if r.typ != typ {
		r.typ, r.mode, r.cameo = typ, "", cameo
	}
	r.status = status
}
