package nlp

import (
	"fmt"

	"diplograph/ingest/nlp/model"
)

// entityFeatures is the number of tokens through which the entity recogniser sees a state.
const entityFeatures = 3

// recogniser finds named entities, one move a token from left to right: Begin, In and Last for the tokens of a
// longer entity, Unit for an entity of one token, Out for all others.
type recogniser struct {
	moves  *moves
	scorer *model.Scorer
}

// The kinds of the recogniser's moves.
const (
	kindBegin kinds = 1 << iota
	kindIn
	kindLast
	kindUnit
	kindOut

	entityKinds = "BILUO"
)

func newRecogniser(f *model.File) (*recogniser, error) {
	table, err := f.Table("labels.ner")
	if err != nil {
		return nil, err
	}
	moves, err := readMoves(table, entityKinds)
	if err != nil {
		return nil, fmt.Errorf("making the entity recogniser: %w", err)
	}
	scorer, err := model.NewScorer(f, "nertrans", entityFeatures, len(moves.labels))
	return &recogniser{moves, scorer}, err
}

// apply sets Entities and EntType, and tells whether a call was close. It needs the sentence starts: no entity crosses
// one. The tokens of the doc are those from first on that the scoring has.
func (r *recogniser) apply(doc *Doc, words []*word, first int, scoring *model.Scoring) (doubt bool) {
	s := naming{doc: doc, words: words, open: none}
	scoring.Begin(first)
	for s.at < len(doc.Tokens) {
		kind, move, near := r.choose(&s, scoring.Score(s.features()))
		doubt = doubt || near
		s.make(kind, r.moves.labels[move])
	}
	for _, e := range doc.Entities {
		for i := e.Start; i < e.End; i++ {
			doc.Tokens[i].EntType = e.Label
		}
	}
	return doubt
}

// choose gives the best allowed move and its kind, and tells whether the call is close.
func (r *recogniser) choose(s *naming, scores []float32) (kind kinds, move int, near bool) {
	if s.open == none {
		allowed := s.allowed()
		kind, move = r.moves.best(scores, allowed)
		return kind, move, r.moves.close(scores, allowed, move)
	}
	in, last := r.moves.find(kindIn, s.label), r.moves.find(kindLast, s.label)
	switch {
	case !s.goesOn():
		return kindLast, last, false
	case scores[in] >= scores[last]:
		return kindIn, in, model.Near(scores[last:last+1], scores[in]) > 0
	default:
		return kindLast, last, model.Near(scores[in:in+1], scores[last]) > 0
	}
}

// naming is the state of the recogniser.
type naming struct {
	doc   *Doc
	words []*word
	at    int // the token to decide on
	open  int // first token of the entity that has begun and not ended; none if there is none
	label string
	seen  [entityFeatures]int
}

// features are the tokens that the scorer looks at. The slice is the state's own.
func (s *naming) features() []int {
	s.seen = [entityFeatures]int{s.at, none, none}
	if s.open != none {
		s.seen = [entityFeatures]int{s.at, s.open, s.at - 1}
	}
	return s.seen[:]
}

// allowed are the kinds of moves that can be made while no entity is open. With one open, there are just the moves In and Last of
// its label.
func (s *naming) allowed() kinds {
	switch {
	case s.words[s.at].blank:
		return kindOut
	case s.goesOn():
		return kindBegin | kindUnit | kindOut
	default:
		return kindUnit | kindOut
	}
}

// goesOn tells whether the next token belongs to the same sentence.
func (s *naming) goesOn() bool {
	return s.at+1 < len(s.doc.Tokens) && !s.doc.Tokens[s.at+1].SentStart
}

// make makes a move of a kind.
func (s *naming) make(kind kinds, label string) {
	switch kind {
	case kindBegin:
		s.open, s.label = s.at, label
	case kindLast:
		s.add(s.open)
	case kindUnit:
		s.label = label
		s.add(s.at)
	}
	s.at++
}

// add ends an entity that began at start.
func (s *naming) add(start int) {
	s.doc.Entities = append(s.doc.Entities, Entity{Span{start, s.at + 1}, s.label})
	s.open = none
}
