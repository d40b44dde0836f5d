package nlp

import "diplograph/ingest/nlp/model"

// keptTokens is the longest text after which a worker is kept; the memory that longer ones took is given back.
const keptTokens = 20_000

// worker is what one goroutine computes with.
type worker struct {
	vocabulary *vocabulary
	seen       []*word // of each token of the text
	features   []model.Features
	words      *model.Encoding
	names      *model.Encoding
	parsing    *model.Scoring
	naming     *model.Scoring
}

func (p *Pipeline) newWorker() *worker {
	return &worker{
		vocabulary: newVocabulary(p.lexicon),
		words:      p.words.NewEncoding(),
		names:      p.names.NewEncoding(),
		parsing:    p.parser.scorer.NewScoring(),
		naming:     p.recogniser.scorer.NewScoring(),
	}
}

// look takes up the words and features of a text.
func (w *worker) look(tokens []Token) {
	w.seen, w.features = w.seen[:0], w.features[:0]
	for _, t := range tokens {
		seen := w.vocabulary.word(t)
		features := seen.features
		features[4] = truth(t.Space)
		w.seen, w.features = append(w.seen, seen), append(w.features, features)
	}
}
