package coref

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/words.tsv
var wordsFile string

//go:embed data/given_names.tsv
var givenNamesFile string

// lexeme is what coreference knows of a word.
type lexeme struct {
	classes []string
	gender  string
}

func (w lexeme) is(class string) bool { return slices.Contains(w.classes, class) }

// loadLists are read once; an error in embedded files is a mistake of this project, which its tests find.
var loadLists = sync.OnceValue(func() lists {
	words, err := readRows("words.tsv", wordsFile, 3)
	if err != nil {
		panic(err)
	}
	names, err := readRows("given_names.tsv", givenNamesFile, 2)
	if err != nil {
		panic(err)
	}
	data := lists{map[string]lexeme{}, map[string]string{}}
	for _, row := range words {
		data.words[row[0]] = lexeme{strings.Fields(row[1]), row[2]}
	}
	for _, row := range names {
		data.given[row[0]] = row[1]
	}
	return data
})

type lists struct {
	words map[string]lexeme
	given map[string]string // given name to "m" or "f"
}

var wordClasses = []string{"person", "country", "body", "link", "side", "title", "report", "reason", "sorry"}

// readCorefRows checks that rows are sorted, of one width, and use only known classes; the last cell is a gender.
func readRows(name, text string, columns int) ([][]string, error) {
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		switch {
		case len(row) != columns:
			return nil, fmt.Errorf("reading %s:%d: %d columns, want %d parted by tabs", name, i+1, len(row), columns)
		case len(rows) > 0 && rows[len(rows)-1][0] >= row[0]:
			return nil, fmt.Errorf("reading %s:%d: %q is out of order or there twice", name, i+1, row[0])
		case !slices.Contains([]string{"m", "f", ""}, row[columns-1]):
			return nil, fmt.Errorf("reading %s:%d: gender %q must be m, f or empty", name, i+1, row[columns-1])
		}
		for _, class := range strings.Fields(row[1]) {
			if columns == 3 && !slices.Contains(wordClasses, class) {
				return nil, fmt.Errorf("reading %s:%d: class %q is none of %v", name, i+1, class, wordClasses)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}
