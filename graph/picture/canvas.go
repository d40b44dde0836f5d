package picture

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Format is a kind of picture.
type Format string

// The formats.
const (
	SVG Format = "svg"
	PNG Format = "png"
)

// FormatOf is the format that the name of a file asks for.
func FormatOf(file string) (Format, error) {
	for _, format := range []Format{SVG, PNG} {
		if strings.HasSuffix(strings.ToLower(file), "."+string(format)) {
			return format, nil
		}
	}
	return "", fmt.Errorf("%s: a picture is SVG or PNG: name a file that ends in .svg or .png", file)
}

// dots is how many pixels of a PNG make an inch, so that a picture is sharp in print too.
const dots = 192

var fonts = font.NewCache(liberation.Collection())

// face is our font in a size, plain or bold.
func face(size font.Length, weight xfont.Weight) font.Face {
	return fonts.Lookup(font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight}, size)
}

// paint makes a picture of what on draws on a white canvas, whose origin is at the bottom left.
func paint(w io.Writer, width, height vg.Length, format Format, on func(vg.Canvas)) error {
	var data bytes.Buffer
	switch format {
	case SVG:
		c := vgsvg.New(width, height)
		fill(c, color.White, rectangle(vg.Point{}, vg.Point{X: width, Y: height}))
		on(c)
		if _, err := c.WriteTo(&data); err != nil {
			return err
		}
		_, err := io.WriteString(w, words.ReplaceAllStringFunc(data.String(), fit))
		return err
	case PNG:
		c := vgimg.NewWith(vgimg.UseWH(width, height), vgimg.UseDPI(dots), vgimg.UseBackgroundColor(color.White))
		on(c)
		_, err := vgimg.PngCanvas{Canvas: c}.WriteTo(w)
		return err
	}
	return fmt.Errorf("unknown format %q: use svg or png", format)
}

// words finds the words of an SVG by gonum/plot, with their weight, size and text.
var words = regexp.MustCompile(`<text ([^>]*)font-family:Liberation Sans;([^>]*font-weight:(\w+);[^>]*font-size:([\d.]+)px[^>]*>)([^<]+)`)

// fit makes words as wide as in our font where an SVG is shown without it. Arial and Helvetica are as wide.
func fit(text string) string {
	m := words.FindStringSubmatch(text)
	weight := xfont.WeightNormal
	if m[3] == "bold" {
		weight = xfont.WeightBold
	}
	size, _ := strconv.ParseFloat(m[4], 64)
	in := face(font.Length(size), weight)
	return fmt.Sprintf(`<text textLength="%.5g" lengthAdjust="spacingAndGlyphs" %sfont-family:Liberation Sans,Arial,Helvetica,sans-serif;%s%s`,
		in.Width(html.UnescapeString(m[5])), m[1], m[2], m[5])
}

func fill(c vg.Canvas, with color.Color, p vg.Path) {
	c.SetColor(with)
	c.Fill(p)
}

func stroke(c vg.Canvas, with color.Color, width vg.Length, p vg.Path) {
	c.SetColor(with)
	c.SetLineWidth(width)
	c.Stroke(p)
}

func rectangle(min, max vg.Point) (p vg.Path) {
	p.Move(min)
	p.Line(vg.Point{X: max.X, Y: min.Y})
	p.Line(max)
	p.Line(vg.Point{X: min.X, Y: max.Y})
	p.Close()
	return p
}

// write writes a line from a point on.
func write(c vg.Canvas, in font.Face, with color.Color, at vg.Point, text string) {
	if text != "" {
		c.SetColor(with)
		c.FillString(in, at, text)
	}
}

// clean makes any text one line that every format can hold: control characters are not allowed in XML.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}

// wrap breaks a text into at most so many lines of about so many letters, the last with an ellipsis if it was longer.
func wrap(text string, letters, most int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(clean(text)) {
		if runes := []rune(word); len(runes) > letters {
			word = string(runes[:letters-1]) + "…"
		}
		switch {
		case line == "":
			line = word
		case len([]rune(line))+1+len([]rune(word)) <= letters:
			line += " " + word
		case len(lines)+1 == most:
			return append(lines, line+" …")
		default:
			lines, line = append(lines, line), word
		}
	}
	return append(lines, line)
}
