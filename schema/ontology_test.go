package schema

import (
	"regexp"
	"strings"
	"testing"
)

func TestOntologyLoads(t *testing.T) {
	m, err := loadOntology(ontologyYAML, Events())
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range append([]string{"Sanction", "Threat", "Consultation"}, Kinds...) {
		if _, ok := m.Node(label); !ok {
			t.Errorf("no node label %q", label)
		}
	}
	if !m.Symmetric("MEETS_WITH") || m.Symmetric("ATTACKS") {
		t.Error("MEETS_WITH should be symmetric and ATTACKS should not")
	}
}

// All that leaves the graph or comes into it relies on this: a node has the properties of its root, and one id.
func TestRoots(t *testing.T) {
	m := Ontology()
	for _, n := range m.Nodes {
		root, ok := m.Root(n.Label)
		if !ok || root.Extends != "" || (n.Extends == "") != (root.Label == n.Label) {
			t.Errorf("the root of %s is %q", n.Label, root.Label)
		}
		if n.Extends != "" && n.Properties != nil {
			t.Errorf("%s extends %s and has properties of its own, which exports would leave out", n.Label, n.Extends)
		}
	}
	for labels, want := range map[string]string{"Country|Group": "Actor", "Actor|Place": "Actor|Place", "Event": "Event"} {
		if got := m.General(labels); got != want {
			t.Errorf("General(%q) is %q, want %q", labels, got, want)
		}
	}
	if r, ok := m.Relationship("MEETS_WITH"); !ok || r.From != "Actor" || len(m.Roots()) != 7 {
		t.Errorf("MEETS_WITH is %+v, and there are %d roots", r, len(m.Roots()))
	}
}

func TestLoadOntologyRejects(t *testing.T) {
	const node = "nodes:\n  - {label: Actor, description: d}\n"
	for name, c := range map[string]struct{ data, want string }{
		"unknown key":      {"nodes:\n  - {label: A, colour: red}\n", "colour"},
		"no description":   {"nodes:\n  - {label: A}\n", "description"},
		"unknown end":      {node + "relationships:\n  - {type: R, from: Actor, to: B, description: d}\n", `unknown label "B"`},
		"unknown property": {"nodes:\n  - {label: A, description: d, properties: [{name: p, type: number, description: d}]}\n", `"p" needs`},
		"unsorted":         {"nodes:\n  - {label: A, description: d}\n  - {label: A, description: d}\n", `"A" stands after "A"`},
		"no relation":      {node + "browse: {relationships: []}\n", `unknown browse relationship "AGREES_WITH"`},
	} {
		if _, err := loadOntology([]byte(c.data), Events()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", name, err, c.want)
		}
	}
}

// Every label that is written by id needs its uniqueness constraint, or MERGE is slow and unsafe.
func TestConstraintsCoverIDs(t *testing.T) {
	for _, n := range Ontology().Nodes {
		if len(n.Properties) == 0 {
			continue
		}
		want := "CREATE CONSTRAINT " + strings.ToLower(n.Label) + "_id IF NOT EXISTS\nFOR (n:" + n.Label + ") REQUIRE n.id IS UNIQUE;"
		if !strings.Contains(Constraints, want) {
			t.Errorf("constraints.cypher has no constraint for the ids of %s", n.Label)
		}
	}
	if n := len(regexp.MustCompile(`(?m)^CREATE`).FindAllString(Constraints, -1)); n != strings.Count(Constraints, " IF NOT EXISTS") {
		t.Errorf("%d statements, but not as many IF NOT EXISTS", n)
	}
}
