package nlp

import (
	"fmt"

	"diplograph/ingest/nlp/model"
)

// parserFeatures is the number of tokens through which the parser sees a state.
const parserFeatures = 8

// parser finds the head of every token and the label of its arc, and where sentences start.
type parser struct {
	moves  *moves
	scorer *model.Scorer
}

// parsing is one goroutine's use of a parser.
type parsing struct {
	scoring *model.Scoring
	state   state
	lowered lowered
}

func newParser(f *model.File) (*parser, error) {
	table, err := f.Table("labels.parser")
	if err != nil {
		return nil, err
	}
	moves, err := readMoves(table, parserKinds)
	if err != nil {
		return nil, fmt.Errorf("making the parser: %w", err)
	}
	scorer, err := model.NewScorer(f, "parser", parserFeatures, len(moves.labels))
	return &parser{moves, scorer}, err
}

// newParsing prepares a use of p that a kernel computes.
func (p *parser) newParsing(kernel model.Kernel) *parsing {
	return &parsing{scoring: p.scorer.NewScoring(kernel)}
}

// apply sets Head, Dep and SentStart, the sentences and the tables of children. The whole text is one parse: at each
// step the best allowed move is made, for good. It tells whether a call was close. The tokens of the doc are those from
// first on that the scoring has.
func (p *parser) apply(doc *Doc, words []*word, first int, use *parsing) (doubt bool) {
	s := &use.state
	s.reset(len(doc.Tokens))
	use.scoring.Begin(first)
	for !s.final() {
		scores, allowed := use.scoring.Score(s.features()), s.allowed()
		kind, move := p.moves.best(scores, allowed)
		if move == none {
			break
		}
		doubt = doubt || p.moves.close(scores, allowed, move)
		s.make(kind, move)
	}
	p.write(doc, s)
	doc.findChildren()
	use.lowered.deproject(doc, words)
	doc.measure()
	splitSentences(doc)
	return doubt
}

// write copies heads and labels to the doc. A token left without a head is a root.
func (p *parser) write(doc *Doc, s *state) {
	for i := range s.tokens {
		token, placed := &doc.Tokens[i], &s.tokens[i]
		if placed.head == none {
			token.Head, token.Dep = i, "ROOT"
		} else {
			token.Head, token.Dep = int(placed.head), p.moves.labels[placed.move]
		}
	}
}
