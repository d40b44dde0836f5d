package world

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// tableRow is one line of a data file; at says where it stands, as "people.tsv:12".
type tableRow struct {
	cells []string
	at    string
}

// readTable splits a data file into rows of so many cells parted by tabs. Lines that begin with # are for readers.
// Rows must be sorted by their first cell without repeats, so that a name is found by eye and is there once.
func readTable(name, text string, columns int) ([]tableRow, error) {
	return readTableBy(1, name, text, columns)
}

// readTableBy reads a data file whose rows are told apart by their first so many cells together.
func readTableBy(keys int, name, text string, columns int) ([]tableRow, error) {
	var rows []tableRow
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := tableRow{strings.Split(line, "\t"), name + ":" + strconv.Itoa(i+1)}
		if len(row.cells) != columns {
			return nil, fmt.Errorf("reading %s: %d columns, want %d parted by tabs", row.at, len(row.cells), columns)
		}
		if n := len(rows); n > 0 && slices.Compare(rows[n-1].cells[:keys], row.cells[:keys]) >= 0 {
			return nil, fmt.Errorf("reading %s: %q must come after %q: keep the file sorted, one line each", row.at, row.cells[0], rows[n-1].cells[0])
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// listCell splits a cell that holds several items.
func listCell(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "; ")
}
