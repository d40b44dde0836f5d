package picture

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"

	"diplograph/graph"
	"diplograph/schema"
)

// most is how many nodes and edges a picture can hold together; a page can be read with fewer.
const most = 400

// margin is what is left white around a picture, and above its key.
const margin = 14

// Draw draws a network: nodes in the colour of their label, edges in that of their type, with the number of events where
// they have it. An edge of a type that has no direction, as NEGOTIATES_WITH, has no arrowhead.
func Draw(w io.Writer, n graph.Network, format Format) error {
	switch all := len(n.Nodes) + len(n.Edges); {
	case len(n.Nodes) == 0:
		return errors.New("there is nothing to draw: the result has no nodes")
	case all > most:
		return fmt.Errorf("%d nodes and edges are too many for one picture, which has %d at most: ask for fewer", all, most)
	}
	boxes, links, err := boxesOf(n)
	if err != nil {
		return err
	}
	place(boxes, links)
	low, high := around(boxes)
	key := keyOf(n)
	inRows(key, high.X-low.X)
	for i := range key {
		key[i].at = key[i].at.Add(vg.Point{X: low.X, Y: low.Y - margin})
	}
	boxes = append(boxes, key...)
	low, high = around(boxes)
	size := high.Sub(low).Add(vg.Point{X: 2 * margin, Y: 2 * margin})
	return paint(w, size.X, size.Y, format, func(c vg.Canvas) {
		c.Translate(vg.Point{X: margin, Y: margin}.Sub(low))
		for i, e := range n.Edges {
			boxes[len(n.Nodes)+i].curve(c, boxes[links[2*i][0]], boxes[links[2*i+1][1]], !schema.Ontology().Symmetric(e.Type))
		}
		for _, b := range boxes {
			b.draw(c)
		}
	})
}

// boxesOf makes a box of every node, then of every edge, and two links of every edge: from its source to its box, and on.
func boxesOf(n graph.Network) (boxes []*box, links [][2]int, err error) {
	at := map[string]int{}
	for i, node := range n.Nodes {
		at[node.ID] = i
		boxes = append(boxes, newBox("node", node.Label, wrap(node.Name, 24, 4), face(10, xfont.WeightBold), 5))
	}
	for _, edge := range n.Edges {
		from, ok := at[edge.From]
		to, also := at[edge.To]
		if !ok || !also {
			return nil, nil, fmt.Errorf("an edge %s joins %q and %q, and not both are among the nodes", edge.Type, edge.From, edge.To)
		}
		links = append(links, [2]int{from, len(boxes)}, [2]int{len(boxes), to})
		boxes = append(boxes, newBox("relationship", edge.Type, []string{says(edge)}, face(8, xfont.WeightNormal), 2))
	}
	return boxes, links, nil
}

// says is what stands on an edge, as "negotiates with (3)".
func says(e graph.NetworkEdge) string {
	text := strings.ToLower(strings.ReplaceAll(e.Type, "_", " "))
	if events, ok := e.Properties["events"]; ok {
		text += fmt.Sprintf(" (%v)", events)
	}
	return wrap(text, 40, 1)[0]
}

// draw draws a box with its words in the middle.
func (b *box) draw(c vg.Canvas) {
	half := vg.Point{X: b.width / 2, Y: b.height / 2}
	outline := rectangle(b.at.Sub(half), b.at.Add(half))
	fill(c, hue(b.kind, b.name, "color"), outline)
	if b.kind == "node" {
		stroke(c, hue(b.kind, b.name, "border-color"), 1.5, outline)
	}
	line := leading(b.face)
	base := b.at.Y + line*vg.Length(len(b.lines))/2 - line*0.8
	for _, text := range b.lines {
		write(c, b.face, hue(b.kind, b.name, "text-color-internal"), vg.Point{X: b.at.X - b.face.Width(text)/2, Y: base}, text)
		base -= line
	}
}

// curve draws the edge that a box belongs to: a parabola from one node through the middle of the box to the other.
func (b *box) curve(c vg.Canvas, from, to *box, arrow bool) {
	width, _ := strconv.ParseFloat(strings.TrimSuffix(rule(b.kind, b.name, "shaft-width"), "px"), 64)
	control := b.at.Scale(2).Sub(from.at.Add(to.at).Scale(0.5))
	end := 0.5 // where on the curve it comes to the box of its target
	for ; end < 1 && !to.holds(bezier(from.at, control, to.at, end)); end += 1. / 256 {
	}
	tip := bezier(from.at, control, to.at, end)
	var line vg.Path
	line.Move(from.at)
	line.QuadTo(between(from.at, control, end), tip)
	stroke(c, hue(b.kind, b.name, "color"), vg.Length(width*0.6), line)
	if arrow {
		fill(c, hue(b.kind, b.name, "color"), head(bezier(from.at, control, to.at, end-1./64), tip))
	}
}

// holds tells whether a point is in a box, or nearly.
func (b *box) holds(p vg.Point) bool {
	return math.Abs(float64(p.X-b.at.X)) <= float64(b.width/2+1) && math.Abs(float64(p.Y-b.at.Y)) <= float64(b.height/2+1)
}

// between is the point on the way from a to b at t of 1.
func between(a, b vg.Point, t float64) vg.Point {
	return a.Add(b.Sub(a).Scale(vg.Length(t)))
}

func bezier(a, control, b vg.Point, t float64) vg.Point {
	return between(between(a, control, t), between(control, b, t), t)
}

// head is an arrowhead at tip, as it is seen from another point.
func head(from, tip vg.Point) (p vg.Path) {
	const long, wide = 8, 3.2
	way := tip.Sub(from)
	way = way.Scale(1 / max(vg.Length(math.Hypot(float64(way.X), float64(way.Y))), 1e-6))
	back, side := tip.Sub(way.Scale(long)), vg.Point{X: -way.Y, Y: way.X}.Scale(wide)
	p.Move(tip)
	p.Line(back.Add(side))
	p.Line(back.Sub(side))
	p.Close()
	return p
}
