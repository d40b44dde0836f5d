package graph

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// Groups are the groups of the saved queries in the order in which people see them.
var Groups = []string{"actors", "pairs", "conflict", "cooperation", "mediation", "sanctions", "time", "evidence", "network", "quality"}

// Query is a question to the graph. The comments of a saved one declare what people need to know to run it; see the package's
// documentation.
type Query struct {
	Name        string // the file's, without ".cypher"
	Title       string // first comment line
	Description string // the comment lines after it
	Group       string // one of Groups; in a query of the user's own any word, or ""
	Params      []Param
	Links       []Link // what of its rows is a network; none where the query itself returns nodes and relationships, or neither
	Cypher      string // the whole file
	Free        bool   // it was not saved: it may take parameters that it does not declare
	File        string // of a query of the user's own; "" for ours
}

// Param is a parameter of a query.
type Param struct {
	Name        string
	Kind        string // actor, date, integer, text or type
	Default     string // "" is null
	Needed      bool   // it has no default and must be given
	Description string
	Example     string // a value as people write it; "" only where there is a Default
}

// Link says that each row of a query links two actors, or all of two lists of them.
type Link struct {
	From, To string // the columns with their names
	Type     string // the column that says how they are linked, or, in capitals, the type of the relationship itself
}

// Queries are our saved queries in the order of Groups, those of a group sorted by name. An error is a mistake in one of the
// files, which the package's tests find.
func Queries() ([]Query, error) {
	queries, err := readQueries(queryFiles, "queries", "")
	return sorted(queries), err
}

// ReadQueries are ours and those in a folder of the user's own, in the same order and with groups that only the user has at the
// end. Of two with one name, the user's counts. An error names the file and line of every mistake.
func ReadQueries(folder string) ([]Query, error) {
	queries, err := Queries()
	if err != nil {
		return nil, err
	}
	own, err := readQueries(os.DirFS(folder), ".", folder)
	if err != nil {
		return nil, fmt.Errorf("reading your queries in %q: %w", folder, err)
	}
	for _, q := range own {
		queries = append(slices.DeleteFunc(queries, func(o Query) bool { return o.Name == q.Name }), q)
	}
	return sorted(queries), nil
}

// readQueries reads the queries in a folder, and tells all mistakes together. The user's folder is part of their names for a file.
func readQueries(files fs.FS, folder, own string) (queries []Query, err error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		name, isQuery := strings.CutSuffix(entry.Name(), ".cypher")
		if !isQuery {
			continue
		}
		text, failed := fs.ReadFile(files, path.Join(folder, entry.Name()))
		if failed != nil {
			err = errors.Join(err, failed)
			continue
		}
		file := filepath.Join(own, entry.Name())
		q, failed := parseSaved(name, file, string(text))
		if own != "" {
			q.File = file
		}
		queries, err = append(queries, q), errors.Join(err, failed)
	}
	return queries, err
}

func sorted(queries []Query) []Query {
	rank := func(group string) int {
		if i := slices.Index(Groups, group); i >= 0 {
			return i
		}
		return len(Groups)
	}
	slices.SortFunc(queries, func(a, b Query) int {
		return cmp.Or(cmp.Compare(rank(a.Group), rank(b.Group)), cmp.Compare(a.Group, b.Group), cmp.Compare(a.Name, b.Name))
	})
	return queries
}

// FindQuery is the saved query of that name.
func FindQuery(name string) (Query, error) {
	queries, err := Queries()
	if err != nil {
		return Query{}, err
	}
	return Find(queries, name)
}

// Find is the query of that name.
func Find(queries []Query, name string) (Query, error) {
	names := make([]string, len(queries))
	for i, q := range queries {
		if q.Name == name {
			return q, nil
		}
		names[i] = q.Name
	}
	if near := nearest(name, names); near != "" {
		return Query{}, fmt.Errorf("there is no saved query %q: did you mean %s?", name, near)
	}
	return Query{}, fmt.Errorf("there is no saved query %q", name)
}
