package coref

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
)

// isName tells whether token i is the head of a name. A capitalised "the President" is none, nor is a "ministry" in small
// letters that the tagger takes for one; a demonym is one.
func (c *corefer) isName(i int) bool {
	t := c.doc.Tokens[i]
	if e, ok := c.entity(i); ok {
		return nameKinds[e.Label] != "" && c.entityHead(e) == i
	}
	return t.Pos == "PROPN" && strings.ToLower(t.Text) != t.Text && !slices.Contains([]string{"compound", "amod", "nmod"}, t.Dep) && !c.word(i).is("person") && !c.word(i).is("title")
}

// entityHead is the last word of an entity that hangs on something outside; -1 if none is a noun or adjective.
func (c *corefer) entityHead(e nlp.Entity) int {
	for i := e.End - 1; i >= e.Start; i-- {
		t := c.doc.Tokens[i]
		if slices.Contains([]string{"PROPN", "NOUN", "ADJ"}, t.Pos) && (t.Head == i || !e.Contains(t.Head)) {
			return i
		}
	}
	return -1
}

// nameKinds are the entity labels of names and what they mostly are.
var nameKinds = map[string]string{
	"PERSON": KindPerson, "GPE": KindCountry, "NORP": KindCountry, "ORG": KindBody,
	"FAC": KindThing, "LOC": KindThing, "EVENT": KindThing, "LAW": KindThing, "PRODUCT": KindThing, "WORK_OF_ART": KindThing,
}

// entity is the entity that holds token i. One that runs over a possessive, as "Trump's Middle East", is cut in two.
func (c *corefer) entity(i int) (nlp.Entity, bool) {
	n, _ := slices.BinarySearchFunc(c.doc.Entities, i, func(e nlp.Entity, i int) int { return e.End - 1 - i })
	if n == len(c.doc.Entities) || !c.doc.Entities[n].Contains(i) {
		return nlp.Entity{}, false
	}
	e := c.doc.Entities[n]
	for j := e.Start; j < e.End-1; j++ {
		if c.doc.Tokens[j].Tag == "POS" && i <= j {
			e.End = j + 1
		} else if c.doc.Tokens[j].Tag == "POS" {
			e.Start = j + 1
		}
	}
	return e, true
}

// nameSpan is the name without article, titles and possessive ending.
func (c *corefer) nameSpan(i int) nlp.Span {
	s := nlp.Span{Start: i, End: i + 1}
	if e, ok := c.entity(i); ok {
		s = e.Span
	}
	for s.Start > 0 && c.extends(s.Start-1, i) {
		s.Start--
	}
	for s.Len() > 1 && s.Start < i && (c.word(s.Start).is("title") || c.word(s.Start).is("person") || c.doc.Tokens[s.Start].Pos == "DET") {
		s.Start++
	}
	for s.Len() > 1 && slices.Contains([]string{"POS", "SYM", ".", ","}, c.doc.Tokens[s.End-1].Tag) {
		s.End--
	}
	return s
}

// extends tells whether token j is a part of the name headed by i that no entity has.
func (c *corefer) extends(j, i int) bool {
	t := c.doc.Tokens[j]
	_, inEntity := c.entity(j)
	return t.Pos == "PROPN" && t.Dep == "compound" && t.Head == i && !inEntity && !c.word(j).is("person") && !c.word(j).is("title") && !capitals(t.Text)
}

// capitals tells an acronym, as "IAEA" before a name.
func capitals(text string) bool { return len(text) > 1 && text == strings.ToUpper(text) }

// nameChain finds or begins the chain of the name at token i.
func (c *corefer) nameChain(i int) int {
	span := c.nameSpan(i)
	mention := c.describe(i, span)
	id, ok := c.sameName(mention)
	if !ok {
		id, ok = c.namedByApposition(i)
	}
	if ok {
		c.chains[id].merge(mention)
	} else {
		id = len(c.chains)
		c.chains = append(c.chains, mention)
	}
	c.file(id, mention)
	return id
}

