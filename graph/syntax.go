package graph

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// CypherError is a query that Neo4j does not understand, or cannot carry out.
type CypherError struct {
	Message      string // what Neo4j says
	Line, Column int    // from 1; 0 where Neo4j gives no place
	Excerpt      string // the line and a mark below the column; "" without a place
}

func (e CypherError) Error() string {
	if e.Line == 0 {
		return e.Message
	}
	return fmt.Sprintf("line %d, column %d: %s\n%s", e.Line, e.Column, e.Message, e.Excerpt)
}

// planned is what a query begins with that asks for its plan; comments and options may go before.
var planned = regexp.MustCompile(`(?is)^(?:\s|//[^\n]*\n|/\*.*?\*/|CYPHER\b|[\w.]+\s*=\s*\w+|[\d.]+)*(?:EXPLAIN|PROFILE)\b`)

func (q Query) wantsPlan() bool { return planned.MatchString(q.Cypher) }

// place is where Neo4j's messages say that a mistake is; an excerpt follows it.
var place = regexp.MustCompile(`(?s)^(.*) \(line (\d+), column (\d+) \(offset: \d+\)\)\n.*$`)

// misread puts what Neo4j says of the Cypher of a query into our words, if that is what an error is about. The message is
// about the query with the prefix before it.
func (q Query) misread(prefix string, err error) error {
	var server *neo4j.Neo4jError
	switch {
	case !errors.As(err, &server):
		return err
	case strings.HasSuffix(server.Code, "Statement.ParameterMissing"):
		_, names, _ := strings.Cut(server.Msg, ": ")
		return ParamError{"it needs parameters: " + names, "add --param NAME=VALUE for each"}
	case !about(server):
		return err
	}
	e := CypherError{Message: strings.TrimSuffix(server.Msg, " ()")} // an empty cause
	if m := place.FindStringSubmatch(server.Msg); m != nil {
		e.Message = m[1]
		e.mark(q.Cypher, number(m[2]), number(m[3]), len(prefix))
	}
	return e
}

// about tells whether an error is about what a query says or does rather than about the server.
func about(err *neo4j.Neo4jError) bool {
	kind, what, _ := strings.Cut(strings.TrimPrefix(err.Code, "Neo.ClientError."), ".")
	return kind == "Statement" && what != "AccessMode" || kind == "Procedure" && what != "ProcedureCallFailed"
}

// mark keeps a place, if it is one in the Cypher. Columns are UTF-16 code units, as Java counts; the prefix has moved those of
// the first line.
func (e *CypherError) mark(cypher string, line, column, prefix int) {
	lines := strings.Split(cypher, "\n")
	if line == 1 {
		column -= prefix
	}
	if line < 1 || line > len(lines) || column < 1 {
		return
	}
	e.Line, e.Column = line, column
	e.Excerpt = strings.ReplaceAll(lines[line-1], "\t", " ") + "\n" + strings.Repeat(" ", column-1) + "^"
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
