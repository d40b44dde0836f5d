package picture

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diplograph/graph"
	"diplograph/schema"
)

var update = flag.Bool("update", false, "write the pictures in testdata anew")

// small is a network with nodes of several kinds, two edges between the same nodes, one from a node to itself, and a node alone.
var small = graph.Network{
	Nodes: []graph.NetworkNode{
		{ID: "1", Label: "Country", Name: "Iran"},
		{ID: "2", Label: "Country", Name: "United States"},
		{ID: "3", Label: "Organization", Name: "International Atomic Energy Agency"},
		{ID: "4", Label: "Person", Name: "Badr Albusaidi"},
		{ID: "5", Label: "Group", Name: "Friends & Neighbours <of> Muscat"},
	},
	Edges: []graph.NetworkEdge{
		{From: "1", To: "2", Type: "NEGOTIATES_WITH", Properties: map[string]any{"events": int64(12)}},
		{From: "2", To: "1", Type: "SANCTIONS", Properties: map[string]any{"events": int64(3)}},
		{From: "4", To: "1", Type: "MEDIATES_BETWEEN", Properties: map[string]any{"events": int64(1)}},
		{From: "3", To: "1", Type: "DEMANDS_OF", Properties: map[string]any{"events": int64(2)}},
		{From: "1", To: "1", Type: "PROTESTS_AGAINST"},
	},
}

func drawn(t *testing.T, n graph.Network, format Format) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Draw(&out, n, format); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// golden compares a picture with the one in testdata, byte for byte.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("another picture than %s: look at it, then write it with -update:\n%s", path, got)
	}
}

// valid fails if a picture is no SVG, and gives the words in it.
func valid(t *testing.T, svg []byte) (words []string) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	inText := false
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return words
		}
		if err != nil {
			t.Fatalf("%v in:\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if inText = token.Name.Local == "text"; inText && (token.Attr[0].Name.Local != "textLength" || token.Attr[0].Value == "") {
				t.Errorf("words without a width: %v", token.Attr)
			}
		case xml.CharData:
			if inText {
				words = append(words, string(token))
			}
			inText = false
		}
	}
}

func TestDrawSVG(t *testing.T) {
	got := drawn(t, small, SVG)
	golden(t, "network.svg", got)
	text := strings.Join(valid(t, got), "|")
	for _, want := range []string{"negotiates with (12)", "protests against|", "International Atomic", "Friends & Neighbours|<of> Muscat", "conflict in deeds", "mediation"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if strings.Contains(text, "cooperation in deeds") {
		t.Errorf("the key has what the picture has not: %q", text)
	}
}

func TestDrawPNG(t *testing.T) {
	first := drawn(t, small, PNG)
	if !bytes.Equal(first, drawn(t, small, PNG)) {
		t.Error("two runs give two pictures")
	}
	picture, err := png.Decode(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	colours := map[string]int{}
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			colours[fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)]++
		}
	}
	for _, e := range small.Edges {
		if colour := rule("relationship", e.Type, "color"); colours[colour] < 1000 {
			t.Errorf("%s has %d pixels in its colour %s", e.Type, colours[colour], colour)
		}
	}
}

// TestPlace wants boxes apart, and what is linked near, in a star, a ring, and where nothing is linked.
func TestPlace(t *testing.T) {
	for name, link := range map[string]func(i int) (int, bool){
		"star":  func(i int) (int, bool) { return 0, i > 0 },
		"ring":  func(i int) (int, bool) { return (i + 1) % 60, true },
		"alone": func(int) (int, bool) { return 0, false },
	} {
		n := graph.Network{}
		for i := range 60 {
			n.Nodes = append(n.Nodes, graph.NetworkNode{ID: fmt.Sprint(i), Label: "Country", Name: fmt.Sprint("The Land of Number ", i)})
			if to, ok := link(i); ok {
				n.Edges = append(n.Edges, graph.NetworkEdge{From: fmt.Sprint(i), To: fmt.Sprint(to), Type: "AIDS"})
			}
		}
		boxes, links, err := boxesOf(n)
		if err != nil {
			t.Fatal(err)
		}
		place(boxes, links)
		for i := range boxes {
			for j := range i {
				if a, b := *boxes[i], *boxes[j]; push(&a, &b) {
					t.Errorf("%s: %q and %q are over each other", name, boxes[i].lines, boxes[j].lines)
				}
			}
		}
		low, high := around(boxes)
		for _, l := range links {
			if way := boxes[l[0]].at.Sub(boxes[l[1]].at); way.X > (high.X-low.X)*0.6 || way.Y > (high.Y-low.Y)*0.6 {
				t.Errorf("%s: %q and %q are linked, but far from each other", name, boxes[l[0]].lines, boxes[l[1]].lines)
			}
		}
	}
}

// TestStyles wants every rule of the style sheet that a picture needs, for all that the graph may hold.
func TestStyles(t *testing.T) {
	for _, n := range schema.Ontology().Nodes {
		if rules := styles()["node."+n.Label]; len(rules["color"]) != len("#000000") || rules["border-color"] == "" {
			t.Errorf("no colours for %s: %v", n.Label, rules)
		}
	}
	for _, r := range append(schema.Ontology().Relationships, schema.Ontology().Browse.Relationships...) {
		if rules := styles()["relationship."+r.Type]; len(rules["color"]) != len("#000000") {
			t.Errorf("no colour for %s: %v", r.Type, rules)
		}
	}
}

func TestDrawRefuses(t *testing.T) {
	large := graph.Network{Nodes: make([]graph.NetworkNode, most+1)}
	for want, n := range map[string]graph.Network{
		"no nodes":                   {},
		"401 nodes and edges":        large,
		"not both are among the nod": {Nodes: small.Nodes, Edges: []graph.NetworkEdge{{From: "1", To: "9", Type: "AIDS"}}},
	} {
		var out bytes.Buffer
		if err := Draw(&out, n, SVG); err == nil || !strings.Contains(err.Error(), want) || out.Len() > 0 {
			t.Errorf("want an error with %q and nothing written, got %v", want, err)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for file, want := range map[string]Format{"a.svg": SVG, "dir.png/b.SVG": SVG, "c.png": PNG, "d.pdf": "", "svg": "", "": ""} {
		got, err := FormatOf(file)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", file, got, err)
		}
	}
}

func TestWrap(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		"one two":                    "one two",
		"one two three four":         "one two|three|four",
		"one two three four five":    "one two|three|four five",
		"one two three four 5 six":   "one two|three|four 5 …",
		"incomprehensible":           "incompre…",
		"tab\tand \x00 and \xff end": "tab and|and \uFFFD end",
	} {
		if got := strings.Join(wrap(text, 9, 3), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzDraw wants valid XML whatever a node is called or an edge says.
func FuzzDraw(f *testing.F) {
	f.Add("Iran", "Country", "AIDS", "3")
	f.Add("</text><script>&amp;\"'", "\x00\x0b", "]]>", "\ufffe\uffff\xed\xa0\x80")
	f.Add("", "", "", "")
	f.Fuzz(func(t *testing.T, name, label, relation, events string) {
		n := graph.Network{
			Nodes: []graph.NetworkNode{{ID: "1", Label: label, Name: name}, {ID: "2", Label: "Country", Name: "Oman"}},
			Edges: []graph.NetworkEdge{{From: "1", To: "2", Type: relation, Properties: map[string]any{"events": events}}},
		}
		valid(t, drawn(t, n, SVG))
	})
}
