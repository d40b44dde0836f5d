package graph

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"
)

// Element is a node or a relationship as it leaves the graph and comes back, with all that the ontology names and nothing
// else. In JSON it is an object a line; its properties are sorted by name.
type Element struct {
	Labels     []string       `json:"labels,omitempty"` // of a node, the general one first, as Actor, Country
	Type       string         `json:"type,omitempty"`   // of a relationship, as SOURCE_OF
	From       string         `json:"from,omitempty"`   // ids of the nodes it joins
	To         string         `json:"to,omitempty"`
	Properties map[string]any `json:"properties"` // bool, int64, float64, string (dates too, as "2026-02-08") or []any of strings
}

// Kinds are the properties of its kind, in the order of the ontology, and the kind's name: the general label of a node, the type
// of a relationship. The error names a label or a type that the ontology does not have.
func (e *Element) Kind() (name string, properties []schema.Property, err error) {
	if len(e.Labels) == 0 {
		r, ok := schema.Ontology().Relationship(e.Type)
		if !ok {
			return "", nil, fmt.Errorf("unknown type of relationship %q: see diplograph schema", e.Type)
		}
		return r.Type, r.Properties, nil
	}
	for _, label := range e.Labels {
		root, ok := schema.Ontology().Root(label)
		if !ok {
			return "", nil, fmt.Errorf("unknown label %q: see diplograph schema", label)
		}
		if name != "" && root.Label != name {
			return "", nil, fmt.Errorf("labels %q: no node is %s and %s", e.Labels, name, root.Label)
		}
		name, properties = root.Label, root.Properties
	}
	return name, properties, nil
}

// UnmarshalJSON reads what Marshal writes. It gives properties the Go types that they have in the graph, and refuses what the
// ontology does not name.
func (e *Element) UnmarshalJSON(data []byte) error {
	type plain Element // without this method
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	if err := decoder.Decode((*plain)(e)); err != nil {
		return err
	}
	name, properties, err := e.Kind()
	if err != nil {
		return err
	}
	for key, value := range e.Properties {
		i := slices.IndexFunc(properties, func(p schema.Property) bool { return p.Name == key })
		if i < 0 {
			return fmt.Errorf("%s: unknown property %q: see diplograph schema", name, key)
		}
		if e.Properties[key], err = typed(value, properties[i].Type); err != nil {
			return fmt.Errorf("%s: property %q: %w", name, key, err)
		}
	}
	for _, p := range properties {
		if _, ok := e.Properties[p.Name]; p.Required && !ok {
			return fmt.Errorf("%s: no property %q", name, p.Name)
		}
	}
	return nil
}

// typed is a value of JSON as the type that the ontology gives its property.
func typed(value any, typ string) (any, error) {
	switch v := value.(type) {
	case json.Number:
		if typ == "integer" {
			return v.Int64()
		} else if typ == "float" {
			return v.Float64()
		}
	case bool:
		if typ == "boolean" {
			return v, nil
		}
	case string:
		if typ == "string" || typ == "date" && date(v) != nil {
			return v, nil
		}
	case []any:
		if typ == "strings" && !slices.ContainsFunc(v, func(item any) bool { _, isText := item.(string); return !isText }) {
			return v, nil
		}
	}
	return nil, fmt.Errorf("%v is no %s", value, typ)
}

// node is an element from what Neo4j has.
func node(labels []any, properties row, of []schema.Property) Element {
	e := Element{Properties: named(properties, of)}
	for _, label := range labels {
		if _, ok := schema.Ontology().Node(label.(string)); ok {
			e.Labels = append(e.Labels, label.(string))
		}
	}
	slices.SortFunc(e.Labels, byExtension)
	return e
}

// byExtension puts a label before those that extend it.
func byExtension(a, b string) int {
	first, _ := schema.Ontology().Node(a)
	second, _ := schema.Ontology().Node(b)
	return cmp.Or(strings.Compare(first.Extends, second.Extends), strings.Compare(a, b))
}

// named keeps the properties that the ontology names, as plain values.
func named(properties row, of []schema.Property) row {
	kept := row{}
	for _, p := range of {
		if value, ok := properties[p.Name]; ok {
			kept[p.Name] = plain(value)
		}
	}
	return kept
}
