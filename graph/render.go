package graph

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Formats are the names that Rows.Render knows.
var Formats = []string{"table", "json", "jsonl", "csv", "markdown"}

// Render writes rows as a table for people, as a JSON array of objects with their keys in column order, as such objects one a line,
// as CSV with a header, or as a table in Markdown (https://github.github.com/gfm/). A table is at most width cells wide, long
// texts wrapped, web addresses left out where they would have to be; where its columns do not fit, they stand one below the other. A
// width of 0 is no limit. Lists are joined by commas in tables and by
// semicolons in CSV.
func (r *Rows) Render(w io.Writer, format string, width int) error {
	switch format {
	case "table":
		return r.table(w, width)
	case "json":
		return r.json(w)
	case "jsonl":
		return r.jsonl(w)
	case "csv":
		return r.csv(w)
	case "markdown":
		return r.markdown(w)
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
	objects, err := r.objects()
	if err != nil {
		return err
	}
	text := "[]\n"
	if len(objects) > 0 {
		text = "[\n  " + strings.Join(objects, ",\n  ") + "\n]\n"
	}
	_, err = io.WriteString(w, text)
	return err
}

func (r *Rows) jsonl(w io.Writer) error {
	objects, err := r.objects()
	if err != nil {
		return err
	}
	for _, object := range objects {
		if _, err := io.WriteString(w, object+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// objects are the rows as JSON objects, each in one line, with their keys in column order.
func (r *Rows) objects() ([]string, error) {
	objects := make([]string, len(r.Values))
	for i, values := range r.Values {
		pairs := make([]string, len(values))
		for j, value := range values {
			key, _ := marshal(r.Columns[j])
			data, err := marshal(value)
			if err != nil {
				return nil, fmt.Errorf("writing JSON: column %s: %w", key, err)
			}
			pairs[j] = key + ": " + data
		}
		objects[i] = "{" + strings.Join(pairs, ", ") + "}"
	}
	return objects, nil
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
