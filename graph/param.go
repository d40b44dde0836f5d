package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ParamError is a parameter that was not given, is not one of the query's or does not fit, and how to write it.
type ParamError struct{ what, hint string }

func (e ParamError) Error() string { return e.what }

// Hint is how to write the parameter.
func (e ParamError) Hint() string { return e.hint }

// Check tells whether parameters as people write them fit the query, as far as that can be known without the graph, and gives
// them by the names that the query has for them.
func (q Query) Check(given map[string]string) (map[string]string, error) {
	if _, err := q.values(given); err != nil {
		return nil, err
	}
	return q.kinds(given)
}

// Missing are the parameters that have to be given and are not.
func (q Query) Missing(given map[string]string) (missing []Param) {
	named, err := q.kinds(given)
	if err != nil {
		return nil
	}
	for _, p := range q.Params {
		if p.Needed && strings.TrimSpace(named[p.Name]) == "" {
			missing = append(missing, p)
		}
	}
	return missing
}

// values are the parameters as Cypher takes them, but for actors, which are as people wrote them.
func (q Query) values(given map[string]string) (map[string]any, error) {
	named, err := q.kinds(given)
	if err != nil {
		return nil, err
	}
	values, err := q.undeclared(named)
	if err != nil {
		return nil, err
	}
	if missing := q.Missing(named); len(missing) > 0 {
		p := missing[0]
		return nil, ParamError{fmt.Sprintf("query %q needs %q: %s", q.Name, p.Name, p.Description), "add " + p.Flag()}
	}
	for _, p := range q.Params {
		text := cmp.Or(strings.TrimSpace(named[p.Name]), p.Default)
		if values[p.Name], err = p.value(text); err != nil {
			return nil, ParamError{fmt.Sprintf("query %q: parameter %q: %s", q.Name, p.Name, err), "write it like " + p.Flag()}
		}
	}
	return values, nil
}

// undeclared are the values of parameters that the query does not declare, of which only one without any declaration may
// have some.
func (q Query) undeclared(given map[string]string) (map[string]any, error) {
	values := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if q.declares(name) {
			continue
		}
		if !q.Free || len(q.Params) > 0 {
			return nil, ParamError{fmt.Sprintf("query %q has no parameter %q", q.Name, name), suggest(name, q.names())}
		}
		values[name] = guess(given[name])
	}
	return values, nil
}

// names are those of the parameters.
func (q Query) names() (names []string) {
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	return names
}

// kinds lets a parameter called actor be given by the kind of actor that people have in mind: country=Iran.
func (q Query) kinds(given map[string]string) (map[string]string, error) {
	if !q.declares("actor") {
		return given, nil
	}
	named := maps.Clone(given)
	for _, kind := range []string{schema.Country, schema.Person, schema.Organization, schema.Group} {
		name := strings.ToLower(kind)
		value, ok := named[name]
		if !ok || q.declares(name) {
			continue
		}
		if _, twice := named["actor"]; twice {
			return nil, ParamError{fmt.Sprintf("query %q takes one actor", q.Name), fmt.Sprintf("give actor or %s, not both", name)}
		}
		named["actor"] = value
		delete(named, name)
	}
	return named, nil
}

func (q Query) declares(name string) bool { return slices.Contains(q.names(), name) }

// Flag is how to give a parameter on the command line, with its example or default as the value.
func (p Param) Flag() string {
	flag := p.Name + "=" + cmp.Or(p.Example, p.Default, "…")
	if strings.ContainsAny(flag, " '&();|<>*?") {
		flag = strconv.Quote(flag)
	}
	return "--param " + flag
}

// value is a text as a value of the parameter's kind; an actor stays a text, and nothing is null.
func (p Param) value(text string) (any, error) {
	switch {
	case text == "":
		return nil, nil
	case p.Kind == "date":
		return day(text)
	case p.Kind == "integer":
		return count(text)
	case p.Kind == "number":
		return decimal(text)
	case p.Kind == "type":
		return eventType(text)
	}
	return text, nil
}

func decimal(text string) (any, error) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return nil, fmt.Errorf("%q is no number", text)
	}
	return n, nil
}

func day(text string) (any, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return nil, fmt.Errorf("%q is no date", text)
	}
	return neo4j.DateOf(t), nil
}

func count(text string) (any, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("%q is no number from 0 up", text)
	}
	return n, nil
}

// eventType finds an event type by its name or its label: THREATEN or threat.
func eventType(text string) (any, error) {
	var names []string
	for _, typ := range schema.Events().Types {
		if strings.EqualFold(text, typ.Name) || strings.EqualFold(text, typ.Label) {
			return typ.Name, nil
		}
		names = append(names, typ.Name)
	}
	return nil, fmt.Errorf("there is no event type %q: %s", text, suggest(strings.ToUpper(text), names))
}

// guess is a value of which nobody said what kind it is: what JSON takes for a number, a truth value, null, a list or a map is
// that, and all else is text.
func guess(text string) any {
	var value any
	if !json.Valid([]byte(text)) {
		return text
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	_ = decoder.Decode(&value) // it is valid
	return numbers(value)
}

// numbers makes whole numbers of those that JSON writes without a point.
func numbers(value any) any {
	switch v := value.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = numbers(v[key])
		}
	}
	return value
}
