package events

import (
	"os"
	"strings"
	"testing"
)

// article is a page of the cases: every shape of sentence that the coder knows.
func article(b *testing.B) string {
	b.Helper()
	var text strings.Builder
	for _, file := range []string{"frames", "roles", "nouns", "operators", "status"} {
		raw, err := os.ReadFile("testdata/" + file + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if strings.HasSuffix(line, ".\n") && !strings.HasPrefix(line, "#") {
				text.WriteString(strings.TrimSpace(line) + " ")
			}
		}
	}
	return text.String()
}

// BenchmarkCode and BenchmarkParse read the same page: the coder must stay far below the parser.
func BenchmarkCode(b *testing.B) {
	p, err := parser()
	if err != nil {
		b.Fatal(err)
	}
	c, err := coder()
	if err != nil {
		b.Fatal(err)
	}
	doc := p.Parse(article(b))
	for b.Loop() {
		c.Code(doc)
	}
}

func BenchmarkParse(b *testing.B) {
	p, err := parser()
	if err != nil {
		b.Fatal(err)
	}
	text := article(b)
	for b.Loop() {
		p.Parse(text)
	}
}
