package picture

import (
	"slices"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"

	"diplograph/graph"
	"diplograph/schema"
)

// quads are the quad classes as the key names them, from 1 on.
var quads = []string{1: "cooperation in words", 2: "cooperation in deeds", 3: "conflict in words", 4: "conflict in deeds"}

// keyOf says what the colours of a network mean: the labels of its nodes, then what its edges are, in the order of quads.
func keyOf(n graph.Network) (key []box) {
	has := func(kind, name string) bool {
		return slices.ContainsFunc(key, func(b box) bool { return b.kind == kind && b.name == name })
	}
	in := face(8, xfont.WeightNormal)
	for _, node := range n.Nodes {
		if !has("node", node.Label) {
			key = append(key, newBox("node", node.Label, wrap(node.Label, 24, 1), in, 2))
		}
	}
	add := func(relation, says string) {
		same := func(e graph.NetworkEdge) bool {
			return rule("relationship", e.Type, "color") == rule("relationship", relation, "color")
		}
		if slices.ContainsFunc(n.Edges, same) {
			key = append(key, newBox("relationship", relation, []string{says}, in, 2))
		}
	}
	for quad := 1; quad < len(quads); quad++ {
		add(relationOf(quad), quads[quad])
	}
	add(schema.MediatesBetween, "mediation")
	return key
}

// relationOf is one of the relationships that events of a quad class make, all of which have the same colour.
func relationOf(quad int) string {
	types := schema.Events().Types
	return types[slices.IndexFunc(types, func(t schema.Type) bool { return t.Quad == quad })].Relation
}

// inRows places boxes of one height in rows below the origin, none wider than that unless a box is.
func inRows(boxes []box, width vg.Length) {
	var at vg.Point
	for i := range boxes {
		b := &boxes[i]
		if at.X > 0 && at.X+b.width > width {
			at = vg.Point{Y: at.Y - b.height - gap}
		}
		b.at = at.Add(vg.Point{X: b.width / 2, Y: -b.height / 2})
		at.X += b.width + gap
	}
}
