package coref

import (
	"slices"
	"strings"
)

// titles tells whether a noun only describes the name that follows, as "minister" in "foreign minister Abbas Araghchi".
func (c *corefer) titles(i int) bool {
	t := c.doc.Tokens[i]
	return t.Dep == "compound" || t.Dep == "nmod"
}

// noun gives the chains of a common noun: those it refers back to, or a new one of its own.
func (c *corefer) noun(i int) []int {
	if id, ok := c.equated(i); ok {
		return []int{id}
	}
	w, plain := c.word(i), c.plain(i)
	switch {
	case plain && c.plural(i) && c.isPair(i):
		return c.pair(i, w)
	case plain && !c.plural(i) && w.is("person"):
		return c.describedPerson(i)
	case plain && !c.plural(i) && w.is("link") && len(c.sharing(i)) == 1:
		return c.sharing(i)
	case plain && !c.plural(i) && c.bare(i) && (w.is("country") && !w.is("body") || w.is("link")):
		kind := KindCountry
		if w.is("link") {
			kind = KindBody
		}
		if found := c.standout(i, func(m chain) bool { return m.kind == kind && len(m.name) > 0 }); found != nil {
			return found
		}
	}
	return []int{c.begin(i)}
}

// shareReach is how many sentences back a body may be named by the noun that points back to it.
const shareReach = 10

// sharing are the bodies whose names have a noun in them: "the council" after "the UN Security Council".
func (c *corefer) sharing(i int) []int {
	return c.near(i, shareReach, func(m chain) bool {
		return m.kind == KindBody && len(m.name) > 1 && slices.Contains(m.name, strings.ToLower(c.doc.Tokens[i].Lemma))
	})
}

// begin starts a chain that has no name yet.
func (c *corefer) begin(i int) int {
	m := chain{best: i, kind: KindThing, plural: c.plural(i)}
	switch w := c.word(i); {
	case w.is("person"):
		m.kind = KindPerson
	case w.is("body"):
		m.kind = KindBody
	}
	kind := m.kind
	c.addNoun(i, &m)
	m.kind = kind
	c.chains = append(c.chains, m)
	return len(c.chains) - 1
}

// equated is the chain of the name that a noun explains: "Araghchi, the foreign minister", "Araghchi is the minister".
func (c *corefer) equated(i int) (int, bool) {
	t := c.doc.Tokens[i]
	named := t.Head
	if t.Dep == "attr" && c.doc.Tokens[t.Head].Lemma == "be" {
		named = c.child(t.Head, "nsubj")
	} else if t.Dep != "appos" {
		return 0, false
	}
	if named < 0 || named > i || len(c.joined[named]) != 1 || !c.word(i).is("person") || c.plural(i) {
		return 0, false
	}
	id := c.joined[named][0]
	if c.chains[id].kind != KindPerson {
		return 0, false
	}
	c.addNoun(i, &c.chains[id])
	return id, true
}

func (c *corefer) child(i int, dep string) int {
	for _, j := range c.doc.Children(i) {
		if c.doc.Tokens[j].Dep == dep {
			return j
		}
	}
	return -1
}

// plainAdjectives are parts of offices, or point back themselves.
var plainAdjectives = []string{"two", "three", "same", "foreign", "prime", "chief", "special", "senior", "supreme", "regional"}

// plain tells a noun phrase that only points back: "the minister", "both sides", but no "minister of finance".
func (c *corefer) plain(i int) bool {
	points := false
	for _, j := range c.doc.Children(i) {
		t := c.doc.Tokens[j]
		switch word := strings.ToLower(t.Text); t.Dep {
		case "det", "predet", "nummod":
			points = points || slices.Contains([]string{"the", "this", "that", "these", "those", "both"}, word)
		case "compound", "case", "punct", "cc", "conj":
		case "prep": // "met both leaders in Cairo", which the parser hangs on the leaders; "both parties to the conflict"
			if !c.isPair(i) || !slices.Contains([]string{"in", "at", "on", "to"}, word) {
				return false
			}
		case "amod":
			if c.doc.Tokens[j].EntType != "NORP" && !slices.Contains(plainAdjectives, word) {
				return false
			}
		default: // but "the two sides, who have fought for years"
			if !c.isPair(i) || j < i+2 || c.doc.Tokens[i+1].Text != "," {
				return false
			}
		}
	}
	return points
}

// bare tells a noun that nothing describes: "the country", but not "the African country".
func (c *corefer) bare(i int) bool {
	return !slices.ContainsFunc(c.doc.Children(i), func(j int) bool {
		t := c.doc.Tokens[j]
		return t.Dep == "compound" || t.Dep == "amod" && strings.ToLower(t.Text) != "regional"
	})
}

// describedPerson is the one person whom the text called by these words: "the minister", "the foreign minister".
// A word of no office, as "the official", is the only person near; with nobody known it begins a chain.
func (c *corefer) describedPerson(i int) []int {
	wanted := []string{strings.ToLower(c.doc.Tokens[i].Lemma)}
	for _, j := range c.doc.Children(i) {
		if dep := c.doc.Tokens[j].Dep; dep == "compound" || dep == "amod" {
			wanted = append(wanted, strings.ToLower(c.doc.Tokens[j].Lemma))
		}
	}
	described := c.near(i, personReach, func(m chain) bool {
		return m.kind == KindPerson && !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(m.nouns, w) })
	})
	if len(described) == 0 && len(wanted) == 1 && strings.Contains(" official diplomat politician leader envoy man woman ", " "+wanted[0]+" ") {
		described = c.near(i, 1, func(m chain) bool { return m.kind == KindPerson && !m.plural && fitsGender(m.gender, c.word(i).gender) })
	}
	switch len(described) {
	case 0:
		return []int{c.begin(i)}
	case 1:
		return described
	}
	return nil
}

// personReach is how many sentences back a person may have been called by an office.
const personReach = 6

// near are the chains of some kind that occur at most so many sentences before token i.
func (c *corefer) near(i, sentences int, fits func(chain) bool) []int {
	var found []int
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(i)-c.doc.Sentence(o.token) > sentences {
			break
		}
		if fits(c.chains[o.chain]) && !slices.Contains(found, o.chain) {
			found = append(found, o.chain)
		}
	}
	return found
}

func fitsGender(a, b string) bool { return a == "" || b == "" || a == b }
