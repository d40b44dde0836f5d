package read

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"diplograph/schema"
)

// Addresses are the addresses of the web that some paths name, as they are or in lists, in their order and each once.
func Addresses(paths []string, stdin io.Reader) (addresses []string, err error) {
	take := func(path string) bool {
		switch {
		case kindOf(path) != anAddress:
			err = fault("give an address as https://example.org/rss.xml, or @ and a list of such", "is no address of the web").at(path, 0)
		case !slices.Contains(addresses, path):
			addresses = append(addresses, path)
		}
		return err == nil
	}
	r := reader{stdin: stdin, yield: func(_ schema.Article, e error) bool { err = e; return false }}
	for _, path := range paths {
		if goOn := kindOf(path) == aList && r.list(path[1:], take) || kindOf(path) != aList && take(path); !goOn {
			return nil, err
		}
	}
	return addresses, nil
}

// path reads whatever a path names.
func (r reader) path(path string) bool {
	kind := kindOf(path)
	if r.sum != nil && (kind == aStream || kind == anAddress || path == "@-") {
		r.sum.unknown = true
		return false
	}
	switch kind {
	case aStream:
		return r.open(stdinName, r.stdin)
	case aList:
		return r.list(path[1:], r.path)
	case aFolder:
		return r.folder(path)
	case aPattern:
		return r.pattern(path)
	case anAddress:
		return r.address(path)
	}
	return r.file(path)
}

// kind is what a path names.
type kind int

const (
	aFile kind = iota
	aStream
	aList
	aFolder
	aPattern
	anAddress
)

// kindOf looks at a path. What exists is no pattern, so that a file may be named "[1].txt".
func kindOf(path string) kind {
	switch {
	case path == "-":
		return aStream
	case strings.HasPrefix(path, "@"):
		return aList
	case webAddress(path) != "":
		return anAddress
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return aFolder
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?[{"):
		return aPattern
	}
	return aFile
}

// Several tells whether a path may name more than one file or page: all may but that of a file, and standard input.
func Several(path string) bool { return kindOf(path) >= aList }

// folder reads the files in a folder and those below it, in the order of their names. Hidden ones, and files whose names
// do not end as those of articles do, are passed over.
func (r reader) folder(path string) bool {
	found, goOn := false, true
	root := filepath.Clean(path) + string(filepath.Separator) // or a link to a folder would be taken for a file
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found, goOn = true, r.fail(path, 0, unopened(path, err))
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type()&^fs.ModeSymlink == 0 && isArticles(path): // no pipe or device
			found, goOn = true, r.file(path)
		}
		if !goOn {
			return fs.SkipAll
		}
		return nil
	})
	if found {
		return goOn
	}
	return r.fail(path, 0, fault("name its files one by one, or give them one of the endings "+endings, "holds no file whose name ends as those of articles do"))
}

// pattern reads the files that match a pattern, in the order of their names.
func (r reader) pattern(pattern string) bool {
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden())
	switch {
	case err != nil:
		return r.fail(pattern, 0, fault("close its brackets and braces, or put \\ before those that are part of a name", "%w", err))
	case len(paths) == 0:
		return r.fail(pattern, 0, fault("check the pattern: * stands for any part of a name, ** for any folders", "no file matches"))
	}
	slices.Sort(paths)
	for _, path := range paths {
		if !r.file(path) {
			return false
		}
	}
	return true
}

// list takes the paths that a file names, one a line, as seen from the current folder. Blank lines, and those that begin
// with #, are nothing. A file whose own name begins with @ is written ./@name.
func (r reader) list(name string, take func(path string) bool) bool {
	if name == "-" {
		return r.listed(stdinName, r.stdin, take)
	}
	file, err := open(name)
	if err != nil {
		return r.fail(name, 0, err)
	}
	defer file.Close()
	return r.listed(name, file, take)
}

func (r reader) listed(name string, in io.Reader, take func(path string) bool) bool {
	b := bufio.NewReaderSize(in, 64<<10)
	skipMark(b)
	for line := 1; ; line++ {
		raw, err := nextLine(b)
		path := string(raw)
		goOn := true
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return r.fail(name, line, err)
		case path == "" || path[0] == '#':
		case path[0] == '@' || path == "-":
			goOn = r.fail(name, line, fault("name files, folders, patterns and addresses", "a list cannot name %q", path))
		default:
			goOn = take(path)
		}
		if !goOn {
			return false
		}
	}
}
