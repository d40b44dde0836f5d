package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestImports holds who imports whom to testdata/imports.txt: a new arrow between packages is drawn on purpose, with -update, or not at all.
func TestImports(t *testing.T) {
	const golden = "testdata/imports.txt"
	got := "# Who imports whom, tests left out. Data flows one way: schema imports nothing of ours, ingest and graph never meet but here.\n" + imports(t)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%v; other imports than %s has (- allowed, + now):\n%s", err, golden, diff)
	}
}

// imports has a line for each package of the module, with those of the module that it imports.
func imports(t *testing.T) string {
	t.Helper()
	const module = "diplograph/"
	root := filepath.Join("..", "..")
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && file != root || entry.Name() == "testdata" || entry.Name() == "asm") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		in := filepath.ToSlash(folder)
		found[in] = append(found[in], "")
		for _, spec := range parsed.Imports {
			if name, err := strconv.Unquote(spec.Path.Value); err == nil && strings.HasPrefix(name, module) {
				found[in] = append(found[in], path.Clean(strings.TrimPrefix(name, module)))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for in, names := range found {
		slices.Sort(names)
		lines = append(lines, fmt.Sprintf("%s:%s\n", in, strings.Join(slices.Compact(names), " ")))
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
