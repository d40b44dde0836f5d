package nlp

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/ingest/nlp/model"
)

// annotations are what is compared with spaCy token by token.
var annotations = []struct {
	name string
	same func(got *Doc, want fixture, i int) bool
}{
	{"norm", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Norm == w.Tokens[i].Norm }},
	{"tag", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Tag == w.Tokens[i].Tag }},
	{"pos", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Pos == w.Tokens[i].Pos }},
	{"morph", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Morph == w.Tokens[i].Morph }},
	{"lemma", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Lemma == w.Tokens[i].Lemma }},
	{"head", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Head == w.Tokens[i].Head }},
	{"label", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].Dep == w.Tokens[i].Dep }},
	{"sentence start", func(g *Doc, w fixture, i int) bool { return g.Tokens[i].SentStart == w.Tokens[i].SentStart }},
}

// tally counts how much of one annotation is the same.
type tally struct{ same, all int }

func (c *tally) add(same bool) {
	c.all++
	if same {
		c.same++
	}
}

// share is the part that is the same.
func (c *tally) share() float64 { return float64(c.same) / float64(c.all) }

// parity compares what parse makes of texts with what spaCy made of them, by annotation. "token" counts texts,
// offsets and blanks, "entity" the entities of either side. Where tokens differ, nothing else is the same.
func parity(docs []fixture, parse func(string) *Doc) map[string]*tally {
	result := map[string]*tally{"token": {}, "entity": {}, "document": {}}
	for _, a := range annotations {
		result[a.name] = &tally{}
	}
	for _, want := range docs {
		got := parse(want.Text)
		aligned := compareTokens(result["token"], got, want)
		same := aligned && compareEntities(result["entity"], got, want)
		for i := range want.Tokens {
			for _, a := range annotations {
				ok := aligned && a.same(got, want, i)
				result[a.name].add(ok)
				same = same && ok
			}
		}
		result["document"].add(same)
	}
	return result
}

// compareTokens counts tokens and tells whether they are all the same.
func compareTokens(c *tally, got *Doc, want fixture) bool {
	aligned := len(got.Tokens) == len(want.Tokens)
	for i, w := range want.Tokens {
		same := i < len(got.Tokens) && got.Tokens[i].Text == w.Text && got.Tokens[i].Start == w.Start &&
			got.Tokens[i].Space == w.Whitespace
		c.add(same)
		aligned = aligned && same
	}
	return aligned
}

// compareEntities counts the entities of both sides and tells whether they are all the same.
func compareEntities(c *tally, got *Doc, want fixture) bool {
	found := map[Entity]bool{}
	for _, e := range got.Entities {
		found[e] = true
	}
	all := true
	for _, w := range want.Entities {
		e := Entity{Span{w.Start, w.End}, w.Label}
		c.add(found[e])
		all = all && found[e]
		delete(found, e)
	}
	for range found {
		c.add(false)
	}
	return all && len(found) == 0
}

// check reports every annotation and fails where less than the least share is the same.
func check(t *testing.T, result map[string]*tally, least float64) {
	names := []string{"token"}
	for _, a := range annotations {
		names = append(names, a.name)
	}
	for _, name := range append(names, "entity", "document") {
		c := result[name]
		t.Logf("%-14s %6d of %6d as spaCy has it, %.3f %%", name, c.same, c.all, 100*c.share())
		if name != "document" && c.share() < least {
			t.Errorf("%s: only %.3f %% as spaCy has it, want %.1f %%", name, 100*c.share(), 100*least)
		}
	}
}

// With the shipped weights, rounded to half precision, nearly everything is as spaCy has it.
func TestParity(t *testing.T) {
	for _, kernel := range model.Kernels() {
		t.Run(kernel.Name(), func(t *testing.T) {
			p, err := load(model.Weights, kernel)
			if err != nil {
				t.Fatal(err)
			}
			check(t, parity(fixtures(t, "parity"), p.Parse), 0.999)
		})
	}
}

// With the exact weights everything is.
func TestParityExact(t *testing.T) {
	name := os.Getenv("DIPLOGRAPH_FLOAT32")
	if name == "" {
		t.Skip("DIPLOGRAPH_FLOAT32 names no file; write one with ingest/nlp/model/export.py --float32 -o FILE")
	}
	weights, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, kernel := range model.Kernels() {
		t.Run(kernel.Name(), func(t *testing.T) {
			p, err := load(weights, kernel)
			if err != nil {
				t.Fatal(err)
			}
			result := parity(fixtures(t, "parity"), p.Parse)
			check(t, result, 1)
			if c := result["document"]; c.same != c.all {
				t.Errorf("%d of %d documents differ", c.all-c.same, c.all)
			}
		})
	}
}

// Every kernel finds the same, to the last label: where a fused one is in doubt, an exact one decides.
func TestKernelsFindTheSame(t *testing.T) {
	if len(model.Kernels()) == 1 {
		t.Skip("this processor has one kernel only")
	}
	docs := fixtures(t, "parity")
	var texts []string
	for _, f := range docs {
		texts = append(texts, f.Text)
	}
	var want []*Doc
	for _, kernel := range model.Kernels() {
		p, err := load(model.Weights, kernel)
		if err != nil {
			t.Fatal(err)
		}
		got := p.ParseAll(texts)
		if want == nil {
			want = got
		}
		for i := range want {
			if !cmp.Equal(want[i], got[i], cmp.AllowUnexported(Doc{}, Token{})) {
				t.Errorf("%s finds something else in %q", kernel.Name(), texts[i])
			}
		}
		if !kernel.Exact() {
			_, doubts := p.parse(texts, &p.workers)
			t.Logf("%s: %d of %d texts have a close call", kernel.Name(), count(doubts), len(texts))
		}
	}
}

func count(all []bool) (n int) {
	for _, b := range all {
		if b {
			n++
		}
	}
	return n
}

// Negative control: with one feature hashed wrongly, most documents must differ. The tokens still fit.
func TestParityNotVacuous(t *testing.T) {
	p := newPipeline(t)
	w := p.newWorker(p.kernel, keptWords)
	for _, f := range fixtures(t, "parity") {
		w.look(f.Text)
	}
	for _, word := range w.vocabulary.all {
		word.features[0]++
	}
	result := parity(fixtures(t, "parity")[:60], func(text string) *Doc {
		w.begin()
		doc := &Doc{Text: text, Tokens: w.look(text)}
		p.annotate([]*Doc{doc}, w)
		return doc
	})
	for _, name := range []string{"tag", "head", "label", "entity"} {
		if c := result[name]; c.share() > 0.95 {
			t.Errorf("%s: %.1f %% as spaCy has it although a feature is wrong", name, 100*c.share())
		}
	}
	if c := result["token"]; c.same != c.all {
		t.Errorf("token: %d of %d as spaCy has it", c.same, c.all)
	}
}
