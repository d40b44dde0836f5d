package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"diplograph/ingest/read"
)

// formats is the next step for whoever has a file of another shape.
const formats = "see diplograph eval --help for the formats"

// Load reads gold files, and the gold files of folders, sorted. An article is looked for in the folder articles, as
// <id>.jsonl; if that is "", beside its gold and then in ../articles. The first fault ends it: figures over a part of the
// gold would mislead.
func Load(paths []string, articles string) (all []Gold, err error) {
	for _, path := range paths {
		files, err := goldFiles(path)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			gold, err := loadFile(file, articles)
			if err != nil {
				return nil, err
			}
			all = append(all, gold...)
		}
	}
	return all, nil
}

// goldFiles is a file itself, or the gold in a folder.
func goldFiles(path string) (files []string, err error) {
	err = filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && (file == path || isGold(file)) {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		return nil, unreadable(path, err)
	}
	if len(files) == 0 {
		return nil, read.NewError(path, 0, formats, "holds no gold: neither .yaml nor .jsonl with events")
	}
	return files, nil
}

// isGold tells gold from what else is in a folder: JSON lines may be articles, whose first line has no "events".
func isGold(file string) bool {
	switch filepath.Ext(file) {
	case ".yaml", ".yml":
		return true
	case ".jsonl":
		raw, err := os.ReadFile(file)
		var first row
		return err != nil || json.NewDecoder(bytes.NewReader(raw)).Decode(&first) != nil || first.Events != nil
	}
	return false
}

// loadFile reads one file and checks it.
func loadFile(file, articles string) (gold []Gold, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	switch strings.ToLower(filepath.Ext(file)) {
	case ".yaml", ".yml":
		gold, err = loadYAML(file, raw, articles)
	case ".jsonl":
		gold, err = loadRows(file, raw)
	default:
		return nil, read.NewError(file, 0, formats, "is neither .yaml nor .jsonl")
	}
	if err != nil {
		return nil, err
	}
	return gold, check(gold)
}

// unreadable says what the operating system says, without the name that we give ourselves.
func unreadable(path string, err error) error {
	if e := new(fs.PathError); errors.As(err, &e) {
		err = e.Err
	}
	return read.NewError(path, 0, "check the name, and that you may read it", "%w", err)
}
