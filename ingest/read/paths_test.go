package read

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files in an empty folder, which becomes the current one, so that errors name them as tests do.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// texts are those of the articles that paths name, and the errors between them.
func texts(paths []string, stdin string) []string {
	var got []string
	for a, err := range Files(paths, strings.NewReader(stdin), Options{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, a.Text)
	}
	return got
}

func TestPaths(t *testing.T) {
	tree(t, map[string]string{
		"b.txt":            "B.",
		"a.txt":            "A.",
		"[1].txt":          "In brackets.",
		"news/2.txt":       "Two.",
		"news/1.jsonl":     `{"text":"One."}`,
		"news/deep/10.txt": "Ten.",
		"news/README.md":   "No article.",
		"news/.hidden.txt": "Hidden.",
		"news/.git/x.txt":  "Hidden.",
		"other/README.md":  "No article.",
		"list.txt":         "\ufeff# two files\n\nb.txt\r\n  a.txt",
		"wild.txt":         "news/*.txt\nmissing.txt\n@list.txt\nother",
	})
	if err := os.Symlink("news", "link"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		about string
		paths []string
		stdin string
		want  []string
	}{
		{"files in their order", []string{"b.txt", "-", "a.txt"}, "Input.", []string{"B.", "Input.", "A."}},
		{"a missing file", []string{"missing.txt", "a.txt"}, "", []string{`reading "missing.txt": file does not exist`, "A."}},
		{"a folder", []string{"news"}, "", []string{"One.", "Two.", "Ten."}},
		{"a link to a folder", []string{"link/"}, "", []string{"One.", "Two.", "Ten."}},
		{"a folder without articles", []string{"other", "a.txt"}, "", []string{`reading "other": holds no file whose name ends as those of articles do`, "A."}},
		{"a pattern", []string{"[ab].txt"}, "", []string{"A.", "B."}},
		{"a pattern through folders", []string{"news/**/*.{txt,jsonl}"}, "", []string{"One.", "Two.", "Ten."}},
		{"a pattern that nothing matches", []string{"*.xyz", "a.txt"}, "", []string{`reading "*.xyz": no file matches`, "A."}},
		{"a broken pattern", []string{"{a", "a.txt"}, "", []string{`reading "{a": syntax error in pattern`, "A."}},
		{"a name that looks like a pattern", []string{"[1].txt"}, "", []string{"In brackets."}},
		{"a list", []string{"@list.txt"}, "", []string{"B.", "A."}},
		{"a list of all sorts", []string{"@wild.txt"}, "", []string{"Two.", `reading "missing.txt": file does not exist`,
			`reading "wild.txt:3": a list cannot name "@list.txt"`, `reading "other": holds no file whose name ends as those of articles do`}},
		{"a list on standard input", []string{"@-"}, "a.txt\n", []string{"A."}},
		{"a missing list", []string{"@lost.txt", "a.txt"}, "", []string{`reading "lost.txt": file does not exist`, "A."}},
	} {
		if got := texts(c.paths, c.stdin); !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", c.about, got, c.want)
		}
	}
}

func TestPathsStop(t *testing.T) {
	tree(t, map[string]string{"a.txt": "A.", "b.txt": "B.", "list": "a.txt\nb.txt"})
	for _, path := range []string{".", "*.txt", "@list"} {
		n := 0
		for range Files([]string{path, path}, nil, Options{}) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: went on after the first", path)
		}
	}
}

func TestSeveral(t *testing.T) {
	tree(t, map[string]string{"a.txt": "A.", "[1].txt": "In brackets."})
	for path, want := range map[string]bool{"a.txt": false, "[1].txt": false, "-": false, "missing": false, ".": true, "*.txt": true, "@a.txt": true} {
		if got := Several(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}
