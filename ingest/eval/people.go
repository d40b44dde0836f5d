package eval

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"
)

// peopleCount compares who acts for whom, with the role, where the gold says so.
func peopleCount(g Gold, b *schema.Batch) (c count) {
	if g.People == nil {
		return c
	}
	n := namesOf(b)
	c = count{expected: len(g.People), told: len(b.Representations)}
	for _, p := range g.People {
		if slices.ContainsFunc(b.Representations, func(r schema.Representation) bool { return p.is(n, r) }) {
			c.right++
		}
	}
	return c
}

// is tells whether a representation is the expected one.
func (p Person) is(n names, r schema.Representation) bool {
	return n[r.Person] == p.Key && n[r.For] == p.For && p.Role.allows(r.Role)
}

// peopleMistakes lists who is missing among those who act for somebody, and who is too many.
func (m *matcher) peopleMistakes(b *schema.Batch) (list []Mistake) {
	n := namesOf(b)
	for _, p := range m.gold.People {
		if !slices.ContainsFunc(b.Representations, func(r schema.Representation) bool { return p.is(n, r) }) {
			found := m.mistake(MissedPerson, 0)
			found.Expected = fmt.Sprintf("%s, %s of %s", p.Key, strings.Join(p.Role, " or "), p.For)
			list = append(list, found)
		}
	}
	for _, r := range b.Representations {
		if m.gold.People != nil && !slices.ContainsFunc(m.gold.People, func(p Person) bool { return p.is(n, r) }) {
			found := m.mistake(InventedPerson, 0)
			found.Told = []string{fmt.Sprintf("%s, %s of %s", n[r.Person], r.Role, n[r.For])}
			list = append(list, found)
		}
	}
	return list
}
