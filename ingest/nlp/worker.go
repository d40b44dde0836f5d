package nlp

import (
	"iter"

	"diplograph/ingest/nlp/model"
)

// keptTokens is the longest text after which a worker is kept; the memory that longer ones took is given back.
const keptTokens = 20_000

// keptWords is the number of words whose vectors a worker remembers, 12 MB; news repeats nine in ten of its words within so
// many.
const keptWords = 16_384

// fewWords is that number for a worker that settles a text now and then.
const fewWords = 2_048

// worker is what one goroutine computes with.
type worker struct {
	vocabulary *vocabulary
	seen       []*word // of each token of the texts in work
	words      *model.Encoding
	names      *model.Encoding
	tagging    *model.Choosing
	parsing    *parsing
	naming     *model.Scoring

	numbers []int32 // of the tokens, as the encoder sees them
	lengths []int   // of the texts, in tokens
	tags    []int32
}

// newWorker prepares what a goroutine needs to compute with a kernel.
func (p *Pipeline) newWorker(kernel model.Kernel, remember int) *worker {
	return &worker{
		vocabulary: newVocabulary(p.tokenizer, p.lexicon),
		words:      p.words.NewEncoding(kernel, remember),
		names:      p.names.NewEncoding(kernel, remember),
		tagging:    p.tagger.layer.NewChoosing(kernel),
		parsing:    p.parser.newParsing(kernel),
		naming:     p.recogniser.scorer.NewScoring(kernel),
	}
}

// begin drops the texts in work, and what is known of words if it has become too much.
func (w *worker) begin() {
	if w.vocabulary.full() {
		w.vocabulary.forget()
		w.words.Forget()
		w.names.Forget()
	}
	w.seen, w.numbers, w.lengths, w.tags = w.seen[:0], w.numbers[:0], w.lengths[:0], w.tags[:0]
}

// look takes up a text and gives its tokens.
func (w *worker) look(text string) []Token {
	tokens, seen := w.vocabulary.tokenize(text)
	for i, word := range seen {
		w.numbers = append(w.numbers, 2*word.number+int32(truth(tokens[i].Space)))
	}
	w.seen = append(w.seen, seen...)
	w.lengths = append(w.lengths, len(tokens))
	return tokens
}

// encodeWords makes the vectors for the tagger and the parser. A word before a blank and the same without are two to them.
func (w *worker) encodeWords() {
	look := func(number int32) model.Features {
		features := w.vocabulary.all[number/2].features
		features[4] = uint64(number % 2)
		return features
	}
	w.parsing.scoring.Reset(len(w.numbers))
	w.words.Encode(w.numbers, w.lengths, look, func(vectors []float32) {
		w.tags = w.tagging.Best(w.tags, vectors)
		w.parsing.scoring.Add(vectors)
	})
}

// encodeNames makes the vectors for the recogniser, which does not look at blanks.
func (w *worker) encodeNames() {
	for i := range w.numbers {
		w.numbers[i] /= 2
	}
	look := func(number int32) model.Features { return w.vocabulary.all[number].features }
	w.naming.Reset(len(w.numbers))
	w.names.Encode(w.numbers, w.lengths, look, w.naming.Add)
}

// part is what a worker knows of one of its texts.
type part struct {
	first int // of its tokens among those of all texts
	seen  []*word
	tags  []int32
}

// parts gives the part of each text that has tokens, with the number of the text.
func (w *worker) parts() iter.Seq2[int, part] {
	return func(yield func(int, part) bool) {
		first := 0
		for i, length := range w.lengths {
			end := first + length
			if length > 0 && !yield(i, part{first, w.seen[first:end], w.tags[first:end]}) {
				return
			}
			first = end
		}
	}
}
