package graph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	groupLine   = regexp.MustCompile(`^:group (\S+)$`)
	networkLine = regexp.MustCompile(`^:network (\w+) (\w+) (\w+)$`)
	paramLine   = regexp.MustCompile(`^:param (\w+) (\w+)( =(?: ([^|\s][^|]*?))?)? \| ([^|]*[^| ])(?: \| (\S.*))?$`)
	paramKinds  = []string{"actor", "date", "integer", "number", "text", "type"}
)

// ParseQuery reads a saved query with its comments, one of ours or of the user's own.
func ParseQuery(name, text string) (Query, error) { return parseSaved(name, name+".cypher", text) }

func parseSaved(name, file, text string) (Query, error) {
	q, err := parseHeader(name, file, text)
	if err != nil {
		return Query{}, err
	}
	if q.Title == "" || !strings.HasSuffix(strings.TrimSpace(text), ";") {
		return Query{}, fmt.Errorf("%s: a query begins with a title, as in // Threats, and ends in a semicolon", file)
	}
	return q, nil
}

// FreeQuery reads Cypher that somebody writes to run it once. It may have the comments of a saved query, but need not.
func FreeQuery(name, text string) (Query, error) {
	q, err := parseHeader(name, name, text)
	q.Free = true
	return q, err
}

// parseHeader reads the comment lines that a query begins with, empty ones among them or not; file is for errors.
func parseHeader(name, file, text string) (Query, error) {
	q := Query{Name: name, Cypher: strings.TrimPrefix(text, "\ufeff")}
	for i, line := range strings.Split(q.Cypher, "\n") {
		comment, isComment := strings.CutPrefix(line, "//")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !isComment {
			break
		}
		if err := q.comment(strings.TrimSpace(comment)); err != nil {
			return Query{}, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	return q, nil
}

func (q *Query) comment(line string) error {
	group, network, param := groupLine.FindStringSubmatch(line), networkLine.FindStringSubmatch(line), paramLine.FindStringSubmatch(line)
	switch {
	case group != nil:
		q.Group = group[1]
	case network != nil:
		q.Links = append(q.Links, Link{From: network[1], Type: network[2], To: network[3]})
	case param != nil:
		return q.param(Param{Name: param[1], Kind: param[2], Needed: param[3] == "", Default: param[4], Description: param[5], Example: param[6]})
	case strings.HasPrefix(line, ":"):
		return fmt.Errorf(`%q is not like ":group pairs", ":network actor relation with" or ":param actor actor | description | Iran"`, line)
	case q.Title == "":
		q.Title = line
	default:
		q.Description = strings.TrimSpace(q.Description + " " + line)
	}
	return nil
}

// param adds a parameter, whose default and example have to be of its kind.
func (q *Query) param(p Param) error {
	if !slices.Contains(paramKinds, p.Kind) {
		return fmt.Errorf("unknown kind %q of parameter %q: use one of %s", p.Kind, p.Name, strings.Join(paramKinds, ", "))
	}
	if q.declares(p.Name) {
		return fmt.Errorf("parameter %q is declared twice", p.Name)
	}
	for _, text := range []string{p.Default, p.Example} {
		if text == "" {
			continue
		}
		if _, err := p.value(text); err != nil {
			return fmt.Errorf("parameter %q: %w", p.Name, err)
		}
	}
	q.Params = append(q.Params, p)
	return nil
}
