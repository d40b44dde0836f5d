package nlp

import "diplograph/ingest/nlp/model"

// keptTokens is the longest text after which a worker is kept; the memory that longer ones took is given back.
const keptTokens = 20_000

// worker is what one goroutine computes with.
type worker struct {
	features []model.Features
	words    *model.Encoding
	names    *model.Encoding
	parsing  *model.Scoring
	naming   *model.Scoring
}

func (p *Pipeline) newWorker() *worker {
	return &worker{
		words:   p.words.NewEncoding(),
		names:   p.names.NewEncoding(),
		parsing: p.parser.scorer.NewScoring(),
		naming:  p.recogniser.scorer.NewScoring(),
	}
}

// look takes up the features of a text.
func (w *worker) look(l *lexicon, tokens []Token) {
	w.features = w.features[:0]
	for _, t := range tokens {
		w.features = append(w.features, l.features(t))
	}
}
