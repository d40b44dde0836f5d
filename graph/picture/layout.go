package picture

import (
	"math"
	"slices"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// box is a rectangle with words that needs a place: a node, or what an edge says.
type box struct {
	kind, name    string // of its colours: "node" or "relationship", and its label or type
	lines         []string
	face          font.Face
	width, height vg.Length
	at            vg.Point // its middle
}

func newBox(kind, name string, lines []string, in font.Face, margin vg.Length) *box {
	b := &box{kind: kind, name: name, lines: lines, face: in, height: 2*margin + vg.Length(len(lines))*leading(in)}
	for _, line := range lines {
		b.width = max(b.width, in.Width(line))
	}
	b.width += 3 * margin
	return b
}

// leading is how far a line is below the last.
func leading(in font.Face) vg.Length { return in.Font.Size * 1.2 }

const (
	rounds = 300
	unitX  = 80 // what the layout's unit is on paper; words are wide, and so is a page
	unitY  = 46
	gap    = 7   // the least between two boxes
	full   = 0.2 // how much of the paper boxes may cover
)

// place gives every box its place: those that are linked near each other, and none over another. What hangs together is laid
// out by itself; such groups then stand in rows, the largest first.
func place(boxes []*box, links [][2]int) {
	far := distances(len(boxes), links)
	var groups [][]*box
	for _, members := range together(far) {
		group := make([]*box, len(members))
		for i, at := range spread(members, far) {
			group[i] = boxes[members[i]]
			group[i].at = vg.Point{X: at.X * unitX, Y: at.Y * unitY}
		}
		widen(group)
		apart(group)
		groups = append(groups, group)
	}
	pack(groups)
}

// distances are how many links it is from each box to each; 0 where there is no way.
func distances(n int, links [][2]int) [][]float64 {
	next := make([][]int, n)
	for _, l := range links {
		next[l[0]], next[l[1]] = append(next[l[0]], l[1]), append(next[l[1]], l[0])
	}
	far := make([][]float64, n)
	for i := range far {
		far[i] = make([]float64, n)
		for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
			for _, j := range next[queue[0]] {
				if far[i][j] == 0 && j != i {
					far[i][j] = far[i][queue[0]] + 1
					queue = append(queue, j)
				}
			}
		}
	}
	return far
}

// together are the groups between which there is no way, the largest first.
func together(far [][]float64) (groups [][]int) {
	seen := make([]bool, len(far))
	for i := range far {
		var group []int
		for j := range far {
			if !seen[j] && (j == i || far[i][j] > 0) {
				seen[j] = true
				group = append(group, j)
			}
		}
		if len(group) > 0 {
			groups = append(groups, group)
		}
	}
	slices.SortStableFunc(groups, func(a, b []int) int { return len(b) - len(a) })
	return groups
}

// spread puts the members of a group into the plane so that they are about as far from each other as they ought to be. It
// majorizes stress (Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2005), from a spiral on, and gets better with
// each round.
func spread(members []int, far [][]float64) []vg.Point {
	points := make([]vg.Point, len(members))
	for i := range points {
		sin, cos := math.Sincos(float64(i) * math.Pi * (3 - math.Sqrt(5)))
		r := math.Sqrt(float64(i))
		points[i] = vg.Point{X: vg.Length(r * cos), Y: vg.Length(r * sin)}
	}
	for range rounds {
		for i, member := range members {
			points[i] = better(points, i, func(j int) float64 { return far[member][members[j]] })
		}
	}
	return points
}

// better is where a point would be, if the others stayed, for the mean of their wishes; the nearer ones count more.
func better(points []vg.Point, i int, far func(int) float64) vg.Point {
	var sum vg.Point
	var all vg.Length
	for j, p := range points {
		if j == i {
			continue
		}
		way := points[i].Sub(p)
		is := max(math.Hypot(float64(way.X), float64(way.Y)), 1e-6)
		weight := vg.Length(1 / (far(j) * far(j)))
		sum = sum.Add(p.Add(way.Scale(vg.Length(far(j) / is))).Scale(weight))
		all += weight
	}
	if all == 0 {
		return points[i]
	}
	return sum.Scale(1 / all)
}

// widen takes boxes farther from each other, in proportion, where they cover too much of the paper between them.
func widen(boxes []*box) {
	var filled vg.Length
	for _, b := range boxes {
		filled += (b.width + gap) * (b.height + gap)
	}
	low, high := around(boxes)
	if by := filled / full / ((high.X - low.X) * (high.Y - low.Y)); by > 1 {
		for _, b := range boxes {
			b.at = b.at.Scale(vg.Length(math.Sqrt(float64(by))))
		}
	}
}

// apart pushes boxes from each other, the shorter way, until none covers another.
func apart(boxes []*box) {
	for moved, round := true, 0; moved && round < 1000; round++ {
		moved = false
		for i := range boxes {
			for j := range i {
				moved = push(boxes[i], boxes[j]) || moved
			}
		}
	}
}

func push(a, b *box) bool {
	over := vg.Point{
		X: (a.width+b.width)/2 + gap - vg.Length(math.Abs(float64(a.at.X-b.at.X))),
		Y: (a.height+b.height)/2 + gap - vg.Length(math.Abs(float64(a.at.Y-b.at.Y))),
	}
	const enough = 0.01
	switch {
	case over.X < enough || over.Y < enough:
		return false
	case over.X < over.Y:
		half := vg.Length(math.Copysign(float64(over.X/2), float64(a.at.X-b.at.X)))
		a.at.X, b.at.X = a.at.X+half, b.at.X-half
	default:
		half := vg.Length(math.Copysign(float64(over.Y/2), float64(a.at.Y-b.at.Y)))
		a.at.Y, b.at.Y = a.at.Y+half, b.at.Y-half
	}
	return true
}

// pack puts groups side by side in rows, on paper that is wider than high.
func pack(groups [][]*box) {
	var area, width vg.Length
	frames := make([]*box, len(groups))
	for i, group := range groups {
		low, high := around(group)
		frames[i] = &box{width: high.X - low.X + 2*margin, height: high.Y - low.Y + 2*margin}
		area += frames[i].width * frames[i].height
		width = max(width, frames[i].width)
	}
	inRows(frames, max(width, vg.Length(math.Sqrt(4*float64(area)))))
	for i, group := range groups {
		low, high := around(group)
		way := frames[i].at.Sub(low.Add(high).Scale(0.5))
		for _, b := range group {
			b.at = b.at.Add(way)
		}
	}
}

// inRows places boxes in rows below the origin, none wider than that unless a box is.
func inRows(boxes []*box, width vg.Length) {
	var at vg.Point
	var high vg.Length // how high the row is
	for _, b := range boxes {
		if at.X > 0 && at.X+b.width > width {
			at = vg.Point{Y: at.Y - high - gap}
			high = 0
		}
		b.at = at.Add(vg.Point{X: b.width / 2, Y: -b.height / 2})
		at.X += b.width + gap
		high = max(high, b.height)
	}
}

// around is the smallest rectangle around all boxes.
func around(boxes []*box) (low, high vg.Point) {
	inf := vg.Length(math.Inf(1))
	low, high = vg.Point{X: inf, Y: inf}, vg.Point{X: -inf, Y: -inf}
	for _, b := range boxes {
		low = vg.Point{X: min(low.X, b.at.X-b.width/2), Y: min(low.Y, b.at.Y-b.height/2)}
		high = vg.Point{X: max(high.X, b.at.X+b.width/2), Y: max(high.Y, b.at.Y+b.height/2)}
	}
	return low, high
}
