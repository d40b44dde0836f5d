package nlp

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
	case plain && c.plural(i) && c.pairs(i):
		return c.pair(i, w)
	case plain && !c.plural(i) && w.is("person"):
		return c.describedPerson(i)
	case plain && !c.plural(i) && w.is("link") && len(c.sharing(i)) == 1:
		return c.sharing(i)
	case plain && !c.plural(i) && c.bare(i) && (w.is("country") || w.is("link")):
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
		return m.kind == KindBody && len(m.name) > 1 && slices.Contains(m.name, lower(c.doc.Tokens[i].Lemma))
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
		switch word := lower(t.Text); t.Dep {
		case "det", "predet", "nummod":
			points = points || slices.Contains([]string{"the", "this", "that", "these", "those", "both"}, word)
		case "compound", "case", "punct", "cc", "conj":
		case "prep": // "met both leaders in Cairo", which the parser hangs on the leaders
			if !c.pairs(i) || !slices.Contains([]string{"in", "at", "on"}, word) {
				return false
			}
		case "amod":
			if c.doc.Tokens[j].EntType != "NORP" && !slices.Contains(plainAdjectives, word) {
				return false
			}
		default:
			return false
		}
	}
	return points
}

// bare tells a noun that nothing describes: "the country", but not "the African country".
func (c *corefer) bare(i int) bool {
	return !slices.ContainsFunc(c.doc.Children(i), func(j int) bool {
		t := c.doc.Tokens[j]
		return t.Dep == "compound" || t.Dep == "amod" && lower(t.Text) != "regional"
	})
}

// pairs tells "the two countries" and "both sides" from "the countries".
func (c *corefer) pairs(i int) bool {
	return slices.ContainsFunc(c.doc.Children(i), func(j int) bool {
		word := lower(c.doc.Tokens[j].Text)
		return word == "two" || word == "both"
	})
}

// pairReach is how many sentences back the two may be named.
const pairReach = 2

// pair finds the two that are meant: it goes back sentence by sentence until it has two that fit. Where a sentence
// brings more than it wants, those joined in its text, as in "between Iran and Oman", are meant, or nobody.
func (c *corefer) pair(i int, w corefWord) []int {
	if found := c.pairBefore(i, w, pairReach); found != nil {
		return found
	}
	if found, office := c.officers(i, w); office {
		return found
	}
	found := c.pairNear(i, w)
	if found == nil {
		found = c.pairBefore(i, w, pairMemory)
	}
	return found
}

// pairMemory is how many sentences back "both sides" may have been told who they are.
const pairMemory = 8

// pairBefore is the pair that the last "both sides" meant, if it is of the same kind.
func (c *corefer) pairBefore(i int, w corefWord, reach int) []int {
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(i)-c.doc.Sentence(o.token) > reach {
			break
		}
		pair := c.joined[o.token]
		if c.doc.Tokens[o.token].Pos != "NOUN" || len(pair) != 2 || !c.pairs(o.token) {
			continue
		}
		if kind := c.chains[pair[0]].kind; w.is("side") || w.is("country") && kind == KindCountry || w.is("person") && kind == KindPerson {
			return pair
		}
	}
	return nil
}

// leaders are the words for whoever leads a country.
var leaders = []string{"president", "prime", "premier", "chancellor", "leader", "king", "emir"}

// officers are the two whom the text called by an office, as "both presidents" does, or by that of a leader, as "the two
// leaders" does. office is true where nobody else can be meant: told so far of one president only, or of three, nobody is.
func (c *corefer) officers(i int, w corefWord) (found []int, office bool) {
	lemma := lower(c.doc.Tokens[i].Lemma)
	wanted := []string{lemma}
	if lemma == "leader" {
		wanted = slices.Clone(leaders)
	} else if !w.is("person") || !slices.Contains(offices, lemma) {
		return nil, false
	}
	wanted = append(wanted, "counterpart")
	for id, m := range c.chains {
		if m.kind == KindPerson && len(m.name) > 0 && !c.isAbove(id, i) && slices.ContainsFunc(wanted, func(word string) bool { return slices.Contains(m.nouns, word) }) {
			found = append(found, id)
		}
	}
	if len(found) == 2 {
		return found, true
	}
	return nil, lemma != "leader"
}

// offices are words that say more than that somebody is a person.
var offices = []string{"president", "minister", "chancellor", "premier", "king", "general", "secretary", "ambassador", "envoy"}

// pairNear is the two that the last sentences name.
func (c *corefer) pairNear(i int, w corefWord) []int {
	fits := func(m chain) bool {
		return w.is("person") && m.kind == KindPerson || w.is("country") && m.kind == KindCountry ||
			w.is("side") && (m.kind == KindCountry || m.kind == KindBody || m.kind == KindPerson)
	}
	var found []int
	for back := 0; back <= pairReach && len(found) < 2; back++ {
		found = c.near(i, back, func(m chain) bool { return len(m.name) > 0 && fits(m) })
		found = slices.DeleteFunc(found, func(id int) bool { return c.isAbove(id, i) })
	}
	if len(found) > 2 {
		found = c.coordinated(found)
	}
	if len(found) != 2 {
		return nil
	}
	slices.Sort(found)
	return found
}

// isAbove tells whether a chain is the subject of a verb that token i hangs on: who urges both countries is neither.
func (c *corefer) isAbove(id, i int) bool {
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(o.token) < c.doc.Sentence(i) {
			break
		}
		if o.chain == id && c.governs(o.token, i) {
			return true
		}
	}
	return false
}

// coordinationReach is how many mentions back two may be joined.
const coordinationReach = 40

// coordinated is the last two of these chains that the text joins by "and".
func (c *corefer) coordinated(chains []int) []int {
	for n := len(c.seen) - 1; n >= max(0, len(c.seen)-coordinationReach); n-- {
		o := c.seen[n]
		t := c.doc.Tokens[o.token]
		if t.Dep != "conj" || len(c.joined[t.Head]) != 1 || len(c.group(t.Head)) != 2 {
			continue
		}
		other := c.joined[t.Head][0]
		if slices.Contains(chains, o.chain) && slices.Contains(chains, other) && o.chain != other {
			return []int{other, o.chain}
		}
	}
	return nil
}

// describedPerson is the one person whom the text called by these words: "the minister", "the foreign minister".
// A word of no office, as "the official", is the only person near; with nobody known it begins a chain.
func (c *corefer) describedPerson(i int) []int {
	wanted := []string{lower(c.doc.Tokens[i].Lemma)}
	for _, j := range c.doc.Children(i) {
		if dep := c.doc.Tokens[j].Dep; dep == "compound" || dep == "amod" {
			wanted = append(wanted, lower(c.doc.Tokens[j].Lemma))
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
