// Package testdata holds the example articles that a newcomer loads first, and what a careful reader finds in them.
//
// An article is one JSON line in articles/<id>.jsonl; its expected events are in gold/<id>.yaml, beside sentences with
// theirs. The README.md there says how to write more. The articles tell facts of real crises in words of our own.
package testdata

import (
	"embed"
	"io/fs"
)

//go:embed articles
var files embed.FS

// Articles has one file for each example article, in JSON lines, at its root.
func Articles() fs.FS {
	f, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // cannot be: the folder is part of the binary
	}
	return f
}
