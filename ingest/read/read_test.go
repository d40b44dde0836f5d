package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"diplograph/ingest/layout"
	"diplograph/schema"
)

// show reads a stream and prints every article and error on a line of its own.
func show(name, content string, options Options) string {
	var b strings.Builder
	for a, err := range Stream(name, strings.NewReader(content), options) {
		if err != nil {
			fmt.Fprintln(&b, err)
			continue
		}
		fmt.Fprintf(&b, "%s|%s|%s|%s|%q\n", a.Key, a.Title, a.URL, a.Published, a.Text)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, c := range []struct{ about, name, content, want string }{
		{"plain text", "dir/a.txt", "Iran met Oman.\n", "a.txt||||\"Iran met Oman.\\n\"\n"},
		{"standard input", stdinName, "Iran met Oman.", "||||\"Iran met Oman.\"\n"},
		{"line ends are line feeds, a byte order mark goes", "a.txt", "\ufeffOne.\r\nTwo.\r\n", "a.txt||||\"One.\\nTwo.\\n\"\n"},
		{"UTF-16", "a.txt", "\xff\xfeI\x00\xe9\x00.\x00", "a.txt||||\"Ié.\"\n"},
		{"UTF-16 the other way", "a.txt", "\xfe\xff\x00I\x00.", "a.txt||||\"I.\"\n"},
		{"Windows-1252", "a.txt", "\x93Caf\xe9 talks\x94.", "a.txt||||\"“Café talks”.\"\n"},
		{"a paragraph is a line", "a.txt", "Iran and\nOman met.\n\nThey left.", "a.txt||||\"Iran and Oman met.\\n\\nThey left.\"\n"},
		{"a brace in a text file", "a.txt", "{sic} Iran met Oman.", "a.txt||||\"{sic} Iran met Oman.\"\n"},
		{"JSON lines by their name", "a.jsonl", `{"id":"1","text":"A.","title":"T","url":"u","published":"2026-02-08T23:59:59+09:00"}`, "1|T|u|2026-02-08|\"A.\"\n"},
		{"JSON lines by their first character", stdinName, "\ufeff\n {\"text\":\"A.\",\"extra\":[1]}\r\n\r\n{\"text\":\"B.\"}", "||||\"A.\"\n||||\"B.\"\n"},
		{"a bad line between good ones", "a.jsonl", "{\"text\":\"A.\"}\n{\"text\":}\n{\"text\":\"C.\"}\n",
			"||||\"A.\"\nreading \"a.jsonl:2\": invalid JSON: invalid character '}' looking for beginning of value\n||||\"C.\"\n"},
	} {
		if got := show(c.name, c.content, Options{}); got != c.want {
			t.Errorf("%s:\ngot  %swant %s", c.about, got, c.want)
		}
	}
}

const german = "Der Außenminister sagte am Freitag, die Gespräche mit den Vereinigten Staaten seien ein guter Anfang gewesen."

func TestBadInput(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a.txt", "", `reading "a.txt": is empty`},
		{"a.txt", " \r\n\t", `reading "a.txt": is empty`},
		{"a.jsonl", "\n\n", `reading "a.jsonl": is empty`},
		{"a.txt", "%PDF-1.7\x00\x01", `reading "a.txt": is binary, not text`},
		{"a.txt", strings.Repeat("\x01\x02ab", 9), `reading "a.txt": is binary, not text`},
		{"a.txt", "caf\xe9 talks in S\u00e3o Tom\u00e9", `reading "a.txt": broken UTF-8 at byte 3`},
		{"a.txt", strings.Repeat("Talks. ", MaxBytes/7+1), `reading "a.txt": is over 1 MB, too long for one article`},
		{"a.txt", german, `skipping "a.txt": is in German, not English`},
		{"a.txt", "Министр иностранных дел сказал.", `skipping "a.txt": is in Russian, not English`},
		{"a.jsonl", `{"id":"1"}`, `reading "a.jsonl:1": no "text"`},
		{"a.jsonl", `{"id":"1","text":null}`, `reading "a.jsonl:1": no "text"`},
		{"a.jsonl", `{"id":"1","text":" "}`, `reading "a.jsonl:1": is empty`},
		{"a.jsonl", `{"id":1,"text":"A."}`, `reading "a.jsonl:1": "id" is a number, not a string`},
		{"a.jsonl", `["A."]`, `reading "a.jsonl:1": is a JSON array, not an object`},
		{"a.jsonl", "{\"text\":\"caf\xe9\"}", `reading "a.jsonl:1": broken UTF-8 at byte 12 of the line`},
		{"a.jsonl", `{"text":"A.","published":"8/2/26"}`, `reading "a.jsonl:1": published "8/2/26" is no date`},
		{"a.jsonl", "\n" + strings.Repeat(" ", maxLine) + `{"text":"A."}`, `reading "a.jsonl:2": is over 16 MB, too long for one article`},
		{"a.jsonl", `{"text":"` + strings.Repeat("Talks. ", MaxBytes/7+1) + `"}`, `reading "a.jsonl:1": is over 1 MB, too long for one article`},
	} {
		if got := show(c.name, c.content, Options{}); got != c.want+"\n" {
			t.Errorf("%s %.40q:\ngot  %swant %s", c.name, c.content, got, c.want)
		}
	}
}

