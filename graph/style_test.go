package graph

import (
	"regexp"
	"strings"
	"testing"

	"github.com/lucasb-eyer/go-colorful"

	"diplograph/schema"
)

// style is browser.grass by selector and property; order has the selectors as they come.
func style(t *testing.T) (rules map[string]map[string]string, order []string) {
	rules = map[string]map[string]string{}
	rest := regexp.MustCompile(`([\w.]+) \{\n((?:  [\w-]+: [^;{}]*(?:\{\w+\}")?;\n)+)\}\n`).ReplaceAllStringFunc(BrowserStyle, func(rule string) string {
		selector, properties, _ := strings.Cut(rule, " {\n")
		rules[selector], order = map[string]string{}, append(order, selector)
		for _, m := range regexp.MustCompile(`  ([\w-]+): (.*);\n`).FindAllStringSubmatch(properties, -1) {
			rules[selector][m[1]] = m[2]
		}
		return ""
	})
	if strings.TrimSpace(rest) != "" {
		t.Fatalf("browser.grass: what is %q? Neo4j Browser has no comments there", rest)
	}
	return rules, order
}

// TestBrowserStyleKnowsAll wants a colour, a size and a caption for each label, and a colour for each relationship type.
func TestBrowserStyleKnowsAll(t *testing.T) {
	rules, order := style(t)
	at := map[string]int{}
	for i, selector := range order {
		at[selector] = i + 1
	}
	for _, n := range schema.Ontology().Nodes {
		rule := "node." + n.Label
		if at[rule] == 0 || rules[rule]["color"] == "" || n.Extends == "" && (rules[rule]["diameter"] == "" || rules[rule]["caption"] == "") {
			t.Errorf("browser.grass lacks the colour, size or caption of %s", n.Label)
		}
		if n.Extends != "" && at[rule] < at["node."+n.Extends] {
			t.Errorf("browser.grass: the rule for %s has to stand after that for %s", n.Label, n.Extends)
		}
	}
	for _, r := range append(schema.Ontology().Relationships, schema.Ontology().Browse.Relationships...) {
		if rules["relationship."+r.Type]["color"] == "" {
			t.Errorf("browser.grass lacks the colour of %s", r.Type)
		}
	}
}

// TestBrowserStyleByQuadClass holds events and the edges they make to the colour of their quad class.
func TestBrowserStyleByQuadClass(t *testing.T) {
	rules, _ := style(t)
	quad := []string{1: "#56b4e9", 2: "#0072b2", 3: "#e69f00", 4: "#d55e00"}
	for _, typ := range schema.Events().Types {
		for _, selector := range []string{"node." + typ.Label, "relationship." + typ.Relation} {
			if got := rules[selector]["color"]; got != quad[typ.Quad] {
				t.Errorf("browser.grass: %s is %s, quad class %d is %s", selector, got, typ.Quad, quad[typ.Quad])
			}
		}
	}
}

// TestBrowserStyleReads wants captions in nodes, and names of relationship types in the legend, in a contrast of 4.5, as
// WCAG 2.2 asks for text.
func TestBrowserStyleReads(t *testing.T) {
	rules, order := style(t)
	for _, selector := range order {
		kind, _, _ := strings.Cut(selector, ".")
		get := func(property string) colorful.Color {
			value := rules[selector][property]
			if value == "" {
				value = rules[kind][property]
			}
			return colour(t, value)
		}
		if got := contrast(get("color"), get("text-color-internal")); got < 4.5 {
			t.Errorf("browser.grass: %s has text in a contrast of %.1f", selector, got)
		}
	}
}

// TestBrowserStyleForColourBlind wants cooperation and conflict far apart in every eye. By CIEDE2000 a distance of 2 is the
// least that an eye tells, and black and white are 100 apart; the nearest here are 50.
func TestBrowserStyleForColourBlind(t *testing.T) {
	rules, _ := style(t)
	for eye, see := range eyes {
		for _, good := range schema.Events().Types {
			for _, bad := range schema.Events().Types {
				a, b := rules["relationship."+good.Relation]["color"], rules["relationship."+bad.Relation]["color"]
				if good.Quad > 2 || bad.Quad < 3 {
					continue
				}
				if got := 100 * see.of(colour(t, a)).DistanceCIEDE2000(see.of(colour(t, b))); got < 40 {
					t.Errorf("browser.grass: %s and %s are only %.0f apart for %s", good.Relation, bad.Relation, got, eye)
				}
			}
		}
	}
}

// view is what an eye makes of linear red, green and blue.
type view [3][3]float64

// eyes are those of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", at severity 1.
var eyes = map[string]view{
	"most people":  {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func (v view) of(c colorful.Color) colorful.Color {
	r, g, b := c.LinearRgb()
	row := func(i int) float64 { return v[i][0]*r + v[i][1]*g + v[i][2]*b }
	return colorful.LinearRgb(row(0), row(1), row(2)).Clamped()
}

func colour(t *testing.T, hex string) colorful.Color {
	t.Helper()
	c, err := colorful.Hex(hex)
	if err != nil {
		t.Fatalf("browser.grass: %v", err)
	}
	return c
}

// contrast is that of WCAG 2.2.
func contrast(a, b colorful.Color) float64 {
	_, y, _ := a.Xyz()
	_, z, _ := b.Xyz()
	return (max(y, z) + 0.05) / (min(y, z) + 0.05)
}
