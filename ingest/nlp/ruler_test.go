package nlp

import "testing"

// tagged is a document as it reaches the ruler: tokens with tags and labels.
func (f fixture) tagged() *Doc {
	doc := &Doc{Text: f.Text, Tokens: make([]Token, len(f.Tokens))}
	for i, t := range f.Tokens {
		doc.Tokens[i] = Token{Text: t.Text, Tag: t.Tag, Dep: t.Dep}
	}
	return doc
}

func TestRulerAsSpaCy(t *testing.T) {
	r, err := newRuler(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fixtures(t, "parity") {
		doc := f.tagged()
		r.apply(doc, wordsOf(t, doc))
		for i, got := range doc.Tokens {
			want := f.Tokens[i]
			if got.Pos != want.Pos || got.Morph != want.Morph || got.Dep != want.Dep || got.Tag != want.Tag {
				t.Errorf("token %d %q of %q: got %s %s %q %s, want %s %s %q %s", i, got.Text, f.Text,
					got.Tag, got.Pos, got.Morph, got.Dep, want.Tag, want.Pos, want.Morph, want.Dep)
			}
		}
	}
}

// TestRulerSpace shows that white space loses the tag and the label that the networks gave it.
func TestRulerSpace(t *testing.T) {
	r, err := newRuler(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	doc := &Doc{Tokens: []Token{{Text: "\n\n", Tag: "NNP", Dep: "dobj"}, {Text: "x", Tag: "_SP", Dep: "dep"}}}
	r.apply(doc, wordsOf(t, doc))
	if got := doc.Tokens[0]; got.Tag != "_SP" || got.Pos != "SPACE" || got.Dep != "dep" || got.Morph != "" {
		t.Errorf("white space: got %+v", got)
	}
	if got := doc.Tokens[1]; got.Pos != "X" {
		t.Errorf("a word tagged as white space: got %s, want X", got.Pos)
	}
}

func TestReadRuleRejects(t *testing.T) {
	for name, row := range map[string][]string{
		"an index outside the pattern": {"1", "POS=X", "TAG in X"},
		"an index that is no number":   {"a", "POS=X", "TAG in X"},
		"a condition without values":   {"0", "POS=X", "TAG in"},
		"an unknown operator":          {"0", "POS=X", "TAG near X"},
		"a broken expression":          {"0", "POS=X", "LOWER match ("},
	} {
		if _, err := readRule(row); err == nil {
			t.Errorf("%s: reading %q gave no error", name, row)
		}
	}
}
