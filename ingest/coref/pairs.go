package coref

import (
	"slices"
	"strings"
)

// isPair tells "the two countries" and "both sides" from "the countries".
func (c *corefer) isPair(i int) bool {
	return slices.ContainsFunc(c.doc.Children(i), func(j int) bool {
		word := strings.ToLower(c.doc.Tokens[j].Text)
		return word == "two" || word == "both"
	})
}

// isBoth tells of "both" and "the two" where no noun follows: "both will meet again".
func (c *corefer) isBoth(i int) bool {
	t := c.doc.Tokens[i]
	if !slices.Contains([]string{"nsubj", "nsubjpass", "dobj", "pobj", "poss"}, t.Dep) {
		return false
	}
	the := c.child(i, "det")
	return strings.ToLower(t.Text) == "both" || strings.ToLower(t.Text) == "two" && the >= 0 && strings.ToLower(c.doc.Tokens[the].Text) == "the"
}

// both are the two named together last, else the last pair told of.
func (c *corefer) both(i int) []int {
	if found := c.standoutGroup(i); len(found) == 2 {
		return found
	}
	return c.pairNear(i, c.data.words["side"])
}

// pairReach is how many sentences back the two may be named.
const pairReach = 2

// pair finds the two that are meant: it goes back sentence by sentence until it has two that fit. Where a sentence
// brings more than it wants, those joined in its text, as in "between Iran and Oman", are meant, or nobody.
func (c *corefer) pair(i int, w lexeme) []int {
	c.notePair(i, w)
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

// notePair keeps of what kind the two are, for [Links.Pair].
func (c *corefer) notePair(i int, w lexeme) {
	switch {
	case w.is("side"):
		c.pairs[i] = ""
	case w.is("country"):
		c.pairs[i] = KindCountry
	case w.is("person"):
		c.pairs[i] = KindPerson
	}
}

// pairMemory is how many sentences back "both sides" may have been told who they are.
const pairMemory = 8

// pairBefore is the pair that the last "both sides" meant, if it is of the same kind.
func (c *corefer) pairBefore(i int, w lexeme, reach int) []int {
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(i)-c.doc.Sentence(o.token) > reach {
			break
		}
		pair := c.joined[o.token]
		if c.doc.Tokens[o.token].Pos != "NOUN" || len(pair) != 2 || !c.isPair(o.token) {
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
func (c *corefer) officers(i int, w lexeme) (found []int, office bool) {
	lemma := strings.ToLower(c.doc.Tokens[i].Lemma)
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
func (c *corefer) pairNear(i int, w lexeme) []int {
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

// coordinated is the last two of these chains that the text joins by "and", but for the last two of a longer list.
func (c *corefer) coordinated(chains []int) []int {
	for n := len(c.seen) - 1; n >= max(0, len(c.seen)-coordinationReach); n-- {
		o := c.seen[n]
		t := c.doc.Tokens[o.token]
		if t.Dep != "conj" || c.doc.Tokens[t.Head].Dep == "conj" || len(c.joined[t.Head]) != 1 || len(c.group(t.Head)) != 2 {
			continue
		}
		other := c.joined[t.Head][0]
		if slices.Contains(chains, o.chain) && slices.Contains(chains, other) && o.chain != other {
			return []int{other, o.chain}
		}
	}
	return nil
}
