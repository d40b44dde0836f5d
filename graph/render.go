package graph

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Formats are the names that Render knows.
var Formats = []string{"csv", "json", "table"}

// Render writes rows as a table for people, as a JSON array of objects with their keys in column order, or as CSV with a
// header. A table is at most width cells wide, long texts wrapped, web addresses left out where they would have to be; 0 is no
// limit. Lists are joined by commas in tables and by semicolons in CSV.
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
