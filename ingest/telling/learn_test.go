package telling

import (
	"os"
	"strings"
	"testing"
)

func TestLearn(t *testing.T) {
	known := loaded(t)
	text, err := os.ReadFile("testdata/learn.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split(strings.TrimSpace(string(text)), "\n\n")[1:] {
		text, want, _ := strings.Cut(block, "\n")
		doc := parsed(t, text)
		var lines []string
		for _, p := range Learn(doc, known.World.Scan(doc), known.People, "2026-02-08") {
			lines = append(lines, strings.Join([]string{p.Name, p.Role, p.For + strings.Replace(p.Was, "country:", "once country:", 1), p.Key}, " | "))
		}
		if lines == nil {
			lines = []string{"nobody"}
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("testdata/learn.txt: %s\ngot:\n%s\nwant:\n%s", text, got, want)
		}
	}
}
