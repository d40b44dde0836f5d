package picture

import (
	"slices"

	xfont "golang.org/x/image/font"

	"diplograph/graph"
	"diplograph/schema"
)

// quads are the quad classes as the key names them, from 1 on.
var quads = []string{1: "cooperation in words", 2: "cooperation in deeds", 3: "conflict in words", 4: "conflict in deeds"}

// keyOf says what the colours of a network mean: the labels of its nodes, then what its edges are, in the order of quads.
func keyOf(n graph.Network) (key []*box) {
	for _, node := range n.Nodes {
		if node.Label != "" && !slices.ContainsFunc(key, func(b *box) bool { return b.name == node.Label }) {
			key = append(key, keyBox("node", node.Label, node.Label))
		}
	}
	has := func(relation string) bool {
		return slices.ContainsFunc(n.Edges, func(e graph.NetworkEdge) bool {
			return rule("relationship", e.Type, "color") == rule("relationship", relation, "color")
		})
	}
	for quad := 1; quad < len(quads); quad++ {
		if has(relationOf(quad)) {
			key = append(key, keyBox("relationship", relationOf(quad), quads[quad]))
		}
	}
	if has(schema.MediatesBetween) {
		key = append(key, keyBox("relationship", schema.MediatesBetween, "mediation"))
	}
	return key
}

// quadsOf says what the colours of a timeline mean.
func quadsOf(spans []span) (key []*box) {
	for quad := 1; quad < len(quads); quad++ {
		if slices.ContainsFunc(spans, func(s span) bool { return s.quads[quad] > 0 }) {
			key = append(key, keyBox("relationship", relationOf(quad), quads[quad]))
		}
	}
	return key
}

func keyBox(kind, name, says string) *box {
	return newBox(kind, name, wrap(says, 24, 1), face(8, xfont.WeightNormal), 2)
}

// relationOf is one of the relationships that events of a quad class make, all of which have the same colour.
func relationOf(quad int) string {
	types := schema.Events().Types
	return types[slices.IndexFunc(types, func(t schema.Type) bool { return t.Quad == quad })].Relation
}
