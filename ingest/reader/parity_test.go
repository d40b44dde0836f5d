package reader

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"sync"
	"testing"

	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/reader/corpus"
)

// told is an event as train/parity.py writes it: spans in code points.
type told struct {
	Type, Status                                         string
	At                                                   int
	Source, Target, Mediator, Host, When, Where, Trigger [][2]int
}

// parityText is a text with what the training code reads in it.
type parityText struct {
	ID, Text      string
	Rounded, Full []told
}

var (
	shipped = sync.OnceValues(New)
	parser  = sync.OnceValues(nlp.New)
)

// parityTexts are those of the fixture, with the corpus's own texts filled in.
func parityTexts(t *testing.T) []parityText {
	t.Helper()
	passages, err := corpus.ReadAll(os.DirFS("corpus"))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, p := range passages {
		texts[p.ID] = p.Text
	}
	file, err := os.Open("testdata/parity.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []parityText
	for lines := bufio.NewScanner(unpacked); lines.Scan(); {
		var p parityText
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		if text, ours := texts[p.ID]; ours {
			p.Text = text
		}
		all = append(all, p)
	}
	return all
}

// The program reads what the training code reads with numbers of 8 bits: at least 995 of 1,000 events are the same, down to
// the last word of each party.
func TestParity(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads 1,000 texts")
	}
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	same, all := compareReadings(t, r, parityTexts(t), func(p parityText) []told { return p.Rounded })
	t.Logf("%d of %d events are the same", same, all)
	if same*1000 < all*995 {
		t.Errorf("%d of %d events are the same", same, all)
	}
}

// With weights in full precision, in the file that train.py writes beside the model, it reads the same as the training code, but for one event
// in a thousand at most: the order of sums is not the same, and a probability may lie next to one half.
func TestParityFull(t *testing.T) {
	name := os.Getenv("DIPLOGRAPH_READER_FULL")
	if name == "" {
		t.Skip("DIPLOGRAPH_READER_FULL names no file of full-precision weights")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	same, all := compareReadings(t, r, parityTexts(t), func(p parityText) []told { return p.Full })
	if same*1000 < all*999 {
		t.Errorf("%d of %d events are the same", same, all)
	}
}

// compareReadings counts the events that the reader and the fixture both have, and those that either has.
func compareReadings(t *testing.T, r *Reader, texts []parityText, want func(parityText) []told) (same, all int) {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		doc := p.ParseParts([]nlp.Source{layout.Source(text.Text)})[0]
		got := tell(doc, r.Read([]*nlp.Doc{doc})[0])
		wanted := want(text)
		for _, e := range wanted {
			if slices.ContainsFunc(got, e.equal) {
				same++
			} else {
				t.Logf("%s: want %+v", text.ID, e)
			}
		}
		all += max(len(wanted), len(got))
	}
	return same, all
}

func (e told) equal(o told) bool {
	return e.Type == o.Type && e.Status == o.Status && e.At == o.At && slices.Equal(e.Source, o.Source) && slices.Equal(e.Target, o.Target) &&
		slices.Equal(e.Mediator, o.Mediator) && slices.Equal(e.Host, o.Host) && slices.Equal(e.When, o.When) && slices.Equal(e.Where, o.Where)
}

// tell writes readings as the fixture has them: those that are more likely events than not.
func tell(doc *nlp.Doc, readings []Reading) []told {
	var all []told
	for _, r := range readings {
		if r.Event <= 0.5 {
			continue
		}
		all = append(all, told{Type: r.Type, Status: r.Status, At: doc.Tokens[r.at].Start, Source: points(doc, r.Sources), Target: points(doc, r.Targets),
			Mediator: points(doc, r.Mediators), Host: points(doc, r.Hosts), When: points(doc, r.When), Where: points(doc, r.Where)})
	}
	return all
}

func points(doc *nlp.Doc, spans []nlp.Span) [][2]int {
	var all [][2]int
	for _, s := range spans {
		all = append(all, [2]int{doc.Tokens[s.Start].Start, doc.Tokens[s.End-1].End})
	}
	return all
}

// What a text gives depends neither on the texts beside it nor on what was read before.
func TestBeside(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	var texts []nlp.Source
	for _, text := range parityTexts(t)[:60] {
		texts = append(texts, layout.Source(text.Text))
	}
	docs := p.ParseParts(texts)
	together := r.Read(docs)
	for i, doc := range docs {
		if alone := r.Read([]*nlp.Doc{doc})[0]; !reflect.DeepEqual(alone, together[i]) {
			t.Errorf("%q: alone %+v, together %+v", texts[i].Text, alone, together[i])
		}
	}
}
