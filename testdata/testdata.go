// Package testdata holds the example articles that a newcomer loads first, and what a careful reader finds in them.
//
// An article is one JSON line in articles/<id>.jsonl; its expected events are in gold/<id>.yaml, whose README.md
// says how to write more. The articles tell facts of real crises in words of our own.
package testdata

import (
	"embed"
	"io/fs"
)

//go:embed articles gold
var files embed.FS

// Articles has one file for each example article, in JSON lines, at its root.
func Articles() fs.FS { return sub("articles") }

// Gold has the expected events of each article, as <id>.yaml, at its root.
func Gold() fs.FS { return sub("gold") }

// sub cannot fail: the folders are part of the binary.
func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic(err)
	}
	return f
}
