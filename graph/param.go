package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// params are the values of a query's parameters as Cypher takes them.
func (s *Store) params(ctx context.Context, q Query, given map[string]string) (map[string]any, error) {
	given, err := q.kinds(given)
	if err != nil {
		return nil, err
	}
	var names []string
	values := map[string]any{}
	for _, p := range q.Params {
		names = append(names, p.Name)
		value, err := s.param(ctx, p, given)
		if err != nil {
			return nil, fmt.Errorf("query %q: parameter %q: %w", q.Name, p.Name, err)
		}
		values[p.Name] = value
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("query %q has no parameter %q: %s", q.Name, name, suggest(name, names))
		}
	}
	return values, nil
}

// kinds lets a parameter called actor be given by the kind of actor that people have in mind: country=Iran.
func (q Query) kinds(given map[string]string) (map[string]string, error) {
	if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == "actor" }) {
		return given, nil
	}
	named := maps.Clone(given)
	for _, kind := range []string{schema.Country, schema.Person, schema.Organization, schema.Group} {
		name := strings.ToLower(kind)
		value, ok := named[name]
		if _, twice := named["actor"]; ok && twice {
			return nil, fmt.Errorf("query %q takes one actor: give actor or %s, not both", q.Name, name)
		} else if ok {
			named["actor"] = value
			delete(named, name)
		}
	}
	return named, nil
}

func (s *Store) param(ctx context.Context, p Param, given map[string]string) (any, error) {
	text, ok := given[p.Name]
	if !ok {
		text = p.Default
	}
	if text = strings.TrimSpace(text); text == "" {
		if p.Needed {
			return nil, fmt.Errorf("a value is needed (%s): add --param %s=…", p.Description, p.Name)
		}
		return nil, nil
	}
	switch p.Kind {
	case "actor":
		return s.actorKey(ctx, text)
	case "date":
		return day(text)
	case "integer":
		return count(text)
	case "type":
		return eventType(text)
	}
	return text, nil
}

func day(text string) (any, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return nil, fmt.Errorf("%q is no date: write it like 2026-02-08", text)
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

// actorKey finds an actor by its name, another name, ISO code or key. What fits several actors is an error that names
// their keys.
func (s *Store) actorKey(ctx context.Context, text string) (any, error) {
	found, err := s.read(ctx, "read/actor", row{"text": strings.ToLower(text)})
	if err != nil {
		return nil, err
	}
	switch len(found) {
	case 0:
		return nil, s.unknownActor(ctx, text)
	case 1:
		return found[0]["key"], nil
	}
	var keys []string
	for _, actor := range found {
		keys = append(keys, actor["key"].(string))
	}
	return nil, fmt.Errorf("%q can be several actors: write one of %s", text, strings.Join(keys, ", "))
}

func (s *Store) unknownActor(ctx context.Context, text string) error {
	alike, err := s.read(ctx, "read/alike", row{"text": fuzzy(text)})
	if err != nil {
		return err
	}
	if len(alike) == 0 {
		return fmt.Errorf("the graph has no actor %q", text)
	}
	var names []string
	for _, actor := range alike {
		names = append(names, strconv.Quote(actor["name"].(string)))
	}
	return fmt.Errorf("the graph has no actor %q: did you mean %s?", text, strings.Join(names, " or "))
}

// fuzzy is a full-text query for words like these: each may differ in two letters. Letters and digits only, since
// the rest is Lucene's syntax.
func fuzzy(text string) string {
	words := strings.Split(schema.Key(text), "-")
	return strings.Join(words, "~ ") + "~"
}

// read runs one of our own queries.
func (s *Store) read(ctx context.Context, name string, params row) ([]map[string]any, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	rows, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return (&transaction{ctx: ctx, tx: tx}).do(name, params)
	})
	if err != nil {
		return nil, s.explain("reading from Neo4j", err)
	}
	return rows.([]map[string]any), nil
}
