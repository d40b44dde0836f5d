package nlp

import (
	"slices"
	"strings"
	"testing"

	"diplograph/ingest/nlp/model"
)

func openModel(t testing.TB) *model.File {
	t.Helper()
	f, err := model.Open(model.Weights)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// tokenizing gives a use of the tokenizer that has met nothing yet.
func tokenizing(t testing.TB) *vocabulary {
	p := newPipeline(t)
	return newVocabulary(p.tokenizer, p.lexicon)
}

// tokens are those of a text, cut anew and then from memory, which must be the same.
func tokens(t *testing.T, v *vocabulary, text string) []Token {
	t.Helper()
	cut, _ := v.tokenize(text)
	again, _ := v.tokenize(text)
	if !slices.Equal(cut, again) {
		t.Errorf("the tokens of %q are others from memory", text)
	}
	return cut
}

func TestTokenizeAsSpaCy(t *testing.T) {
	v := tokenizing(t)
	for _, name := range []string{"parity", "tokenizer_fuzz"} {
		wrong := 0
		docs := fixtures(t, name)
		for _, doc := range docs {
			if got, want := spell(tokens(t, v, doc.Text)), spellFixture(doc); got != want {
				wrong++
				t.Errorf("%s: tokenizing %q:\n got %s\nwant %s", name, doc.Text, got, want)
			}
		}
		if wrong > 0 || len(docs) < 500 {
			t.Errorf("%s: %d of %d texts differ", name, wrong, len(docs))
		}
	}
}

func TestTokenizeOffsets(t *testing.T) {
	v := tokenizing(t)
	for _, doc := range fixtures(t, "parity") {
		for i, token := range tokens(t, v, doc.Text) {
			if token.Start != doc.Tokens[i].Start {
				t.Errorf("token %d %q of %q starts at %d, want %d", i, token.Text, doc.Text, token.Start, doc.Tokens[i].Start)
			}
		}
	}
}

// TestTokenizeLongChunk would take minutes if every step looked at all that is left of a chunk.
func TestTokenizeLongChunk(t *testing.T) {
	v := tokenizing(t)
	for _, part := range []string{"(", ")", "=", "'s", "a.b,", "5km", "@a.b", ":-)"} {
		text := strings.Repeat(part, 100_000)
		if got := rebuild(tokens(t, v, text)); got != text {
			t.Errorf("100,000 times %q: the tokens do not make up the text", part)
		}
	}
}

// spell writes tokens on one line: text, norm and whether a blank follows.
func spell(tokens []Token) string {
	var b strings.Builder
	for _, token := range tokens {
		b.WriteString(token.Text + "/" + token.Norm + "/" + map[bool]string{true: "_ ", false: "| "}[token.Space])
	}
	return b.String()
}

func spellFixture(doc fixture) string {
	tokens := make([]Token, len(doc.Tokens))
	for i, token := range doc.Tokens {
		tokens[i] = Token{Text: token.Text, Norm: token.Norm, Space: token.Whitespace}
	}
	return spell(tokens)
}

// rebuild puts tokens and the blanks after them together.
func rebuild(tokens []Token) string {
	var b strings.Builder
	for _, token := range tokens {
		b.WriteString(token.Text)
		if token.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func FuzzTokenize(f *testing.F) {
	v := tokenizing(f)
	for _, doc := range fixtures(f, "parity")[:200] {
		f.Add(doc.Text)
	}
	f.Add("\xff. \xfe\xfd’s 5\xe2km")
	f.Fuzz(func(t *testing.T, text string) {
		if got := rebuild(tokens(t, v, text)); got != text {
			t.Errorf("the tokens of %q make up %q", text, got)
		}
	})
}
