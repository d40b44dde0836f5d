package coref

import (
	"slices"
	"strings"
)

// pronounForm is what a pronoun asks of its antecedent.
type pronounForm struct {
	person    bool // somebody, never something
	gender    string
	plural    bool
	reflexive bool
	speaker   bool // first person: whoever is quoted
}

var pronounForms = map[string]pronounForm{}

func init() {
	for form, words := range map[pronounForm][]string{
		{person: true, gender: "m"}:                  {"he", "him", "his"},
		{person: true, gender: "m", reflexive: true}: {"himself"},
		{person: true, gender: "f"}:                  {"she", "her", "hers"},
		{person: true, gender: "f", reflexive: true}: {"herself"},
		{plural: true}:                               {"they", "them", "their", "theirs"},
		{plural: true, reflexive: true}:              {"themselves"},
		{}:                                           {"it", "its"},
		{reflexive: true}:                            {"itself"},
		{speaker: true}:                              {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"},
	} {
		for _, word := range words {
			pronounForms[word] = form
		}
	}
}

// isPronoun leaves out "US" and "IT", which the tagger may take for pronouns.
func (c *corefer) isPronoun(i int) bool {
	t := c.doc.Tokens[i]
	_, known := pronounForms[strings.ToLower(t.Text)]
	_, inEntity := c.entity(i)
	return known && !inEntity && (t.Text == "I" || !capitals(t.Text))
}

// pronoun gives the chains that the pronoun at token i stands for.
func (c *corefer) pronoun(i int) []int {
	form := pronounForms[strings.ToLower(c.doc.Tokens[i].Text)]
	switch {
	case form.speaker:
		return c.speaker(i)
	case c.pleonastic(i):
		return nil
	case form.reflexive:
		return c.subjectOf(c.predicate(i), i)
	}
	if chains := c.blamed(i); len(chains) == 1 && form.fits(c.chains[chains[0]]) {
		return chains
	}
	if form.plural {
		if chains := c.standoutGroup(i); chains != nil {
			return chains
		}
	}
	return c.standout(i, func(m chain) bool { return form.fits(m) })
}

// blamed is whom somebody treats in some way for what is theirs: Gabon in "Norway cut its aid to Gabon over its raids".
func (c *corefer) blamed(i int) []int {
	t := c.doc.Tokens[i]
	noun := c.doc.Tokens[t.Head]
	if t.Dep != "poss" || noun.Dep != "pobj" || !c.word(noun.Head).is("reason") {
		return nil
	}
	above := c.doc.Tokens[noun.Head].Head
	verb := c.doc.Tokens[above]
	if verb.Pos != "VERB" || c.word(above).is("sorry") {
		return nil
	}
	for _, dep := range []string{"nsubjpass", "dobj", "dative", "prep"} {
		for _, j := range c.doc.Children(above) {
			if c.doc.Tokens[j].Dep == dep && j < i {
				if chains := c.oneIn(j, i); chains != nil {
					return chains
				}
			}
		}
	}
	return nil
}

// oneIn is the one whom a phrase before a token names, at its head or after a preposition: Gabon in "its aid to Gabon".
func (c *corefer) oneIn(head, before int) []int {
	if chains := c.joined[head]; len(chains) == 1 && c.chains[chains[0]].kind != KindThing {
		return chains
	}
	for _, j := range c.doc.Children(head) {
		if dep := c.doc.Tokens[j].Dep; (dep == "prep" || dep == "pobj") && j < before {
			if chains := c.oneIn(j, before); chains != nil {
				return chains
			}
		}
	}
	return nil
}

// fits tells whether a chain may be meant. Bodies and countries are "it" and "they" both; names of unknown kind any.
func (f pronounForm) fits(m chain) bool {
	switch {
	case f.person:
		return (m.kind == KindPerson || m.kind == "") && !m.plural && fitsGender(f.gender, m.gender)
	case f.plural:
		return m.plural || m.kind == KindBody && len(m.name) > 0
	}
	return m.kind != KindPerson && !m.plural
}

// pleonastic tells the "it" of "it is clear that", "it seems" and "it was the worst day", which stands for no actor.
func (c *corefer) pleonastic(i int) bool {
	t := c.doc.Tokens[i]
	verb := c.doc.Tokens[t.Head]
	if strings.ToLower(t.Text) != "it" || t.Dep != "nsubj" || !slices.Contains([]string{"be", "seem", "appear", "become", "remain", "take"}, verb.Lemma) {
		return false
	}
	return verb.Dep == "ROOT" && c.child(t.Head, "attr") >= 0 || slices.ContainsFunc(c.doc.Children(t.Head), func(j int) bool {
		return j > t.Head && slices.Contains([]string{"ccomp", "xcomp", "advcl", "csubj", "relcl"}, c.doc.Tokens[j].Dep) ||
			c.doc.Tokens[j].Dep == "acomp" && c.child(j, "ccomp")+c.child(j, "xcomp") > -2
	})
}

// predicate is the verb of which token i is a direct argument, or -1: "him" in "told him" and "spoke to him".
func (c *corefer) predicate(i int) int {
	t := c.doc.Tokens[i]
	for t.Dep == "conj" && t.Head < i {
		i, t = t.Head, c.doc.Tokens[t.Head]
	}
	if t.Dep == "pobj" {
		t = c.doc.Tokens[t.Head]
	}
	if slices.Contains([]string{"nsubj", "nsubjpass", "dobj", "dative", "attr", "oprd", "prep", "agent"}, t.Dep) {
		return t.Head
	}
	return -1
}

// subjectOf is what the subject of a verb before token i stands for.
func (c *corefer) subjectOf(verb, i int) []int {
	if verb < 0 {
		return nil
	}
	for _, j := range c.doc.Children(verb) {
		if t := c.doc.Tokens[j]; j < i && (t.Dep == "nsubj" || t.Dep == "nsubjpass") {
			return c.joined[j]
		}
	}
	return nil
}

// standoutGroup is the coordination or pair that "they" means: "Araghchi and Witkoff", "the two countries", as far as
// it is a subject or object of the same or the last sentence, or two between whom something is.
func (c *corefer) standoutGroup(i int) []int {
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(i)-c.doc.Sentence(o.token) > 1 {
			return nil
		}
		t := c.doc.Tokens[o.token]
		group := c.joined[o.token]
		if len(group) < 2 {
			group = c.group(o.token)
		}
		if t.Dep == "conj" || len(group) < 2 || c.role(o.token) < objectRole && !c.isBetween(o.token) || c.blocked(o.token, i) {
			continue
		}
		return group
	}
	return nil
}

// isBetween tells of the first of two in "the truce between Araghchi and Witkoff".
func (c *corefer) isBetween(i int) bool {
	t := c.doc.Tokens[i]
	return t.Dep == "pobj" && strings.EqualFold(c.doc.Tokens[t.Head].Text, "between")
}

// group are the chains of a token and of those joined to it by "and"; nil if one of them is unknown or a thing.
func (c *corefer) group(i int) []int {
	var chains []int
	for j := i; j >= 0; j = c.child(j, "conj") {
		if len(c.joined[j]) != 1 || c.chains[c.joined[j][0]].kind == KindThing {
			return nil
		}
		chains = append(chains, c.joined[j][0])
	}
	return chains
}
