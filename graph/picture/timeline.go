package picture

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"math"
	"slices"
	"strconv"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"diplograph/graph"
)

// DrawTimeline draws what two actors did to each other, counted by one of Spans: cooperation upwards and conflict downwards, in the
// colours of their quad classes, and below that the mean score. The events are of one pair, the oldest first.
func DrawTimeline(w io.Writer, events []graph.PairEvent, by string, format Format) error {
	if len(events) == 0 {
		return errors.New("there is nothing to draw: no events")
	}
	spans := count(events, by)
	numbers, err := numbersOf(spans)
	if err != nil {
		return err
	}
	scores, err := scoresOf(spans)
	if err != nil {
		return err
	}
	scores.X.Label.Text = caption(events, by)
	for _, p := range []*plot.Plot{numbers, scores} {
		p.X.Min, p.X.Max = -1, float64(len(spans))
		p.X.Tick.Marker = plot.ConstantTicks(dates(spans, by))
		plain(p)
	}
	const width, height, head = 620, 420, 42
	return paint(w, width, height, format, func(c vg.Canvas) {
		title := face(13, xfont.WeightBold)
		write(c, title, color.Black, vg.Point{X: margin, Y: height - margin - title.Font.Size}, wrap(events[0].First+" and "+events[0].Second, 70, 1)[0])
		key := quadsOf(spans)
		inRows(key, width)
		for _, b := range key {
			b.at = b.at.Add(vg.Point{X: margin, Y: height - head})
			b.draw(c)
		}
		area := draw.Crop(draw.NewCanvas(c, width, height), margin, -margin, margin, -head-2*margin)
		rows := [][]*plot.Plot{{numbers}, {scores}}
		for i, row := range plot.Align(rows, draw.Tiles{Rows: 2, Cols: 1, PadY: margin}, area) {
			rows[i][0].Draw(row[0])
		}
	})
}

// numbersOf draws how many events of each quad class the spans have, as bars: cooperation from zero up, conflict from zero down.
func numbersOf(spans []span) (*plot.Plot, error) {
	p := plot.New()
	p.Y.Label.Text = "conflict ← events → cooperation"
	p.Y.Tick.Marker = whole{}
	n := float64(len(spans))
	wide := max(min(0.4, n/50+0.02), n/800) // half a bar: one of few is no wall, and one of very many is still to be seen
	up, down := make([]int, len(spans)), make([]int, len(spans))
	for quad := 1; quad < len(quads); quad++ {
		var bars []plotter.XYer
		stack, sign := up, 1
		if quad > 2 {
			stack, sign = down, -1
		}
		for i, s := range spans {
			if s.quads[quad] > 0 {
				x, low := float64(i), float64(stack[i])
				stack[i] += sign * s.quads[quad]
				high := float64(stack[i])
				bars = append(bars, plotter.XYs{{X: x - wide, Y: low}, {X: x + wide, Y: low}, {X: x + wide, Y: high}, {X: x - wide, Y: high}})
			}
		}
		polygon, err := plotter.NewPolygon(bars...)
		if err != nil {
			return nil, fmt.Errorf("drawing events: %w", err)
		}
		polygon.Color, polygon.LineStyle.Width = hue("relationship", relationOf(quad), "color"), 0
		p.Add(polygon)
	}
	p.Add(zero())
	p.Y.Max, p.Y.Min = float64(max(1, slices.Max(up))), float64(min(-1, slices.Min(down)))
	return p, nil
}

// scoresOf draws the mean score of each span that has events.
func scoresOf(spans []span) (*plot.Plot, error) {
	p := plot.New()
	p.Y.Label.Text = "mean Goldstein score"
	p.Y.Min, p.Y.Max = -10, 10
	var means plotter.XYs
	for i, s := range spans {
		if s.events > 0 {
			means = append(means, plotter.XY{X: float64(i), Y: s.score / float64(s.events)})
		}
	}
	line, points, err := plotter.NewLinePoints(means)
	if err != nil {
		return nil, fmt.Errorf("drawing scores: %w", err)
	}
	points.Shape, points.Radius = draw.CircleGlyph{}, 2
	p.Add(zero(), line, points)
	return p, nil
}

// zero is a line at zero.
func zero() plot.Plotter {
	line := plotter.NewFunction(func(float64) float64 { return 0 })
	line.Samples, line.Width = 2, 0.5
	return line
}

// plain gives a plot our font.
func plain(p *plot.Plot) {
	p.X.Label.TextStyle.Font = face(8, xfont.WeightNormal).Font
	p.Y.Label.TextStyle.Font = face(8, xfont.WeightNormal).Font
	p.X.Tick.Label.Font = face(8, xfont.WeightNormal).Font
	p.Y.Tick.Label.Font = face(8, xfont.WeightNormal).Font
	p.X.Label.Padding = 6
}

// whole marks whole numbers at most six times, without their sign.
type whole struct{}

// Ticks are where the marks are.
func (whole) Ticks(low, high float64) (ticks []plot.Tick) {
	step := 1
	for i := 0; high-low > float64(5*step); i++ {
		step = []int{2, 5, 10}[i%3] * int(math.Pow10(i/3))
	}
	for n := int(low) / step * step; n <= int(high); n += step {
		ticks = append(ticks, plot.Tick{Value: float64(n), Label: strconv.Itoa(max(n, -n))})
	}
	return ticks
}

// caption says what a timeline is drawn from.
func caption(events []graph.PairEvent, by string) string {
	articles := map[string]bool{}
	for _, e := range events {
		for _, id := range e.Articles {
			articles[id] = true
		}
	}
	return fmt.Sprintf("By %s. %s in %s, %s to %s.", by, number(len(events), "event"), number(len(articles), "article"),
		events[0].Date.Format(layout(by)), events[len(events)-1].Date.Format(layout(by)))
}

// number is a number and its noun, as "1 article" and "2 articles".
func number(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
