package nlp

import (
	"errors"
	"os"
	"sync"
	"unicode/utf8"

	"diplograph/ingest/kernel"
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
	kernel     model.Kernel
	workers    sync.Pool // of *worker, computing with the kernel where it is not exact
	settlers   sync.Pool // of *worker, computing with an exact one
}

// New makes the pipeline from the weights in the binary. It takes some tens of milliseconds, so make one and share it. The
// environment variable DIPLOGRAPH_KERNEL names the kernel that computes it ("auto", "avx512", "avx2", "exact", "portable"), see package model.
func New() (*Pipeline, error) {
	kernel, err := model.ChooseKernel(os.Getenv(kernel.Variable))
	if err != nil {
		return nil, err
	}
	return load(model.Weights, kernel)
}

// load makes the pipeline from a weights file.
func load(weights []byte, kernel model.Kernel) (*Pipeline, error) {
	f, err := model.Open(weights)
	if err != nil {
		return nil, err
	}
	p := &Pipeline{kernel: kernel}
	parts := []func(*model.File) error{p.readLanguage, p.readWords, p.readNames, p.readDecoders}
	failed := make([]error, len(parts))
	var reading sync.WaitGroup
	for i, read := range parts {
		reading.Go(func() { failed[i] = read(f) })
	}
	reading.Wait()
	if err := errors.Join(failed...); err != nil {
		return nil, err
	}
	p.workers.New = func() any { return p.newWorker(kernel, keptWords) }
	p.settlers.New = func() any { return p.newWorker(model.ExactKernel(), fewWords) }
	if kernel.Exact() {
		p.settlers.New = p.workers.New
	}
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

// readWords reads the network that makes vectors for the tagger and the parser.
func (p *Pipeline) readWords(f *model.File) (err error) {
	p.words, err = model.NewEncoder(f, "tok2vec", wordFeatures)
	return err
}

// readNames reads the network that makes vectors for the recogniser.
func (p *Pipeline) readNames(f *model.File) (err error) {
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
func (p *Pipeline) Parse(text string) *Doc { return p.ParseAll([]string{text})[0] }

// ParseAll is Parse for several texts, on the calling goroutine. Each doc is what Parse makes of its text, but
// texts of some thousand tokens together are parsed faster than one by one.
func (p *Pipeline) ParseAll(texts []string) []*Doc {
	if p.kernel.Exact() || len(texts) == 1 && len(texts[0]) > surelyDoubtful {
		docs, _ := p.parse(texts, &p.settlers)
		return docs
	}
	docs, doubts := p.parse(texts, &p.workers)
	for i, doubt := range doubts {
		if doubt {
			settled, _ := p.parse(texts[i:i+1], &p.settlers)
			docs[i] = settled[0]
		}
	}
	return docs
}

// surelyDoubtful is the length in bytes from which on a text is all but sure to have a close call.
const surelyDoubtful = 100_000

// parse parses texts with one of some workers, and tells of each whether a decision in it was a close call: the scores of two
// answers were so near that they may be in another order where numbers are rounded otherwise. Such a text is parsed
// again by an exact kernel, so that every machine gives the same answer.
func (p *Pipeline) parse(texts []string, workers *sync.Pool) (docs []*Doc, doubts []bool) {
	w := workers.Get().(*worker)
	w.begin()
	docs = make([]*Doc, len(texts))
	for i, text := range texts {
		docs[i] = &Doc{Text: text, Tokens: w.look(text)}
	}
	doubts = p.annotate(docs, w)
	if len(w.seen) <= keptTokens {
		workers.Put(w)
	}
	return docs, doubts
}

// ParseParts is ParseAll for parts of texts, which become one doc a text. What stands outside the parts has no tokens.
func (p *Pipeline) ParseParts(sources []Source) []*Doc {
	var parts []string
	for _, s := range sources {
		for _, r := range s.Parts {
			parts = append(parts, s.Text[r.Start:r.End])
		}
	}
	parsed := p.ParseAll(parts)
	docs := make([]*Doc, len(sources))
	for i, s := range sources {
		docs[i] = joined(s, parsed[:len(s.Parts)])
		parsed = parsed[len(s.Parts):]
	}
	return docs
}

// joined makes one doc of those of a text's parts.
func joined(s Source, parts []*Doc) *Doc {
	doc := &Doc{Text: s.Text}
	points, at := 0, 0
	for i, r := range s.Parts {
		points, at = points+utf8.RuneCountInString(s.Text[at:r.Start]), r.Start
		doc.take(parts[i], points, r.Start)
	}
	doc.findChildren()
	doc.measure()
	return doc
}

// annotate runs the stages on the texts that the worker has taken up, and tells where there was a close call. Tags and heads
// come from one encoder; attributes need both, lemmas need attributes, and entities, which have an encoder of their
// own, the sentences.
func (p *Pipeline) annotate(docs []*Doc, w *worker) (doubts []bool) {
	doubts = make([]bool, len(docs))
	w.encodeWords()
	for i, part := range w.parts() {
		doubts[i] = p.tagger.apply(docs[i], part.tags)
		doubts[i] = p.parser.apply(docs[i], part.seen, part.first, w.parsing) || doubts[i]
		p.ruler.apply(docs[i], part.seen)
		p.lemmatizer.apply(docs[i], part.seen)
	}
	w.encodeNames()
	for i, part := range w.parts() {
		doubts[i] = p.recogniser.apply(docs[i], part.seen, part.first, w.naming) || doubts[i]
	}
	return doubts
}
