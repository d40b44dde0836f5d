package exchange

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"diplograph/graph"
	"diplograph/schema"
)

// part joins the items of a list in a cell. Names may have any character that people type.
const part = "\x1f"

// script is what runs neo4j-admin; %s are the files.
const script = `#!/bin/sh
# Makes a database of the graph in this folder: sh import.sh, or sh import.sh --overwrite-destination mydatabase
# Neo4j has to be stopped, and its neo4j-admin on the PATH, or named by NEO4J_ADMIN ("diplograph db admin" is that of the
# local Neo4j). Then start Neo4j and run constraints.cypher in the database, by cypher-shell or in Neo4j Browser.
set -eu
cd "$(dirname "$0")"
${NEO4J_ADMIN:-neo4j-admin} database import full "${@:-neo4j}" \
  --array-delimiter=U+001F --multiline-fields=true --bad-tolerance=0%s
`

// WriteAdmin writes a folder for neo4j-admin database import: CSV files, one a kind of node and relationship, the script that
// loads them, and the constraints. The folder has to be new or empty.
func WriteAdmin(dir string, elements Elements) error {
	if err := emptyFolder(dir); err != nil {
		return err
	}
	w := &adminWriter{dir: dir}
	for e, err := range elements {
		if err == nil {
			err = w.element(e)
		}
		if err != nil {
			return errors.Join(err, w.close())
		}
	}
	if err := w.close(); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "constraints.cypher"), []byte(schema.Constraints), 0o644),
		os.WriteFile(filepath.Join(dir, "import.sh"), fmt.Appendf(nil, script, w.options.String()), 0o755))
}

// emptyFolder makes a folder, or sees that nothing is in it.
func emptyFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making a folder for neo4j-admin: %w", err)
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("making a folder for neo4j-admin: %w", err)
	}
	if len(files) > 0 {
		return fmt.Errorf("making a folder for neo4j-admin: %q is not empty: name a new one", dir)
	}
	return nil
}

type adminWriter struct {
	dir     string
	kind    string   // whose file is open
	file    *os.File // nil where none is
	out     *bufio.Writer
	options strings.Builder // of the script
}

// element writes a line; each kind comes once, and opens a file.
func (w *adminWriter) element(e graph.Element) error {
	kind, properties, err := e.Kind()
	if err != nil {
		return err
	}
	if kind != w.kind {
		if err := errors.Join(w.close(), w.open(e, kind, properties)); err != nil {
			return err
		}
	}
	cells := []string{quotedCell(e.From), quotedCell(e.To)}
	if e.Type == "" {
		cells = []string{quotedCell(strings.Join(e.Labels, part))}
	}
	for _, p := range properties {
		text, err := cell(e.Properties[p.Name])
		if err != nil {
			return fmt.Errorf("writing %s for neo4j-admin: property %s: %w", kind, p.Name, err)
		}
		cells = append(cells, text)
	}
	_, err = w.out.WriteString(strings.Join(cells, ",") + "\n")
	return err
}

// adminTypes are neo4j-admin's types by those of the ontology.
var adminTypes = map[string]string{"boolean": "boolean", "date": "date", "float": "double", "integer": "long", "string": "string", "strings": "string[]"}

// open makes the file of a kind, with its header.
func (w *adminWriter) open(e graph.Element, kind string, properties []schema.Property) (err error) {
	name, option := strings.ToLower(kind)+".csv", "nodes="
	columns := []string{":LABEL"}
	if e.Type != "" {
		option, columns = "relationships="+kind+"=", []string{":START_ID", ":END_ID"}
	}
	for _, p := range properties {
		typ := adminTypes[p.Type]
		if p.Name == "id" && e.Type == "" {
			typ = "ID"
		}
		columns = append(columns, p.Name+":"+typ)
	}
	fmt.Fprintf(&w.options, " \\\n  --%s./%s", option, name) // Neo4j 2026.08 takes no path without a folder
	if w.file, err = os.Create(filepath.Join(w.dir, name)); err != nil {
		return fmt.Errorf("writing for neo4j-admin: %w", err)
	}
	w.kind, w.out = kind, bufio.NewWriter(w.file)
	_, err = w.out.WriteString(strings.Join(columns, ",") + "\n")
	return err
}

// close ends the open file.
func (w *adminWriter) close() error {
	if w.file == nil {
		return nil
	}
	file := w.file
	w.file = nil
	return errors.Join(w.out.Flush(), file.Close())
}

// cell is a value as neo4j-admin reads it: a text in quotes, which may be empty; nothing where there is none.
func cell(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return quotedCell(v), nil
	case []any:
		if len(v) == 0 {
			return "", nil // neo4j-admin knows no empty list, and the graph has none
		}
		items := make([]string, len(v))
		for i, item := range v {
			if items[i] = fmt.Sprint(item); strings.Contains(items[i], part) {
				return "", fmt.Errorf("%q has the character U+001F, which parts items", item)
			}
		}
		return quotedCell(strings.Join(items, part)), nil
	}
	return fmt.Sprint(value), nil
}

func quotedCell(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }
