package graph

import (
	"slices"
	"strings"
	"testing"

	"diplograph/schema"
)

// What is exported in order has to be read in order: Neo4j would have to hold all that it sorts.
func TestElementsNeedNoSort(t *testing.T) {
	s := open(t)
	write(t, s, talks(t), clash(t))
	var read []string
	for _, n := range schema.Ontology().Roots() {
		read = append(read, fill("read/nodes", "LABEL", n.Label))
	}
	for _, r := range schema.Ontology().Both() {
		read = append(read, fill("read/relationships", "FROM", schema.Ontology().General(r.From), "TYPE", r.Type))
	}
	for _, cypher := range read {
		plan := explained(t, s, cypher)
		sorts := slices.ContainsFunc(plan, func(operator string) bool {
			return strings.Contains(operator, "Sort") || strings.Contains(operator, "Eager")
		})
		if sorts || scans(plan) != nil {
			t.Errorf("%s\nhas the plan\n%s", cypher, strings.Join(plan, "\n"))
		}
	}
}
