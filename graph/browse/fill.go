package browse

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"diplograph/graph"
)

// Keys finds the key of an actor by a name, as "country:IRN" by "Iran"; false for a name that nobody has.
type Keys func(name string) (string, bool)

var parameter = regexp.MustCompile(`\$\w+`)

// fill is the text of a saved query with values instead of its parameters: those given, else the defaults, else the
// examples. Setting parameters in Browser would be a statement of its own, and of several statements it shows no rows.
func (k Keys) fill(q graph.Query, given map[string]string) (string, error) {
	values := map[string]string{}
	for _, p := range q.Params {
		value, err := k.literal(p, given[p.Name])
		if err != nil {
			return "", fmt.Errorf("query %q: parameter %q: %w", q.Name, p.Name, err)
		}
		values["$"+p.Name] = value
	}
	return parameter.ReplaceAllStringFunc(q.Cypher, func(name string) string { return cmp.Or(values[name], name) }), nil
}

// literal is a value of a parameter as Cypher.
func (k Keys) literal(p graph.Param, given string) (string, error) {
	text := cmp.Or(given, p.Default)
	if text == "" && p.Needed {
		text = p.Example
	}
	switch {
	case text == "":
		return "null", nil
	case p.Kind == "integer":
		return text, nil
	case p.Kind == "date":
		return "date(" + quote(text) + ")", nil
	case p.Kind != "actor":
		return quote(text), nil
	}
	key, ok := k(text)
	if !ok {
		return "", fmt.Errorf("nobody is called %q", text)
	}
	return quote(key), nil
}

func quote(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(text) + "'"
}