func TestEnglishIsNeverSkipped(t *testing.T) {
	for _, text := range []string{
		"Talks.",
		"Xi Jinping, Narendra Modi and Luiz Inácio Lula da Silva met Cyril Ramaphosa in Johannesburg.",
		"BAKU--Ilham Aliyev, Nikol Pashinyan, Recep Tayyip Erdoğan and Charles Michel: a day to remember for the South Caucasus.",
	} {
		if err := checkLanguage(text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestOptionsFillWhatIsMissing(t *testing.T) {
	options := Options{Published: "2026-02-08T10:00:00Z", Title: "Talks", URL: "https://example.org/1"}
	if got, want := show("a.txt", "A.", options), "a.txt|Talks|https://example.org/1|2026-02-08|\"A.\"\n"; got != want {
		t.Errorf("plain text: got %s want %s", got, want)
	}
	lines := "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"published\":\"2025-01-01\"}"
	if got, want := show("a.jsonl", lines, options), "|||2026-02-08|\"A.\"\n|||2025-01-01|\"B.\"\n"; got != want {
		t.Errorf("JSON lines: got %s want %s", got, want)
	}
}

func TestEveryErrorHasAHint(t *testing.T) {
	for _, err := range Files([]string{"no such file", "*.nothing", "[", "@no list", t.TempDir(), "-"}, failing{}, Options{}) {
		var e *Error
		if !errors.As(err, &e) || e.Hint() == "" {
			t.Errorf("%v has no hint", err)
		}
	}
}

// failing is a stream that breaks.
type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

// FuzzLines feeds anything to the JSON lines reader: it must not panic, and must hand out sound articles only.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{`{"text":"Iran met Oman."}`, "\ufeff{\"text\":\"\\ud800\"}\n\n{", "{\"text\":\"caf\xe9\"}", "[]\n1\n\"\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		for a, err := range Stream("a.jsonl", strings.NewReader(content), Options{}) {
			if err == nil {
				checkArticle(t, a)
			}
		}
	})
}

// checkArticle checks what the package promises of an article.
func checkArticle(t *testing.T, a schema.Article) {
	t.Helper()
	if err := checkText([]byte(a.Text)); err != nil {
		t.Errorf("text %q: %v", a.Text, err)
	}
	if day, err := Date(a.Published); err != nil || day != a.Published {
		t.Errorf("published %q: %v", a.Published, err)
	}
	if a.ID != schema.ArticleID(a.URL, a.Text) || a.Hash != schema.Hash(a.Text) {
		t.Errorf("id %q or hash %q does not fit the article", a.ID, a.Hash)
	}
}

// FuzzLine writes an article as a line and reads it back.
func FuzzLine(f *testing.F) {
	f.Add("Iran met <Oman> & \"Qatar\".\u2028\n", "Talks", "https://example.org/1", "k")
	f.Fuzz(func(t *testing.T, text, title, url, key string) {
		for _, s := range []string{text, title, url, key} {
			if !utf8.ValidString(s) {
				t.Skip("articles are valid UTF-8")
			}
		}
		text = layout.Unwrap(text) // as every article's is
		want := schema.Article{ID: schema.ArticleID(url, text), Key: key, Title: title, URL: url, Published: "2026-02-08", Language: "en", Hash: schema.Hash(text), Text: text}
		for got, err := range Stream("a.jsonl", bytes.NewReader(Line(want)), Options{}) {
			if err == nil && got != want {
				t.Errorf("wrote %+v, read %+v", want, got)
			}
			if err != nil && checkText([]byte(text)) == nil && checkLanguage(text) == nil {
				t.Errorf("wrote %+v, read error %v", want, err)
			}
		}
	})
}
