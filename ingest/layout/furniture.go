package layout

import (
	_ "embed" // for the list
	"regexp"
	"strings"
)

// furnitureList has what a page says of itself, a pattern a line.
//
//go:embed data/furniture.txt
var furnitureList string

var furniture = func() *regexp.Regexp {
	var patterns []string
	for line := range strings.Lines(furnitureList) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			patterns = append(patterns, line)
		}
	}
	return regexp.MustCompile(`^(?i:` + strings.Join(patterns, "|") + `)$`)
}()

// longestAside is the length in bytes from which on a line is taken for text unseen.
const longestAside = 200

// isFurniture tells of a line that is no text of the article: a byline, a button, a notice.
func isFurniture(line string) bool {
	return len(line) <= longestAside && furniture.MatchString(line)
}
