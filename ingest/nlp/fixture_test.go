package nlp

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"sync"
	"testing"
)

// fixture is a document as spaCy analysed it; testdata/parity.py writes them.
type fixture struct {
	Text   string `json:"text"`
	Tokens []struct {
		Text       string    `json:"text"`
		Start      int       `json:"start"` // code points
		Whitespace bool      `json:"whitespace"`
		Norm       string    `json:"norm"`
		Features   [6]uint64 `json:"features"`
		Tag        string    `json:"tag"`
		Pos        string    `json:"pos"`
		Morph      string    `json:"morph"`
		Lemma      string    `json:"lemma"`
		Dep        string    `json:"dep"`
		Head       int       `json:"head"`
		SentStart  bool      `json:"sent_start"`
	} `json:"tokens"`
	Entities []struct {
		Start int    `json:"start"` // tokens, End exclusive
		End   int    `json:"end"`
		Label string `json:"label"`
	} `json:"entities"`
}

// fixtures reads a compressed file of documents, as "parity" or "tokenizer_fuzz".
func fixtures(t testing.TB, name string) []fixture {
	t.Helper()
	packed, err := os.ReadFile("testdata/" + name + ".jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	var docs []fixture
	for decoder := json.NewDecoder(lines); ; {
		var doc fixture
		if err := decoder.Decode(&doc); err == io.EOF {
			return docs
		} else if err != nil {
			t.Fatalf("reading document %d of %s: %v", len(docs), name, err)
		}
		docs = append(docs, doc)
	}
}

// testVocabulary is shared by the tests of single stages.
var testVocabulary = sync.OnceValues(func() (*vocabulary, error) {
	p, err := shared()
	if err != nil {
		return nil, err
	}
	return newVocabulary(p.tokenizer, p.lexicon), nil
})

// wordsOf gives the words of a doc's tokens, as a worker would.
func wordsOf(tb testing.TB, doc *Doc) []*word {
	tb.Helper()
	v, err := testVocabulary()
	if err != nil {
		tb.Fatal(err)
	}
	words := make([]*word, len(doc.Tokens))
	for i, t := range doc.Tokens {
		words[i] = v.word(form{t.Text, t.Norm})
	}
	return words
}
