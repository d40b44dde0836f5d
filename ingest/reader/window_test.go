package reader

import (
	"strings"
	"testing"

	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
)

// FuzzRead reads any text: nothing fails, every piece of a sentence is in one window, and what is found stands in its sentence.
func FuzzRead(f *testing.F) {
	r, err := shipped()
	if err != nil {
		f.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{"", "Iran met Oman.", "Kenya, which Norway thanked, expelled two envoys. They left.", "\u0301\u200dİß", strings.Repeat("and ", 400)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := p.ParseParts([]nlp.Source{layout.Source(strings.ToValidUTF8(text, "?"))})[0]
		checkWindows(t, doc, r.windows(doc), r.edges)
		for _, e := range r.Read([]*nlp.Doc{doc})[0] {
			sentence := doc.Sentences[doc.Sentence(e.Trigger.Start)]
			for _, span := range append(append(e.Sources, e.Targets...), e.Trigger) {
				if span.Len() < 1 || span.Start < sentence.Start || span.End > sentence.End {
					t.Fatalf("%+v: %v is not in its sentence %v", e, span, sentence)
				}
			}
		}
	})
}

func checkWindows(t *testing.T, doc *nlp.Doc, all []window, e edges) {
	t.Helper()
	last := int32(-1)
	for _, w := range all {
		if len(w.ids) > longest || w.ids[0] != e.first || w.ids[len(w.ids)-1] != e.last || len(w.ids) != len(w.token) || len(w.ids) != len(w.sentence) {
			t.Fatalf("a window of %d pieces begins with %d and ends with %d", len(w.ids), w.ids[0], w.ids[len(w.ids)-1])
		}
		for i := 1; i < len(w.ids)-1; i++ {
			if w.token[i] < last || int(w.token[i]) >= len(doc.Tokens) {
				t.Fatalf("token %d after %d", w.token[i], last)
			}
			last = w.token[i]
		}
	}
}

// A sentence stays in one window while there is room, and is cut where it is longer than one.
func TestWindows(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0}, {"Iran met Oman.", 1}, {strings.Repeat("Iran met Oman. ", 40), 2}, {strings.Repeat("and Iran ", 200), 3},
	} {
		doc := p.ParseParts([]nlp.Source{layout.Source(c.text)})[0]
		all := r.windows(doc)
		checkWindows(t, doc, all, r.edges)
		if len(all) != c.want {
			t.Errorf("%.20q has %d windows, want %d", c.text, len(all), c.want)
		}
	}
}

func TestPaths(t *testing.T) {
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	doc := p.ParseParts([]nlp.Source{layout.Source("Norway expelled two Dutch diplomats.")})[0]
	labels := map[string]int{"-": 0, "nsubj": 1, "dobj": 2, "amod": 3}
	tree := paths{doc: doc, labels: labels}
	tree.from(1)
	for word, want := range map[int]int{0: 1, 1: 0, 3: 2, 4: 2} {
		if got := tree.to(word); got != want {
			t.Errorf("from %q to %q: %d, want %d", doc.Tokens[1].Text, doc.Tokens[word].Text, got, want)
		}
	}
	tree.from(4)
	if got := tree.to(0); got != len(labels)+1 {
		t.Errorf("one step up and down by nsubj is %d, want %d", got, len(labels)+1)
	}
}
