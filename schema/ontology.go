package schema

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

//go:embed ontology.yaml
var ontologyYAML []byte

// Constraints are the constraints and indexes of the graph: Cypher statements that each end in a semicolon. All are named
// and say IF NOT EXISTS, so running them again changes nothing.
//
//go:embed constraints.cypher
var Constraints string

// Model is what the graph may hold.
type Model struct {
	Nodes         []Node         `json:"nodes"`
	Relationships []Relationship `json:"relationships"` // the evidence layer
	Browse        Browse         `json:"browse"`        // the layer derived from it
}

// Node is a node label.
type Node struct {
	Label       string     `json:"label"`
	Extends     string     `json:"extends"` // a label that its nodes carry too; "" if none
	Description string     `json:"description"`
	Properties  []Property `json:"properties"` // without those of Extends
}

// Relationship is a relationship type. From and To are labels; alternatives are joined by "|".
type Relationship struct {
	Type        string     `json:"type"`
	From        string     `json:"from"`
	To          string     `json:"to"`
	Description string     `json:"description"`
	Symmetric   bool       `json:"symmetric"` // stored once, from the actor whose key sorts first
	Properties  []Property `json:"properties"`
}

// Browse is the derived layer: relationships from Actor to Actor that share their properties.
type Browse struct {
	Properties    []Property     `json:"properties"`
	Relationships []Relationship `json:"relationships"`
}

// Property is a property of a node or relationship.
type Property struct {
	Name        string `json:"name"`
	Type        string `json:"type"` // boolean, date, float, integer, string or strings
	Required    bool   `json:"required"`
	Description string `json:"description"`
}

// Ontology is the content of ontology.yaml with a label for each event type, read once. Callers must not change it. It
// panics if an embedded file is malformed, which the package's tests rule out.
var Ontology = sync.OnceValue(func() *Model {
	model, err := loadOntology(ontologyYAML, Events())
	if err != nil {
		panic(err)
	}
	return model
})

func loadOntology(data []byte, types *Types) (*Model, error) {
	m := &Model{}
	if err := yaml.Load(data, m, yaml.WithKnownFields()); err != nil {
		return nil, fmt.Errorf("reading ontology.yaml: %w", err)
	}
	m.complete(types)
	if err := m.check(types); err != nil {
		return nil, fmt.Errorf("ontology.yaml: %w", err)
	}
	return m, nil
}

// complete adds what follows: a label for each event type, the ends and properties of browse relationships.
func (m *Model) complete(types *Types) {
	for _, typ := range types.Types {
		m.Nodes = append(m.Nodes, Node{Label: typ.Label, Extends: "Event", Description: typ.Description})
	}
	slices.SortFunc(m.Nodes, func(a, b Node) int { return strings.Compare(a.Label, b.Label) })
	for i := range m.Browse.Relationships {
		r := &m.Browse.Relationships[i]
		r.From, r.To, r.Properties = "Actor", "Actor", m.Browse.Properties
	}
}

// Node is the node of that label.
func (m *Model) Node(label string) (Node, bool) {
	i := slices.IndexFunc(m.Nodes, func(n Node) bool { return n.Label == label })
	if i < 0 {
		return Node{}, false
	}
	return m.Nodes[i], true
}

// Root is the node whose label every node with this label has too: Actor for Country, Event for Sanction, Place for Place.
func (m *Model) Root(label string) (Node, bool) {
	n, ok := m.Node(label)
	for ok && n.Extends != "" {
		n, ok = m.Node(n.Extends)
	}
	return n, ok
}

// Roots are the nodes that extend no other, sorted by label. Every node of the graph is of exactly one of them.
func (m *Model) Roots() []Node {
	return slices.DeleteFunc(slices.Clone(m.Nodes), func(n Node) bool { return n.Extends != "" })
}

// General are the roots of an end of a relationship, as "Actor" for "Country|Group": the labels whose ids are unique.
func (m *Model) General(labels string) string {
	var list []string
	for label := range strings.SplitSeq(labels, "|") {
		if root, _ := m.Root(label); !slices.Contains(list, root.Label) {
			list = append(list, root.Label)
		}
	}
	return strings.Join(list, "|")
}

// Both are the relationships of both layers, those of the evidence layer first.
func (m *Model) Both() []Relationship { return slices.Concat(m.Relationships, m.Browse.Relationships) }

// Relationship is the relationship of that type, in either layer.
func (m *Model) Relationship(typ string) (Relationship, bool) {
	both := m.Both()
	i := slices.IndexFunc(both, func(r Relationship) bool { return r.Type == typ })
	if i < 0 {
		return Relationship{}, false
	}
	return both[i], true
}

// Symmetric tells whether a browse relationship is stored in one direction only.
func (m *Model) Symmetric(relation string) bool {
	return slices.ContainsFunc(m.Browse.Relationships, func(r Relationship) bool { return r.Type == relation && r.Symmetric })
}

func (m *Model) check(types *Types) error {
	name := func(r Relationship) string { return r.Type }
	errs := []error{
		ascending("label", m.Nodes, func(n Node) string { return n.Label }),
		ascending("relationship", m.Relationships, name),
		ascending("browse relationship", m.Browse.Relationships, name),
	}
	for _, n := range m.Nodes {
		errs = append(errs, m.checkLabels(n.Label, n.Extends), checkProperties(n.Label, n.Description, n.Properties))
	}
	for _, r := range m.Both() {
		errs = append(errs, m.checkLabels(r.Type, r.From+"|"+r.To), checkProperties(r.Type, r.Description, r.Properties))
	}
	return errors.Join(append(errs, m.checkRelations(types)...)...)
}

func (m *Model) checkLabels(what, labels string) error {
	for label := range strings.SplitSeq(labels, "|") {
		if _, ok := m.Node(label); !ok && label != "" {
			return fmt.Errorf("%s: unknown label %q", what, label)
		}
	}
	return nil
}

func checkProperties(what, description string, properties []Property) error {
	if what == "" || description == "" {
		return fmt.Errorf("%q: a name and a description are needed", what)
	}
	types := []string{"boolean", "date", "float", "integer", "string", "strings"}
	for _, p := range properties {
		if p.Name == "" || p.Description == "" || !slices.Contains(types, p.Type) {
			return fmt.Errorf("%s: property %q needs a name, a description and a type of %s", what, p.Name, strings.Join(types, ", "))
		}
	}
	return nil
}

// checkRelations says which event type or code leads to a browse relationship that is not in the list.
func (m *Model) checkRelations(types *Types) (errs []error) {
	known := func(relation string) bool {
		return slices.ContainsFunc(m.Browse.Relationships, func(r Relationship) bool { return r.Type == relation })
	}
	for _, typ := range types.Types {
		if !known(typ.Relation) {
			errs = append(errs, fmt.Errorf("event type %s: unknown browse relationship %q", typ.Name, typ.Relation))
		}
	}
	for _, code := range types.Cameo {
		if code.Relation != "" && !known(code.Relation) {
			errs = append(errs, fmt.Errorf("cameo code %s: unknown browse relationship %q", code.Code, code.Relation))
		}
	}
	return errs
}
