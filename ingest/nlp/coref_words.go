package nlp

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed data/coref_words.tsv
var corefWordsFile string

//go:embed data/given_names.tsv
var givenNamesFile string

// corefWord is what coreference knows of a word.
type corefWord struct {
	classes []string
	gender  string
}

func (w corefWord) is(class string) bool { return slices.Contains(w.classes, class) }

// corefLists are read once; an error in embedded files is a mistake of this project, which its tests find.
var corefLists = sync.OnceValue(func() corefData {
	words, err := readCorefRows("coref_words.tsv", corefWordsFile, 3)
	if err != nil {
		panic(err)
	}
	names, err := readCorefRows("given_names.tsv", givenNamesFile, 2)
	if err != nil {
		panic(err)
	}
	data := corefData{map[string]corefWord{}, map[string]string{}}
	for _, row := range words {
		data.words[row[0]] = corefWord{strings.Fields(row[1]), row[2]}
	}
	for _, row := range names {
		data.given[row[0]] = row[1]
	}
	return data
})

type corefData struct {
	words map[string]corefWord
	given map[string]string // given name to "m" or "f"
}

var corefClasses = []string{"person", "country", "body", "link", "side", "title", "report"}

// readCorefRows checks that rows are sorted, of one width, and use only known classes; the last cell is a gender.
func readCorefRows(name, text string, columns int) ([][]string, error) {
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
			if columns == 3 && !slices.Contains(corefClasses, class) {
				return nil, fmt.Errorf("reading %s:%d: class %q is none of %v", name, i+1, class, corefClasses)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}
