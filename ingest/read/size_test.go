package read

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"
)

// What Size says is what Files counts when it reads.
func TestSize(t *testing.T) {
	folder := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(`{"text": "Iran threatened Israel."}` + "\n"))
	z.Close()
	for name, text := range map[string]string{
		"in/a.txt": "Iran threatened Israel.", "in/b.txt": "Israel condemned Iran.", "in/.hidden.txt": "no", "in/c.jsonl": packed.String(),
		"list": filepath.Join(folder, "in/b.txt") + "\n# no\n",
	} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	paths := []string{filepath.Join(folder, "in"), filepath.Join(folder, "in", "*.txt"), "@" + filepath.Join(folder, "list"), filepath.Join(folder, "nosuch")}
	size, known := Size(paths)
	read := 0
	for range Files(paths, nil, Options{Count: func(bytes int) { read += bytes }}) {
	}
	if want := int64(2*len("Iran threatened Israel.") + 3*len("Israel condemned Iran.") + packed.Len()); !known || size != want || int64(read) != want {
		t.Errorf("size %d, known %t, read %d; want %d", size, known, read, want)
	}
	for _, path := range []string{"-", "@-", "https://news.test/feed"} {
		if _, known := Size([]string{path}); known {
			t.Errorf("the size of %q is known", path)
		}
	}
}
