package nlp

import "testing"

func TestFeaturesAsSpaCy(t *testing.T) {
	v, err := newLexicon(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"parity"} {
		for _, doc := range fixtures(t, name) {
			for _, want := range doc.Tokens {
				got := v.features(form{want.Text, want.Norm})
				if got[4] = truth(want.Whitespace); got != want.Features {
					t.Errorf("features of %q in %q: got %d, want %d", want.Text, doc.Text, got, want.Features)
				}
			}
		}
	}
}

func TestIDs(t *testing.T) {
	s, err := newSymbols(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]uint64{
		"":         0,
		"IS_ALPHA": 1,
		"X":        101,
		"DATE":     391,
		"det":      415,
		"_":        456,
		"a":        11901859001352538922,
		"noun":     16833663260455505849,
		"é":        16256712947286012828,
		"xxxx":     13110060611322374290,
		"Ukraine":  13009530111827274038,
	} {
		if got := s.id(text); got != want {
			t.Errorf("id of %q: got %d, want %d", text, got, want)
		}
	}
}

func TestShape(t *testing.T) {
	v, err := newLexicon(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"Geneva": "Xxxxx", "14:30": "dd:dd", "U.S.": "X.X.", "x²": "xd", "ǅ": "x", "aaaaaaaaB": "xxxxX", "1,000,000": "d,ddd,ddd",
	} {
		if got := v.shape(word); got != want {
			t.Errorf("shape of %q: got %q, want %q", word, got, want)
		}
	}
}
