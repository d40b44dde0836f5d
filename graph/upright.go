package graph

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	pretty "github.com/jedib0t/go-pretty/v6/text"
)

// upright writes each row as lines of a column's name and its value, for a width that all columns do not fit into side by side.
func (r *Rows) upright(w io.Writer, width int) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	names := 0
	for _, column := range r.Columns {
		names = max(names, pretty.StringWidth(column))
	}
	for _, values := range r.Values {
		for i, text := range lines(values) {
			if text != "" {
				t.AppendRow(table.Row{r.Columns[i], text})
			}
		}
		t.AppendSeparator()
	}
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 2, WidthMax: max(width-names-7, wordRoom), WidthMaxEnforcer: pretty.WrapSoft}})
	_, err := fmt.Fprintln(w, t.Render())
	return err
}

// crowded tells whether a table of that width has no room for the words of its columns side by side.
func (r *Rows) crowded(width int) bool {
	sum := 0
	for _, need := range r.measure(wordWidth) {
		sum += need
	}
	return width > 0 && len(r.Values) > 0 && sum > r.room(width)
}

// wordWidth is what a column keeps for its words.
func wordWidth(cell string) int { return min(longestWord(cell), wordRoom) }
