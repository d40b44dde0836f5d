package nlp

import (
	"slices"
	"strings"
	"testing"
)

// article is the length of a news article, some 500 tokens.
var article = strings.Repeat(sample+"\n\n", 7)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	p, tokens := newPipeline(b), 0
	for b.Loop() {
		tokens += len(p.Parse(article).Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkStage measures each stage alone on the same text.
func BenchmarkStage(b *testing.B) {
	p := newPipeline(b)
	doc, w := p.Parse(article), p.newWorker(p.kernel, keptWords)
	w.look(article)
	w.encodeWords()
	w.encodeNames()
	numbers := slices.Clone(w.numbers)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"tokenizer", func() { w.vocabulary.tokenize(article) }},
		{"lexicon", func() { w.begin(); w.look(article) }},
		{"words", func() { w.tags = w.tags[:0]; w.encodeWords() }},
		{"tagger", func() { p.tagger.apply(doc, w.tags) }},
		{"parser", func() { p.parser.apply(doc, w.seen, 0, w.parsing) }},
		{"ruler", func() { p.ruler.apply(doc, w.seen) }},
		{"lemmatizer", func() { clearLemmas(doc); p.lemmatizer.apply(doc, w.seen) }},
		{"names", func() { copy(w.numbers, numbers); w.encodeNames() }},
		{"recogniser", func() { p.recogniser.apply(doc, w.seen, 0, w.naming) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			for b.Loop() {
				stage.run()
				doc.Sentences, doc.Entities = doc.Sentences[:0], doc.Entities[:0]
			}
			b.ReportMetric(float64(b.N*len(doc.Tokens))/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// clearLemmas makes the lemmatizer do its work again.
func clearLemmas(doc *Doc) {
	for i := range doc.Tokens {
		doc.Tokens[i].Lemma = ""
	}
}
