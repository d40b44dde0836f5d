package read

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"diplograph/schema"
)

// MaxBytes is the size of the longest text of an article, in bytes. A newspaper of a hundred pages has about as much:
// longer input is something else. Reading this much takes some 20 s of one processor and 500 MB.
const MaxBytes = 1 << 20

// maxLine is the size of the longest line of JSON, in bytes: beside the text it may have other keys, which are not kept.
const maxLine = 16 << 20

// Options say what the files themselves do not.
type Options struct {
	Published string // date of articles that give none, ISO 8601 or RFC 3339
	Title     string // title of a plain text article
	URL       string // address of a plain text article
}

// reader reads one file after the other and hands out what it finds; yield tells whether to go on.
type reader struct {
	options Options
	yield   func(schema.Article, error) bool
}

// Files yields the articles of the files in their order; the path "-" is standard input. What cannot be read
// is yielded as an [*Error], and the articles after it follow.
func Files(paths []string, stdin io.Reader, options Options) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		r := reader{options, yield}
		for _, path := range paths {
			if !r.path(path, stdin) {
				return
			}
		}
	}
}

// Stream yields the articles of one open file; its name decides about the format and appears in errors.
func Stream(name string, in io.Reader, options Options) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) { reader{options, yield}.open(name, in) }
}

// stdinName is what standard input is called in errors.
const stdinName = "standard input"

// path reads one file.
func (r reader) path(path string, stdin io.Reader) bool {
	if path == "-" {
		return r.open(stdinName, stdin)
	}
	file, err := open(path)
	if err != nil {
		return r.fail(path, 0, err)
	}
	defer file.Close()
	return r.open(path, file)
}

// open finds out the format and reads on in it.
func (r reader) open(name string, in io.Reader) bool {
	b := bufio.NewReaderSize(in, 64<<10)
	skipMark(b)
	if isLines(name, b) {
		return r.lines(name, b)
	}
	return r.text(name, b)
}

// fail yields what is wrong with an article.
func (r reader) fail(name string, line int, err error) bool {
	var e *Error
	if !errors.As(err, &e) {
		e = fault("see whether the file can be read at all, then try again", "%w", err)
	}
	return r.yield(schema.Article{}, e.at(name, line))
}

// open opens a file for reading, and explains why it cannot be.
func open(path string) (*os.File, error) {
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault("check the name; a pattern such as *.txt needs files that match it", "%w", fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return nil, fault("make it readable: chmod u+r "+quote(path), "%w", fs.ErrPermission)
	case err != nil:
		return nil, err
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		file.Close()
		return nil, fault("name the files in it: "+quote(filepath.Join(path, "*")), "is a directory")
	}
	return file, nil
}

// quote makes a path ready to paste into a shell; a final star stays a pattern.
func quote(path string) string {
	name, star := strings.CutSuffix(path, "*")
	if strings.ContainsAny(name, " '\"$&|;<>()`\\*?[]!#~") {
		name = "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	if star {
		name += "*"
	}
	return name
}

// skipMark takes a UTF-8 byte order mark off, which is no part of the text.
func skipMark(b *bufio.Reader) {
	if start, _ := b.Peek(3); string(start) == "\ufeff" {
		_, _ = b.Discard(3) // cannot fail: they were peeked
	}
}

// isLines tells JSON lines from plain text.
func isLines(name string, b *bufio.Reader) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson", ".json":
		return true
	case ".txt":
		return false
	}
	for n := 1; n <= b.Size(); n++ {
		start, err := b.Peek(n)
		if err != nil {
			return false
		}
		if c := start[n-1]; !strings.ContainsRune(" \t\r\n", rune(c)) {
			return c == '{'
		}
	}
	return false
}
