package nlp

import "testing"

func TestLemmatizerAsSpaCy(t *testing.T) {
	r, err := newRuler(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLemmatizer(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fixtures(t, "parity") {
		doc := f.tagged()
		r.apply(doc, wordsOf(t, doc))
		l.apply(doc, wordsOf(t, doc))
		for i, got := range doc.Tokens {
			if want := f.Tokens[i].Lemma; got.Lemma != want {
				t.Errorf("lemma of token %d %q (%s) of %q: got %q, want %q", i, got.Text, got.Tag, f.Text, got.Lemma, want)
			}
		}
	}
}

func TestLemma(t *testing.T) {
	l, err := newLemmatizer(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, pos, morph, want string }{
		{"Sanctions", "NOUN", "Number=Plur", "sanction"},
		{"countries", "NOUN", "Number=Plur", "country"},
		{"children", "NOUN", "Number=Plur", "child"},        // an exception
		{"1990s", "NOUN", "Number=Plur", "1990"},            // not all letters
		{"quxes", "NOUN", "Number=Plur", "quxe"},            // unknown to WordNet
		{"threatened", "VERB", "Tense=Past", "threaten"},    // in the index without "e"
		{"agreed", "VERB", "Tense=Past", "agree"},           // in the index with "e"
		{"Chinese", "ADJ", "Degree=Pos", "chinese"},         // a base form
		{"bigger", "ADJ", "Degree=Cmp", "big"},              // an exception
		{"Muscat", "PROPN", "Number=Sing", "Muscat"},        // no table, kept as it is
		{"THEY", "PRON", "Number=Plur", "they"},             // no table, lower case
		{"“", "PUNCT", "PunctSide=Ini|PunctType=Quot", `"`}, // a rule of punctuation
		{"Qux", "ADV", "", "qux"},
	} {
		token := Token{Text: c.text, Pos: c.pos, Morph: c.morph}
		if got := l.lemma(token.Pos, token.Morph, &word{text: token.Text, lower: lower(token.Text)}); got != c.want {
			t.Errorf("lemma of %q as %s: got %q, want %q", c.text, c.pos, got, c.want)
		}
	}
}
