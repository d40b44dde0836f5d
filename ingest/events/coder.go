package events

import (
	"fmt"
	"sort"

	"diplograph/ingest/nlp"
)

// longest is the length in tokens of the longest sentence that is read. A longer one is a table, a list or text without
// full stops: who does what to whom in it is guesswork, and takes time that grows with its square.
const longest = 400

var tooLong = fmt.Sprintf("no rule is tried in a sentence of over %d words: is the text without full stops?", longest)

// Coder finds events in parsed text. It is safe for use by several goroutines.
type Coder struct{ lex *lexicon }

// Dropped is a reading that did not become a candidate, and why. It has no rule where a sentence was not read at all.
type Dropped struct {
	Rule    string
	Type    string
	Trigger nlp.Span
	Why     string
}

// New loads the embedded rules, and puts a user's own before them. An error names the file and the rule that is wrong.
func New(own Own) (*Coder, error) {
	lex, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	if err := lex.use(own); err != nil {
		return nil, err
	}
	return &Coder{lex}, nil
}

// Code finds the events of a text, sentence by sentence, in the order of their triggers.
func (c *Coder) Code(doc *nlp.Doc) ([]Candidate, []Dropped) {
	s := newScene(doc, c.lex)
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
	told := map[int]bool{}
	var kept []*reading
	for _, i := range s.outermostFirst(span) {
		if told[i] {
			continue
		}
		for _, r := range s.read(i, told) {
			s.tense(r)
			s.borrowTarget(r, kept)
			s.awaitTarget(r)
			s.demandTarget(r)
			why := s.objection(r)
			if why == "" && s.isPurposeOf(r, kept) {
				why = "it is only what an act told already was meant for"
			}
			if why == "" {
				kept = append(kept, r)
				found = append(found, s.candidate(r))
			} else {
				dropped = append(dropped, Dropped{r.rule.ID, r.typ, r.trigger(), why})
			}
			if why == "" || r.remade { // who refuses to attack has not attacked, whatever else is missing
				r.tell(told)
			}
		}
	}
	sort.SliceStable(found, func(a, b int) bool { return found[a].Trigger.Start < found[b].Trigger.Start })
	return found, dropped
}

// tell marks the words that a reading speaks for, so that they are not told again.
func (r *reading) tell(told map[int]bool) {
	for _, u := range r.used {
		told[u] = true
	}
}

// outermostFirst are the verbs and nouns of a sentence by their depth in the parse.
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
func (s *scene) read(i int, told map[int]bool) []*reading {
	var r *reading
	if s.isVerb(i) {
		r = s.readVerb(i)
	} else {
		r = s.readNoun(i)
	}
	if r == nil || told[r.head] {
		return nil
	}
	return append([]*reading{r}, r.also...)
}
