package graph

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	pretty "github.com/jedib0t/go-pretty/v6/text"
)

// A column keeps so many cells rather than break a word: a name, not a web address; and so many rather than break a line.
const (
	wordRoom = 15
	lineRoom = 24
)

func (r *Rows) table(w io.Writer, width int) error {
	if url := slices.Index(r.Columns, "url"); url >= 0 && !r.fits(width) {
		r = r.without(url)
	}
	if r.crowded(width) {
		return r.upright(w, width)
	}
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = pretty.FormatDefault
	t.SetStyle(style)
	t.AppendHeader(anys(r.Columns))
	for _, values := range r.Values {
		t.AppendRow(anys(lines(values)))
	}
	if !r.fits(width) {
		t.SetColumnConfigs(r.columns(width))
	}
	_, err := fmt.Fprintln(w, t.Render())
	return err
}

// fits tells whether a table of that width has room for every cell in one line.
func (r *Rows) fits(width int) bool {
	sum := 0
	for _, need := range r.measure(pretty.StringWidth) {
		sum += need
	}
	return width <= 0 || sum <= r.room(width)
}

// room is what the lines between columns leave of the width.
func (r *Rows) room(width int) int { return width - 3*len(r.Columns) - 1 }

// without leaves a column out.
func (r *Rows) without(column int) *Rows {
	rest := &Rows{Columns: slices.Delete(slices.Clone(r.Columns), column, column+1)}
	for _, values := range r.Values {
		rest.Values = append(rest.Values, slices.Delete(slices.Clone(values), column, column+1))
	}
	return rest
}

func (r *Rows) columns(width int) []table.ColumnConfig {
	needs := r.measure(pretty.StringWidth)
	words := r.measure(wordWidth)
	widths := share(needs, whole(needs, words), r.room(width))
	if widths[longest(needs)] < r.room(width)/2 { // too little for sentences
		widths = share(needs, words, r.room(width))
	}
	configs := make([]table.ColumnConfig, len(needs))
	for i, w := range widths {
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: w, WidthMaxEnforcer: pretty.WrapSoft}
	}
	return configs
}

// whole is the least that columns get if those with short cells are not to wrap.
func whole(needs, words []int) []int {
	least := slices.Clone(words)
	for i, need := range needs {
		if need <= lineRoom {
			least[i] = need
		}
	}
	return least
}

// share gives every column so many cells that the longest text takes as few lines as can be, and at least what it keeps. What
// is left goes to the column that needs most: a sentence.
func share(needs, least []int, room int) []int {
	widths, sum := make([]int, len(needs)), 0
	for lines := 1; lines == 1 || sum > room && lines <= slices.Max(needs); lines++ {
		sum = 0
		for i, need := range needs {
			widths[i] = max((need+lines-1)/lines, least[i])
			sum += widths[i]
		}
	}
	i := longest(needs)
	widths[i] = min(needs[i], widths[i]+max(0, room-sum))
	return widths
}

// longest is the column that needs most.
func longest(needs []int) int { return slices.Index(needs, slices.Max(needs)) }

// measure is the greatest measure of a cell of each column, its head included.
func (r *Rows) measure(of func(cell string) int) []int {
	list := make([]int, len(r.Columns))
	for i, column := range r.Columns {
		list[i] = of(column)
	}
	for _, values := range r.Values {
		for i, cell := range lines(values) {
			list[i] = max(list[i], of(cell))
		}
	}
	return list
}

func longestWord(text string) (cells int) {
	for word := range strings.FieldsSeq(text) {
		cells = max(cells, pretty.StringWidth(word))
	}
	return cells
}

func anys(list []string) table.Row {
	row := make(table.Row, len(list))
	for i := range list {
		row[i] = list[i]
	}
	return row
}

// lines are the cells of a table, each one line: sentences keep the line breaks of their articles.
func lines(values []any) []string {
	list := cells(values, ", ")
	for i := range list {
		list[i] = oneLine(list[i])
	}
	return list
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
