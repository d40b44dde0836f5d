package when

import (
	"os"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	text, err := os.ReadFile("testdata/dates.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.SplitN(line, "\t", 4)
		if len(f) != 4 {
			t.Fatalf("testdata/dates.txt:%d: %d columns, want at least 4", i+1, len(f))
		}
		got := "none"
		if d, ok := Read(f[0], strings.TrimPrefix(f[1], "-"), f[2] == "future"); ok {
			got = d.Start + "\t" + d.End + "\t" + d.Precision
		}
		if got != f[3] {
			t.Errorf("testdata/dates.txt:%d: %q on %s: got %s, want %s", i+1, f[0], f[1], got, f[3])
		}
	}
}
