package nlp

import "diplograph/ingest/nlp/model"

// entityFeatures is the number of tokens through which the entity recogniser sees a state.
const entityFeatures = 3

// recogniser finds named entities, one move a token from left to right: Begin, In and Last for the tokens of a
// longer entity, Unit for an entity of one token, Out for all others.
type recogniser struct {
	moves  []move
	scorer *model.Scorer
}

func newRecogniser(f *model.File) (*recogniser, error) {
	table, err := f.Table("labels.ner")
	if err != nil {
		return nil, err
	}
	moves := readMoves(table)
	scorer, err := model.NewScorer(f, "nertrans", entityFeatures, len(moves))
	return &recogniser{moves, scorer}, err
}

// apply sets Entities and EntType. It needs the sentence starts: no entity crosses one. It tells whether a call
// was close.
func (r *recogniser) apply(doc *Doc, words []*word, scoring *model.Scoring) (doubt bool) {
	s := naming{doc: doc, words: words, open: none}
	for s.at < len(doc.Tokens) {
		chosen, near := best(r.moves, scoring.Score(s.features()), s.allows)
		doubt = doubt || near
		s.make(r.moves[chosen])
	}
	for _, e := range doc.Entities {
		for i := e.Start; i < e.End; i++ {
			doc.Tokens[i].EntType = e.Label
		}
	}
	return doubt
}

// naming is the state of the recogniser.
type naming struct {
	doc   *Doc
	words []*word
	at    int // the token to decide on
	open  int // first token of the entity that has begun and not ended; none if there is none
	label string
}

// features are the tokens that the scorer looks at.
func (s *naming) features() []int {
	if s.open == none {
		return []int{s.at, none, none}
	}
	return []int{s.at, s.open, s.at - 1}
}

// allows tells whether a move can be made. Some move always can: Last for an open entity, else Out.
func (s *naming) allows(m move) bool {
	open := s.open != none
	switch m.kind {
	case 'B':
		return !open && s.goesOn() && !s.blank()
	case 'I':
		return open && m.label == s.label && s.goesOn()
	case 'L':
		return open && m.label == s.label
	case 'U':
		return !open && m.label != "" && !s.blank()
	default:
		return !open
	}
}

// goesOn tells whether the next token belongs to the same sentence.
func (s *naming) goesOn() bool {
	return s.at+1 < len(s.doc.Tokens) && !s.doc.Tokens[s.at+1].SentStart
}

// blank tells whether the token is white space.
func (s *naming) blank() bool { return s.words[s.at].blank }

// make makes a move.
func (s *naming) make(m move) {
	switch m.kind {
	case 'B':
		s.open, s.label = s.at, m.label
	case 'L':
		s.add(s.open)
	case 'U':
		s.label = m.label
		s.add(s.at)
	}
	s.at++
}

// add ends an entity that began at start.
func (s *naming) add(start int) {
	s.doc.Entities = append(s.doc.Entities, Entity{Span{start, s.at + 1}, s.label})
	s.open = none
}
