package graph

import (
	"strings"
	"testing"

	"diplograph/schema"
)

func TestBrowserStyleKnowsAll(t *testing.T) {
	for _, n := range schema.Ontology().Nodes {
		at := strings.Index(BrowserStyle, "node."+n.Label+" {")
		if at < 0 {
			t.Errorf("browser.grass has no rule for %s", n.Label)
		}
		if n.Extends != "" && at < strings.Index(BrowserStyle, "node."+n.Extends+" {") {
			t.Errorf("browser.grass: the rule for %s has to stand after that for %s", n.Label, n.Extends)
		}
	}
	for _, relation := range relations(false) {
		if !strings.Contains(BrowserStyle, "relationship."+relation+" {") {
			t.Errorf("browser.grass has no rule for %s", relation)
		}
	}
	if strings.Contains(BrowserStyle, "/*") {
		t.Error("browser.grass has a comment, which Neo4j Browser reads as part of a name")
	}
}
