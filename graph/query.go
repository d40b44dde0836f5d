package graph

import (
	"cmp"
	"context"
	"embed"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// Groups are the groups of the saved queries in the order in which people see them.
var Groups = []string{"actors", "pairs", "conflict", "cooperation", "mediation", "sanctions", "time", "evidence", "network", "quality"}

// Query is a saved query. Its comments declare what people need to know to run it; see the package's documentation.
type Query struct {
	Name        string // the file's, without ".cypher"
	Title       string // first comment line
	Description string // the comment lines after it
	Group       string // one of Groups; in a query of the user's own any word, or ""
	Params      []Param
	Cypher      string // the whole file
}

// Param is a parameter of a saved query.
type Param struct {
	Name        string
	Kind        string // actor, date, integer, text or type
	Default     string // "" is null
	Needed      bool   // it has no default and must be given
	Description string
	Example     string // a value as people write it; "" only where there is a Default
}

var (
	groupLine  = regexp.MustCompile(`^:group (\S+)$`)
	paramLine  = regexp.MustCompile(`^:param (\w+) (\w+)(?: =(?: ([^|\s][^|]*?))?)? \| ([^|]*[^| ])(?: \| (\S.*))?$`)
	paramKinds = []string{"actor", "date", "integer", "text", "type"}
)

// Queries are the saved queries in the order of Groups, those of a group sorted by name. An error is a mistake in one of the files, which the package's tests find.
func Queries() ([]Query, error) {
	files, err := queryFiles.ReadDir("queries")
	if err != nil {
		return nil, fmt.Errorf("listing the saved queries: %w", err)
	}
	queries := make([]Query, len(files))
	for i, file := range files {
		text, err := queryFiles.ReadFile(path.Join("queries", file.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading a saved query: %w", err)
		}
		if queries[i], err = ParseQuery(strings.TrimSuffix(file.Name(), ".cypher"), string(text)); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(queries, func(a, b Query) int {
		return cmp.Or(cmp.Compare(slices.Index(Groups, a.Group), slices.Index(Groups, b.Group)), cmp.Compare(a.Name, b.Name))
	})
	return queries, nil
}

// FindQuery is the saved query of that name.
func FindQuery(name string) (Query, error) {
	queries, err := Queries()
	if err != nil {
		return Query{}, err
	}
	names := make([]string, len(queries))
	for i, q := range queries {
		if q.Name == name {
			return q, nil
		}
		names[i] = q.Name
	}
	return Query{}, fmt.Errorf("there is no saved query %q: %s", name, suggest(name, names))
}

// ParseQuery reads a query with its comments, one of ours or of the user's own.
func ParseQuery(name, text string) (Query, error) {
	q := Query{Name: name, Cypher: text}
	for i, line := range strings.Split(text, "\n") {
		comment, isComment := strings.CutPrefix(line, "//")
		if !isComment {
			break
		}
		if err := q.comment(strings.TrimSpace(comment)); err != nil {
			return Query{}, fmt.Errorf("%s.cypher:%d: %w", name, i+1, err)
		}
	}
	if q.Title == "" || !strings.HasSuffix(strings.TrimSpace(text), ";") {
		return Query{}, fmt.Errorf("%s.cypher: a query begins with a title, as in // Threats, and ends in a semicolon", name)
	}
	return q, nil
}

func (q *Query) comment(line string) error {
	group := groupLine.FindStringSubmatch(line)
	switch m := paramLine.FindStringSubmatch(line); {
	case group != nil:
		q.Group = group[1]
	case m != nil && !slices.Contains(paramKinds, m[2]):
		return fmt.Errorf("unknown kind %q of parameter %q: use one of %s", m[2], m[1], strings.Join(paramKinds, ", "))
	case m != nil:
		q.Params = append(q.Params, Param{Name: m[1], Kind: m[2], Default: m[3], Needed: !strings.Contains(line, " ="), Description: m[4], Example: m[5]})
	case strings.HasPrefix(line, ":"):
		return fmt.Errorf("%q is not like \":group pairs\" or \":param actor actor | description | Iran\"", line)
	case q.Title == "":
		q.Title = line
	default:
		q.Description = strings.TrimSpace(q.Description + " " + line)
	}
	return nil
}

// Rows is what a query returns. Values are nil, bool, int64, float64, string (dates too, as "2026-02-08"), []any, or a
// map[string]any where the query returns nodes or maps.
type Rows struct {
	Columns []string
	Values  [][]any
}

// Query runs a query that reads. Parameters are given as people write them: an actor by its name, another name, ISO code or
// key, an event type by its name or label. One that does not fit is an error that says what would; a query that would change
// the graph is refused with ErrReadOnly before it runs.
func (s *Store) Query(ctx context.Context, q Query, given map[string]string) (*Rows, error) {
	params, err := s.params(ctx, q, given)
	if err != nil {
		return nil, err
	}
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	doing := fmt.Sprintf("running query %q", q.Name)
	if err := readsOnly(ctx, session, q.Cypher); err != nil {
		return nil, s.explain(doing, err)
	}
	rows, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, q.Cypher, params)
		if err != nil {
			return nil, err
		}
		return collect(ctx, result)
	})
	if err != nil {
		return nil, s.explain(doing, err)
	}
	return rows.(*Rows), nil
}

// readsOnly asks Neo4j what kind of query it is. Access mode read alone would let commands of administration pass.
func readsOnly(ctx context.Context, session neo4j.SessionWithContext, cypher string) error {
	result, err := session.Run(ctx, "EXPLAIN "+cypher, nil)
	if err != nil {
		return err
	}
	summary, err := result.Consume(ctx)
	if err == nil && summary.StatementType() != neo4j.StatementTypeReadOnly {
		return ErrReadOnly
	}
	return err
}

func collect(ctx context.Context, result neo4j.ResultWithContext) (*Rows, error) {
	columns, err := result.Keys()
	if err != nil {
		return nil, err
	}
	rows := &Rows{Columns: columns, Values: [][]any{}}
	for result.Next(ctx) {
		values := result.Record().Values
		for i := range values {
			values[i] = plain(values[i])
		}
		rows.Values = append(rows.Values, values)
	}
	return rows, result.Err()
}
