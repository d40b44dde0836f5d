package read

import (
	"bufio"
	"path/filepath"
	"strings"
)

// endings are those of the files in a folder that are read, packed or not.
const endings = ".txt .html .htm .xhtml .rss .atom .xml .jsonl .ndjson .json"

// ending is the end of a name that tells the format, in lower case.
func ending(name string) string {
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst", ".zstd"} {
		name = strings.TrimSuffix(name, packed)
	}
	return filepath.Ext(name)
}

// isArticles tells whether a file in a folder is one to read.
func isArticles(name string) bool {
	e := ending(name)
	return e != "" && strings.Contains(endings+" ", e+" ")
}

// formatOf is how to read what has this name, or begins like this. Names on the web tell nothing: ".html" may be a feed.
func (r reader) formatOf(name string, b *bufio.Reader) func(string, *bufio.Reader) bool {
	end := ending(name)
	if r.from != nil {
		end = ""
	}
	switch end {
	case ".txt":
		return r.text
	case ".html", ".htm", ".xhtml":
		return r.html
	case ".rss", ".atom", ".xml":
		return r.feed
	case ".jsonl", ".ndjson":
		return r.lines
	}
	switch c := first(b); {
	case (c == '{' || c == '<') && isFeed(c, b):
		return r.feed
	case c == '{' || end == ".json":
		return r.lines
	case c == '<':
		return r.html
	}
	return r.text
}

// first is the first character that is not blank. It asks for no more than that, since somebody may be typing.
func first(b *bufio.Reader) byte {
	for n := 1; n <= b.Size(); n++ {
		start, err := b.Peek(n)
		if err != nil {
			break
		}
		if c := start[n-1]; !strings.ContainsRune(" \t\r\n", rune(c)) {
			return c
		}
	}
	return 0
}
