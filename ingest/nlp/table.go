package nlp

import (
	"bytes"
	"fmt"
	"strings"

	"diplograph/ingest/nlp/model"
)

// readTable reads a table of the weights file as rows of fields. It fails on a row with fewer than min of them.
func readTable(f *model.File, name string, min int) ([][]string, error) {
	data, err := f.Table(name)
	if err != nil {
		return nil, err
	}
	rows := make([][]string, 0, bytes.Count(data, []byte("\n")))
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) < min {
			return nil, fmt.Errorf("reading table %q: row %d has %d fields, want %d", name, len(rows)+1, len(fields), min)
		}
		if strings.Contains(line, `\`) {
			for i := range fields {
				fields[i] = unescape.Replace(fields[i])
			}
		}
		rows = append(rows, fields)
	}
	return rows, nil
}

// unescape undoes what export.py did to the characters that have a meaning in tables.
var unescape = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t")
