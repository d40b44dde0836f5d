package read

import (
	"bufio"
	"cmp"
	"io"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"diplograph/ingest/layout"
	"diplograph/schema"
)

// text reads a plain text file as one article.
func (r reader) text(name string, b *bufio.Reader) bool {
	raw, err := io.ReadAll(io.LimitReader(b, MaxBytes+1))
	if err != nil {
		return r.fail(name, 0, err)
	}
	raw = inUTF8(raw)
	if err := checkText(raw); err != nil {
		return r.fail(name, 0, err)
	}
	a := schema.Article{Key: r.key(name), Title: r.options.Title, URL: r.from.own(r.options.URL), Publisher: r.from.host(), Text: string(raw)}
	return r.article(name, 0, a)
}

// inUTF8 decodes a text that is UTF-16 by its byte order mark, or that has bytes above 127 as Windows-1252 has them and none as UTF-8
// has: the two encodings in which programs still write text. Any other text stays as it is.
func inUTF8(raw []byte) []byte {
	var from encoding.Encoding
	switch {
	case isUTF16(raw):
		from = utf16.UTF16(utf16.LittleEndian, utf16.UseBOM)
	case !utf8.Valid(raw) && !isBinary(raw) && isSingleBytes(raw):
		from = charmap.Windows1252
	default:
		return raw
	}
	decoded, err := from.NewDecoder().Bytes(raw)
	if err != nil {
		return raw
	}
	return decoded
}

// isSingleBytes tells whether no two bytes above 127 make a character of UTF-8.
func isSingleBytes(raw []byte) bool {
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		if r != utf8.RuneError && size > 1 {
			return false
		}
		raw = raw[size:]
	}
	return true
}

// key is what an article is known by where its file gives it no id: the name of the file.
func (r reader) key(name string) string {
	if name == stdinName || r.from != nil {
		return ""
	}
	return filepath.Base(name)
}

// article completes an article and yields it, or says what is wrong with it.
func (r reader) article(name string, line int, a schema.Article) bool {
	a.Text = layout.Unwrap(a.Text)
	if strings.TrimSpace(a.Text) == "" {
		return r.fail(name, line, errEmpty())
	}
	if a.Published == "" {
		a.Published = cmp.Or(layout.DayOf(a.Text), r.options.Published)
	}
	published, err := Date(a.Published)
	if err != nil {
		return r.fail(name, line, err)
	}
	if err := checkLanguage(a.Text); err != nil {
		return r.fail(name, line, err)
	}
	a.Published, a.Language = published, "en"
	a.ID, a.Hash = schema.ArticleID(a.URL, a.Text), schema.Hash(a.Text)
	return r.yield(a, nil)
}

// checkText tells what keeps bytes from being the text of an article.
func checkText(raw []byte) error {
	switch {
	case len(raw) > MaxBytes:
		return tooLong(MaxBytes)
	case isBinary(raw):
		return errBinary()
	case !utf8.Valid(raw):
		return fault("turn it into UTF-8, as with iconv -f WINDOWS-1252 -t UTF-8 FILE",
			"broken UTF-8 at byte %d", invalidAt(raw))
	case strings.TrimSpace(string(raw)) == "":
		return errEmpty()
	}
	return nil
}

func errEmpty() error {
	return fault("give an article with some text in it, or leave it out", "is empty")
}

func errBinary() error {
	return fault("give the text of the article, not a document, image or archive", "is binary, not text")
}

// tooLong is the fault of an article, or of its line, over a size in bytes.
func tooLong(size int) error {
	return fault("split it into single articles: plain text is one article a file, JSON lines one a line",
		"is over %d MB, too long for one article", size>>20)
}

// isUTF16 tells whether raw begins with a byte order mark of UTF-16.
func isUTF16(raw []byte) bool {
	return len(raw) >= 2 && (raw[0] == 0xFF && raw[1] == 0xFE || raw[0] == 0xFE && raw[1] == 0xFF)
}

// isBinary tells whether raw has a NUL, or more control characters than one in fifty bytes.
func isBinary(raw []byte) bool {
	controls := 0
	for _, c := range raw {
		if c == 0 {
			return true
		}
		if c < ' ' && !unicode.IsSpace(rune(c)) {
			controls++
		}
	}
	return controls*50 > len(raw)
}

// invalidAt is the offset of the first byte that is not UTF-8, from 0.
func invalidAt(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
