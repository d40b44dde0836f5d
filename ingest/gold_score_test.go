package ingest_test

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"diplograph/schema"
)

// count is the figures of one type at one level.
type count struct{ expected, told, right int }

func (c *count) add(d count) {
	c.expected, c.told, c.right = c.expected+d.expected, c.told+d.told, c.right+d.right
}

// scores is the figures of all articles.
type scores struct {
	byType    [full + 1]map[string]*count
	byArticle []string // one line each, in order
	people    count
	forbidden int
}

func newScores() *scores {
	s := &scores{}
	for l := range s.byType {
		s.byType[l] = map[string]*count{}
	}
	return s
}

func (s *scores) at(l level, typ string) *count {
	if s.byType[l][typ] == nil {
		s.byType[l][typ] = &count{}
	}
	return s.byType[l][typ]
}

// add counts one article.
func (s *scores) add(m *matcher, p pairing, b *schema.Batch) {
	for l := ofType; l <= full; l++ {
		for typ, c := range m.counts(p, l) {
			s.at(l, typ).add(c)
		}
	}
	var sum count
	for _, c := range m.counts(p, countries) {
		sum.add(c)
	}
	s.byArticle = append(s.byArticle, fmt.Sprintf("%-28s %s %9d", m.gold.Article, sum, len(p.forbidden)))
	s.forbidden += len(p.forbidden)
	s.people.add(peopleCount(m.gold, b))
}

// counts gives the figures of one article at a level, one by one with their types. A met entry counts under the
// type it was met with, a missed one under its first.
func (m *matcher) counts(p pairing, l level) iter.Seq2[string, count] {
	return func(yield func(string, count) bool) {
		for i, e := range m.gold.Events {
			typ, c := e.Type[0], count{expected: 1}
			if j := p.event[i]; j >= 0 {
				typ, c.told = m.events[j].Type, 1
			}
			if p.reach[i] >= l {
				c.right = 1
			}
			if !yield(typ, c) {
				return
			}
		}
		for _, j := range p.invented {
			if !yield(m.events[j].Type, count{told: 1}) {
				return
			}
		}
	}
}

// peopleCount compares who acts for whom, with the role.
func peopleCount(g gold, b *schema.Batch) count {
	n := namesOf(b)
	c := count{expected: len(g.People), told: len(b.Representations)}
	for _, p := range g.People {
		if slices.ContainsFunc(b.Representations, func(r schema.Representation) bool { return p.is(n, r) }) {
			c.right++
		}
	}
	return c
}

// is tells whether a representation is the expected one.
func (p person) is(n names, r schema.Representation) bool {
	return n[r.Person] == p.Key && n[r.For] == p.For && p.Role.allows(r.Role)
}

// String has the counts, then precision, recall and F1.
func (c count) String() string {
	precision, recall := share(c.right, c.told), share(c.right, c.expected)
	f1 := share(2*c.right, c.told+c.expected)
	return fmt.Sprintf("%8d %5d %5d  %s  %s  %s", c.expected, c.told, c.right, precision, recall, f1)
}

func share(part, whole int) string {
	if whole == 0 {
		return "    -"
	}
	return fmt.Sprintf("%.3f", float64(part)/float64(whole))
}

const heading = "expected  told right      P      R     F1"

// String is the text of SCORES.txt.
func (s *scores) String() string {
	var out strings.Builder
	fmt.Fprintln(&out, "# What the pipeline finds in testdata/articles, against testdata/gold; README.md there says what the levels mean.")
	fmt.Fprintln(&out, "# Written by: go test ./ingest -run Gold -update")
	for l := ofType; l <= full; l++ {
		fmt.Fprintf(&out, "\n%-12s %s\n", levels[l], heading)
		var all count
		for _, typ := range slices.Sorted(maps.Keys(s.byType[l])) {
			fmt.Fprintf(&out, "%-12s %s\n", typ, s.byType[l][typ])
			all.add(*s.byType[l][typ])
		}
		fmt.Fprintf(&out, "%-12s %s\n", "all", all)
	}
	fmt.Fprintf(&out, "\n%-12s %s\n%-12s %s\n", "people", heading, "all", s.people)
	fmt.Fprintf(&out, "\n%-28s %s  forbidden\n%s\n", "countries", heading, strings.Join(s.byArticle, "\n"))
	fmt.Fprintf(&out, "\nforbidden events in all: %d\n", s.forbidden)
	return out.String()
}
