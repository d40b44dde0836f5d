package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"diplograph/schema"
)

// record is one line of JSON lines. Other keys are left alone, so that an export of something else can be read as it is.
type record struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Published string  `json:"published"`
	Publisher string  `json:"publisher"`
	Author    string  `json:"author"`
}

// Line is an article as a line of JSON, which Stream reads back.
func Line(a schema.Article) []byte {
	line, err := json.Marshal(record{ID: a.Key, Text: &a.Text, Title: a.Title, URL: a.URL, Published: a.Published, Publisher: a.Publisher})
	if err != nil {
		panic(err) // strings always have a form in JSON
	}
	return line
}

// lines reads JSON lines, one article a line; blank lines are nothing.
func (r reader) lines(name string, b *bufio.Reader) bool {
	found := false
	for line := 1; ; line++ {
		raw, err := nextLine(b)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && len(raw) == 0 {
			continue
		}
		found = true
		if !r.line(name, line, raw, err) {
			return false
		}
		if err != nil && !errors.As(err, new(*Error)) {
			return true // the stream itself is broken
		}
	}
	return found || r.fail(name, 0, checkText(nil))
}

// line yields the article of one line; err is what came of fetching it.
func (r reader) line(name string, line int, raw []byte, err error) bool {
	if err != nil {
		return r.fail(name, line, err)
	}
	a, err := decode(raw)
	if err != nil {
		return r.fail(name, line, err)
	}
	return r.article(name, line, a)
}

// decode turns a line into an article.
func decode(raw []byte) (schema.Article, error) {
	if !utf8.Valid(raw) {
		return schema.Article{}, fault("write the line anew in UTF-8", "broken UTF-8 at byte %d of the line", invalidAt(raw))
	}
	var rec record
	if err := json.Unmarshal(raw, &rec); err != nil {
		return schema.Article{}, explain(err)
	}
	if rec.Text == nil {
		return schema.Article{}, fault(`give every line {"id": …, "text": …}, with the article in "text"`, `no "text"`)
	}
	if err := checkText([]byte(*rec.Text)); err != nil {
		return schema.Article{}, err
	}
	return schema.Article{Key: rec.ID, Title: rec.Title, URL: rec.URL, Publisher: rec.Publisher, Author: rec.Author,
		Published: rec.Published, Text: *rec.Text}, nil
}

// oneObject is how to make JSON lines of other JSON.
const oneObject = "write one whole object a line; jq -c . FILE does so, or jq -c '.[]' FILE for a list"

// explain puts what the JSON decoder found into the words of somebody who has a file.
func explain(err error) error {
	var kind *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &kind):
		return fault(oneObject, "invalid JSON: %w", err)
	case kind.Field == "":
		return fault(oneObject, "is a JSON %s, not an object", kind.Value)
	}
	return fault("put it in double quotes", "%q is a %s, not a string", kind.Field, kind.Value)
}

// nextLine is the next line without blanks around it; io.EOF after the last. A line over maxLine is passed over
// without being held in memory.
func nextLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	for size := 0; ; {
		part, err := b.ReadSlice('\n')
		if size += len(part); size <= maxLine {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (size == 0 || !errors.Is(err, io.EOF)):
			return nil, err
		case size > maxLine:
			return nil, tooLong(maxLine)
		}
		return bytes.TrimSpace(line), nil
	}
}
