package nlp

import "diplograph/ingest/nlp/model"

// parserFeatures is the number of tokens through which the parser sees a state.
const parserFeatures = 8

// parser finds the head of every token and the label of its arc, and where sentences start.
type parser struct {
	moves  []move
	scorer *model.Scorer
}

func newParser(f *model.File) (*parser, error) {
	table, err := f.Table("labels.parser")
	if err != nil {
		return nil, err
	}
	moves := readMoves(table)
	scorer, err := model.NewScorer(f, "parser", parserFeatures, len(moves))
	return &parser{moves, scorer}, err
}

// apply sets Head, Dep and SentStart, the sentences and the tables of children. The whole text is one parse: at each
// step the best allowed move is made, for good. A token left without a head is a root. It tells whether a call was close.
func (p *parser) apply(doc *Doc, words []*word, scoring *model.Scoring) (doubt bool) {
	s := newState(len(doc.Tokens))
	for !s.final() {
		scores := scoring.Score(s.features())
		chosen, near := best(p.moves, scores, s.allows)
		if chosen < 0 {
			break
		}
		doubt = doubt || near
		s.make(p.moves[chosen])
	}
	for i, t := range s.tokens {
		doc.Tokens[i].Head, doc.Tokens[i].Dep = i, "ROOT"
		if t.head != none {
			doc.Tokens[i].Head, doc.Tokens[i].Dep = t.head, t.label
		}
	}
	doc.link()
	deproject(doc, words)
	doc.link()
	splitSentences(doc)
	return doubt
}

// final tells whether every token has been dealt with.
func (s *state) final() bool { return len(s.stack) == 0 && s.ahead(0) == none }

// features are the tokens that the scorer looks at.
func (s *state) features() []int {
	s0, b0 := s.top(0), s.ahead(0)
	return []int{b0, s.ahead(1), s0, s.top(1), s.top(2), s.left(b0), s.left(s0), s.right(s0)}
}

// allows tells whether a move can be made. A token that starts a sentence waits until the stack is empty.
func (s *state) allows(m move) bool {
	first, second := s.ahead(0), s.ahead(1)
	waits := first != none && s.tokens[first].startsSentence
	switch m.kind {
	case 'S':
		return len(s.stack) == 0 || second != none && !waits && !s.tokens[first].unshiftable
	case 'D':
		return len(s.stack) > 0
	case 'L', 'R':
		return len(s.stack) > 0 && first != none && !waits
	default: // Break between neighbours
		return second != none && second == first+1 && !s.tokens[second].startsSentence
	}
}

// make makes a move.
func (s *state) make(m move) {
	switch m.kind {
	case 'S':
		s.push()
	case 'D':
		s.reduce()
	case 'L':
		s.attach(s.ahead(0), s.top(0), m.label)
		s.tokens[s.ahead(0)].unshiftable = false
		s.pop()
	case 'R':
		s.attach(s.top(0), s.ahead(0), m.label)
		s.push()
	default:
		s.tokens[s.ahead(1)].startsSentence = true
	}
}

// reduce is done with the top token, or puts it back to the buffer, once, while it has no head.
func (s *state) reduce() {
	if s.tokens[s.top(0)].head != none || len(s.stack) == 1 {
		s.pop()
		return
	}
	s.tokens[s.top(0)].unshiftable = true
	s.putBack = append(s.putBack, s.pop())
}
