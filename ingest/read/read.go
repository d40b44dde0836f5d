package read

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"

	"diplograph/ingest/fetch"
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
	Title     string // title of a plain text, or of a page that gives none
	URL       string // address of a plain text, or of a page that gives none

	Fetch func(address string) (fetch.Page, error) // brings what is on the web; nil where nothing shall be
	Count func(bytes int)                          // is told how much of a file was read, packed as it may be; nil if nobody wants to know
}

// reader reads one file after the other and hands out what it finds; yield tells whether to go on.
type reader struct {
	stdin   io.Reader
	options Options
	yield   func(schema.Article, error) bool
	from    *source // nil unless what is read is from the web
	sum     *sum    // nil unless files are only to be measured
}

// Files yields the articles of the paths in their order. A path is a file, a folder, a pattern, an address of the web, "@" and a
// list of paths, or "-" for standard input. What cannot be read is yielded as an [*Error], and the articles after it follow.
func Files(paths []string, stdin io.Reader, options Options) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		r := reader{stdin: stdin, options: options, yield: yield}
		for _, path := range paths {
			if !r.path(path) {
				return
			}
		}
	}
}

// Stream yields the articles of one open file; its name decides about the format and appears in errors.
func Stream(name string, in io.Reader, options Options) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) { reader{options: options, yield: yield}.open(name, in) }
}

// stdinName is what standard input is called in errors.
const stdinName = "standard input"

// file reads one file.
func (r reader) file(path string) bool {
	if r.sum != nil {
		return r.sum.add(path)
	}
	file, err := open(path)
	if err != nil {
		return r.fail(path, 0, err)
	}
	defer file.Close()
	return r.open(path, counted{file, r.options.Count})
}

// open unpacks what is packed, finds out the format and reads on in it.
func (r reader) open(name string, in io.Reader) bool {
	unpacked, err := unpack(in)
	if err != nil {
		return r.fail(name, 0, err)
	}
	defer unpacked.Close()
	b := bufio.NewReaderSize(unpacked, 64<<10)
	skipMark(b)
	return r.formatOf(name, b)(name, b)
}

// fail yields what is wrong with an article.
func (r reader) fail(name string, line int, err error) bool {
	return r.yield(schema.Article{}, explained(err).at(name, line))
}

// explained is an error with what to do about it.
func explained(err error) *Error {
	var e *Error
	var knows interface{ Hint() string }
	switch {
	case errors.As(err, &e):
	case errors.As(err, &knows):
		e = fault(knows.Hint(), "%w", err)
	case errors.Is(err, errPacked):
		e = fault("fetch or pack it again; gzip -t and zstd -t tell whether a file is whole", "%w", err)
	default:
		e = fault("see whether the file can be read at all, then try again", "%w", err)
	}
	return e
}

// open opens a file for reading, and explains why it cannot be.
func open(path string) (*os.File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, unopened(path, err)
	}
	return file, nil
}

// unopened explains why a file or folder cannot be opened.
func unopened(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault("check the name, and the folder it is in", "%w", fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fault("make it readable: chmod u+r "+quote(path)+", and u+x if it is a folder", "%w", fs.ErrPermission)
	}
	return err
}

// quote makes a path ready to paste into a shell.
func quote(path string) string {
	if strings.ContainsAny(path, " '\"$&|;<>()`\\*?[]!#~") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

// skipMark takes a UTF-8 byte order mark off, which is no part of the text.
func skipMark(b *bufio.Reader) {
	if start, _ := b.Peek(3); string(start) == "\ufeff" {
		_, _ = b.Discard(3) // cannot fail: they were peeked
	}
}
