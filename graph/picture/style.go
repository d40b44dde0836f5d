package picture

import (
	"image/color"
	"strconv"
	"strings"
	"sync"

	"diplograph/graph"
)

// styles are the rules of Neo4j Browser's style sheet: properties by selector, as "node.Country" or "relationship.AIDS".
var styles = sync.OnceValue(func() map[string]map[string]string {
	rules := map[string]map[string]string{}
	selector := ""
	for line := range strings.Lines(graph.BrowserStyle) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutSuffix(line, " {"); ok {
			selector, rules[name] = name, map[string]string{}
		} else if property, value, ok := strings.Cut(line, ": "); ok {
			rules[selector][property] = strings.TrimSuffix(value, ";")
		}
	}
	return rules
})

// rule is a property of a kind ("node" or "relationship") with this label or type, or else of the kind.
func rule(kind, name, property string) string {
	if value, ok := styles()[kind+"."+name][property]; ok {
		return value
	}
	return styles()[kind][property]
}

// hue is a colour of the style sheet.
func hue(kind, name, property string) color.Color {
	rgb, _ := strconv.ParseUint(strings.TrimPrefix(rule(kind, name, property), "#"), 16, 24)
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff}
}
