package nlp

import (
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

func testTokenizer(t testing.TB) *tokenizer {
	t.Helper()
	tokenizer, err := newTokenizer(openModel(t))
	if err != nil {
		t.Fatal(err)
	}
	return tokenizer
}

func TestTokenizeAsSpaCy(t *testing.T) {
	tokenizer := testTokenizer(t)
	for _, name := range []string{"parity", "tokenizer_fuzz"} {
		wrong := 0
		docs := fixtures(t, name)
		for _, doc := range docs {
			if got, want := spell(tokenizer.tokenize(doc.Text)), spellFixture(doc); got != want {
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
	tokenizer := testTokenizer(t)
	for _, doc := range fixtures(t, "parity") {
		for i, token := range tokenizer.tokenize(doc.Text) {
			if token.Start != doc.Tokens[i].Start {
				t.Errorf("token %d %q of %q starts at %d, want %d", i, token.Text, doc.Text, token.Start, doc.Tokens[i].Start)
			}
		}
	}
}

// TestTokenizeLongChunk would take minutes if every step looked at all that is left of a chunk.
func TestTokenizeLongChunk(t *testing.T) {
	tokenizer := testTokenizer(t)
	for _, part := range []string{"(", ")", "=", "'s", "a.b,", "5km", "@a.b", ":-)"} {
		text := strings.Repeat(part, 100_000)
		if got := rebuild(tokenizer.tokenize(text)); got != text {
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
	tokenizer := testTokenizer(f)
	for _, doc := range fixtures(f, "parity")[:200] {
		f.Add(doc.Text)
	}
	f.Add("\xff. \xfe\xfd’s 5\xe2km")
	f.Fuzz(func(t *testing.T, text string) {
		if got := rebuild(tokenizer.tokenize(text)); got != text {
			t.Errorf("the tokens of %q make up %q", text, got)
		}
	})
}
