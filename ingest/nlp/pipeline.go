package nlp

import (
	"sync"
	"unicode/utf8"

	"diplograph/ingest/nlp/model"
)

const (
	wordFeatures = 6 // of a token, that the tagger and the parser see
	nameFeatures = 4 // of a token, that the entity recogniser sees
)

// Pipeline parses English. It may be used by several goroutines at once.
type Pipeline struct {
	tokenizer  *tokenizer
	lexicon    *lexicon
	words      *model.Encoder // for the tagger and the parser
	tagger     *tagger
	parser     *parser
	ruler      *ruler
	lemmatizer *lemmatizer
	names      *model.Encoder // for the recogniser
	recogniser *recogniser
	workers    sync.Pool // of *worker
}

// New makes the pipeline from the weights in the binary. It takes some tens of milliseconds, so make one and share it.
func New() (*Pipeline, error) { return load(model.Weights) }

// load makes the pipeline from a weights file.
func load(weights []byte) (*Pipeline, error) {
	f, err := model.Open(weights)
	if err != nil {
		return nil, err
	}
	p := &Pipeline{}
	for _, read := range []func(*model.File) error{p.readLanguage, p.readEncoders, p.readDecoders} {
		if err := read(f); err != nil {
			return nil, err
		}
	}
	p.workers.New = func() any { return p.newWorker() }
	return p, nil
}

// readLanguage reads the stages that work with tables.
func (p *Pipeline) readLanguage(f *model.File) (err error) {
	if p.tokenizer, err = newTokenizer(f); err != nil {
		return err
	}
	if p.lexicon, err = newLexicon(f); err != nil {
		return err
	}
	if p.ruler, err = newRuler(f); err != nil {
		return err
	}
	p.lemmatizer, err = newLemmatizer(f)
	return err
}

// readEncoders reads the networks that make vectors of tokens.
func (p *Pipeline) readEncoders(f *model.File) (err error) {
	if p.words, err = model.NewEncoder(f, "tok2vec", wordFeatures); err != nil {
		return err
	}
	p.names, err = model.NewEncoder(f, "ner", nameFeatures)
	return err
}

// readDecoders reads the stages that decide on vectors.
func (p *Pipeline) readDecoders(f *model.File) (err error) {
	if p.tagger, err = newTagger(f); err != nil {
		return err
	}
	if p.parser, err = newParser(f); err != nil {
		return err
	}
	p.recogniser, err = newRecogniser(f)
	return err
}

// Parse finds everything this package knows about a text. It never fails: any text has tokens, and every token of
// any text gets a tag and a head, sensible or not. Text that is not valid UTF-8 is the caller's to repair.
func (p *Pipeline) Parse(text string) *Doc {
	doc := &Doc{Text: text, Tokens: p.tokenizer.tokenize(text)}
	if len(doc.Tokens) == 0 {
		return doc
	}
	w := p.workers.Get().(*worker)
	w.look(doc.Tokens)
	p.annotate(doc, w)
	if len(doc.Tokens) <= keptTokens {
		p.workers.Put(w)
	}
	return doc
}

// ParseArticle parses a news article without its dateline, which belongs to no sentence. Offsets still count from the
// start of the text.
func (p *Pipeline) ParseArticle(text string) *Doc {
	_, _, skipped := Dateline(text)
	bytes := 0
	for range skipped {
		_, size := utf8.DecodeRuneInString(text[bytes:])
		bytes += size
	}
	doc := p.Parse(text[bytes:])
	doc.Text = text
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		t.Start, t.End, t.byteStart = t.Start+skipped, t.End+skipped, t.byteStart+bytes
	}
	return doc
}

// annotate runs the stages on what the worker has taken up. Tags and heads come from one encoder; attributes need both,
// lemmas need attributes, and entities, which have an encoder of their own, the sentences.
func (p *Pipeline) annotate(doc *Doc, w *worker) {
	vectors := w.words.Encode(w.features)
	p.tagger.apply(doc, vectors)
	p.parser.apply(doc, w.seen, vectors, w.parsing)
	p.ruler.apply(doc, w.seen)
	p.lemmatizer.apply(doc, w.seen)
	p.recogniser.apply(doc, w.seen, w.names.Encode(w.features), w.naming)
}