// describe is a chain of this mention alone.
func (c *corefer) describe(i int, span nlp.Span) chain {
	m := chain{best: i, name: strings.Fields(strings.ToLower(c.doc.Slice(span))), plural: c.plural(i)}
	if e, ok := c.entity(i); ok {
		m.kind = nameKinds[e.Label]
	}
	c.describeByWords(i, span, &m)
	if c.known != nil && !c.introduced(m) {
		m.learn(c.known(span))
	}
	if given := c.data.given[m.name[0]]; given != "" && m.likePerson() {
		m.kind, m.gender = KindPerson, cmp.Or(m.gender, given)
	}
	return m
}

// introduced tells whether the text has given the full name of a single word before: it means that person then, and
// nobody more famous.
func (c *corefer) introduced(m chain) bool {
	return len(m.name) == 1 && slices.ContainsFunc(c.related(m), func(id int) bool {
		other := c.chains[id]
		return other.kind == KindPerson && len(other.name) > 1 && other.name[len(other.name)-1] == m.name[0]
	})
}

// describeByWords collects the titles before a name and the noun that it stands in apposition with.
func (c *corefer) describeByWords(i int, span nlp.Span, m *chain) {
	for _, j := range c.doc.Children(i) {
		t := c.doc.Tokens[j]
		if j < span.Start && !c.word(j).is("title") && (t.Dep == "compound" || t.Dep == "amod" || t.Dep == "nmod") || t.Dep == "appos" && t.Pos != "PROPN" {
			c.addNoun(j, m)
		}
	}
	for j := span.Start - 1; j >= 0 && c.word(j).is("title") || j > 0 && c.doc.Tokens[j].Text == "." && c.word(j-1).is("title"); j-- {
		c.addNoun(j, m)
	}
}

func (c *corefer) addNoun(j int, m *chain) {
	w := c.word(j)
	m.nouns = append(m.nouns, strings.ToLower(c.doc.Tokens[j].Lemma))
	m.gender = cmp.Or(m.gender, w.gender)
	if w.is("person") || w.is("title") {
		m.kind = KindPerson
	}
	for _, k := range c.doc.Children(j) {
		if dep := c.doc.Tokens[k].Dep; dep == "compound" || dep == "amod" {
			m.nouns = append(m.nouns, strings.ToLower(c.doc.Tokens[k].Lemma))
		}
	}
}

// sameName is the chain that a name belongs to: one of the same key, else of the same words, else the only one whose
// name holds these words, as "Araghchi" in "Abbas Araghchi".
func (c *corefer) sameName(m chain) (int, bool) {
	var parts []int
	for _, id := range c.related(m) {
		other := c.chains[id]
		switch {
		case m.key != "" && m.key == other.key, m.named(other) && (m.key == "" || other.key == ""):
			return id, true
		case m.partOf(other) || other.partOf(m):
			parts = append(parts, id)
		}
	}
	if len(parts) != 1 {
		return 0, false
	}
	return parts[0], true
}

// namedByApposition is the chain of "the foreign minister" in "the foreign minister, Abbas Araghchi".
func (c *corefer) namedByApposition(i int) (int, bool) {
	t := c.doc.Tokens[i]
	if t.Dep != "appos" || len(c.joined[t.Head]) != 1 {
		return 0, false
	}
	id := c.joined[t.Head][0]
	return id, len(c.chains[id].name) == 0 && c.chains[id].kind == KindPerson
}

func (c *corefer) plural(i int) bool {
	t := c.doc.Tokens[i]
	return t.Tag == "NNS" || t.Tag == "NNPS" || strings.Contains(t.Morph, "Number=Plur")
}

// acronym joins "(ECOWAS)" to the name before it whose initials it is made of.
func (c *corefer) acronym(i int) bool {
	t := c.doc.Tokens[i]
	if i < 2 || !capitals(t.Text) || c.doc.Tokens[i-1].Text != "(" {
		return false
	}
	for n := len(c.seen) - 1; n >= 0 && c.seen[n].token >= i-12; n-- {
		o := c.seen[n]
		if initials(c.chains[o.chain].name, strings.ToLower(t.Text)) {
			c.join(i, []int{o.chain})
			c.chains[o.chain].acronym = strings.ToLower(t.Text)
			c.file(o.chain, c.chains[o.chain])
			return true
		}
	}
	return false
}
