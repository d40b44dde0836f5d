package graph

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	pretty "github.com/jedib0t/go-pretty/v6/text"
)

// Formats are the names that Render knows.
var Formats = []string{"csv", "json", "table"}

// Render writes rows as a table for people, as a JSON array of objects with their keys in column order, or as CSV with a
// header. A table is at most width cells wide, long texts wrapped; 0 is no limit. Lists are joined by commas in tables and by
// semicolons in CSV.
func (r *Rows) Render(w io.Writer, format string, width int) error {
	switch format {
	case "table":
		return r.table(w, width)
	case "json":
		return r.json(w)
	case "csv":
		return r.csv(w)
	}
	return fmt.Errorf("unknown format %q: use one of %s", format, strings.Join(Formats, ", "))
}

func (r *Rows) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(r.Columns); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	for _, values := range r.Values {
		if err := out.Write(cells(values, "; ")); err != nil {
			return fmt.Errorf("writing CSV: %w", err)
		}
	}
	out.Flush()
	return out.Error()
}

func (r *Rows) json(w io.Writer) error {
	out := &strings.Builder{}
	for i, values := range r.Values {
		out.WriteString(separator(i, "[\n  {", "},\n  {"))
		for j, value := range values {
			key, _ := json.Marshal(r.Columns[j])
			data, err := marshal(value)
			if err != nil {
				return fmt.Errorf("writing JSON: column %s: %w", key, err)
			}
			fmt.Fprintf(out, "%s%s: %s", separator(j, "", ", "), key, data)
		}
	}
	out.WriteString(separator(len(r.Values), "[]\n", "}\n]\n"))
	_, err := io.WriteString(w, out.String())
	return err
}

// separator is what goes before the first of a list, or before the others.
func separator(i int, first, other string) string {
	if i == 0 {
		return first
	}
	return other
}

// marshal leaves &, < and > alone: this is not for web pages.
func marshal(value any) (string, error) {
	out := &strings.Builder{}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return strings.TrimSpace(out.String()), err
}

func (r *Rows) table(w io.Writer, width int) error {
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = pretty.FormatDefault
	t.SetStyle(style)
	t.AppendHeader(anys(r.Columns))
	for _, values := range r.Values {
		t.AppendRow(anys(lines(values)))
	}
	t.SetColumnConfigs(r.columns(width))
	_, err := fmt.Fprintln(w, t.Render())
	return err
}

// columns gives every column the width it needs while they fit; else those that need more than their share wrap.
func (r *Rows) columns(width int) []table.ColumnConfig {
	if width <= 0 {
		return nil
	}
	needs := r.needs()
	share := fairShare(needs, width-3*len(needs)-1)
	configs := make([]table.ColumnConfig, len(needs))
	for i := range needs {
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: share, WidthMaxEnforcer: pretty.WrapSoft}
	}
	return configs
}

// needs is the width of the widest cell of each column.
func (r *Rows) needs() []int {
	needs := make([]int, len(r.Columns))
	for i, column := range r.Columns {
		needs[i] = pretty.StringWidth(column)
	}
	for _, values := range r.Values {
		for i, cell := range lines(values) {
			needs[i] = max(needs[i], pretty.StringWidth(cell))
		}
	}
	return needs
}

// fairShare is the greatest width to which all columns can be cut so that together they fit into width; never below 8.
func fairShare(needs []int, width int) int {
	sorted := slices.Sorted(slices.Values(needs))
	for i, need := range sorted {
		if share := width / (len(sorted) - i); need > share {
			return max(share, 8)
		}
		width -= need
	}
	return max(8, slices.Max(append(sorted, 8)))
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
		list[i] = strings.Join(strings.Fields(list[i]), " ")
	}
	return list
}

func cells(values []any, join string) []string {
	list := make([]string, len(values))
	for i, value := range values {
		list[i] = cell(value, join)
	}
	return list
}

func cell(value any, join string) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		return strings.Join(cells(v, join), join)
	case map[string]any:
		data, _ := marshal(v)
		return data
	}
	return fmt.Sprint(value)
}
