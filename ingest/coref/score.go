package coref

import (
	"cmp"
	"slices"
)

// How far back an antecedent may be, in sentences, how many points it needs, and by how many it must stand out.
const (
	reach   = 2
	minimum = -0.9
	margin  = 0.75
)

// Points of the syntactic role of a mention: subjects are what a text goes on about.
const (
	subjectRole = 3.0
	objectRole  = 1.5
	otherRole   = 0.5

	modifierRole = -1.0
)

// standout is the one chain before token i that fits and stands out; nil if none does.
func (c *corefer) standout(i int, fits func(chain) bool) []int {
	scores, order := c.weigh(i, fits)
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	if len(order) == 0 || scores[order[0]] < minimum || len(order) > 1 && scores[order[0]]-scores[order[1]] < margin {
		return nil
	}
	return order[:1]
}

// weigh gives the chains within reach of token i that fit, the nearest first, each with its best score. A chain that
// grammar rules out at one place is out.
func (c *corefer) weigh(i int, fits func(chain) bool) (scores map[int]float64, order []int) {
	scores, out := map[int]float64{}, map[int]bool{}
	for _, o := range slices.Backward(c.seen) {
		if c.doc.Sentence(i)-c.doc.Sentence(o.token) > reach {
			break
		}
		if out[o.chain] = out[o.chain] || c.blocked(o.token, i); out[o.chain] || !fits(c.chains[o.chain]) {
			continue
		}
		score, known := scores[o.chain]
		if !known {
			order = append(order, o.chain)
		}
		scores[o.chain] = max(score, c.score(o.token, i))
	}
	return scores, slices.DeleteFunc(order, func(id int) bool { return out[id] })
}

// score weighs a mention as antecedent of token i: its role, its distance, and whether the clause of i hangs on it.
func (c *corefer) score(mention, i int) float64 {
	score := c.role(mention)
	back := c.doc.Sentence(i) - c.doc.Sentence(mention)
	score -= 1.5 * float64(back)
	if back == 0 && c.governs(mention, i) {
		score += 1.5
	}
	if back == 1 && c.role(mention) >= objectRole && c.doc.Tokens[c.doc.Tokens[mention].Head].Dep == "ROOT" {
		score++
	}
	if kind := c.chains[c.joined[mention][0]].kind; kind == KindThing || kind == "" {
		score--
	}
	return score + c.parallel(mention, i)
}

// parallel weighs whether a mention stands in the same place as pronoun i: an object is more likely the object of
// before, and one alone is less likely one of several joined by "and", unless it lies in what is joined: "Ali and his daughter".
func (c *corefer) parallel(mention, i int) float64 {
	score := 0.0
	if c.doc.Tokens[i].Dep == "dobj" {
		score = map[float64]float64{subjectRole: -1, objectRole: 1}[c.role(mention)]
	}
	other := c.child(mention, "conj")
	if c.doc.Tokens[mention].Dep == "conj" || other >= 0 && !c.doc.Subtree(other).Contains(i) {
		score -= 2
	}
	return score
}

// role gives the points of a mention's place in its clause. Parts of other phrases, as "US" in "US strikes", have few;
// those that say whose a body or an official is, as in "the French government", share in its place.
func (c *corefer) role(i int) float64 {
	t := c.doc.Tokens[i]
	for (t.Dep == "conj" || t.Dep == "appos") && t.Head < i {
		i, t = t.Head, c.doc.Tokens[t.Head]
	}
	switch t.Dep {
	case "nsubj", "nsubjpass":
		return subjectRole
	case "dobj", "dative":
		return objectRole
	case "pobj", "attr", "ROOT":
		return otherRole
	case "amod", "compound", "nmod", "poss":
		if w := c.word(t.Head); w.is("body") || w.is("person") {
			return max(c.role(t.Head)-1, modifierRole)
		}
		if t.Dep == "poss" {
			return otherRole
		}
	}
	return modifierRole
}

// governs tells whether the mention is the subject of a verb above token i: "Trump said that he", "Iran and its ally".
func (c *corefer) governs(mention, i int) bool {
	if c.role(mention) < subjectRole {
		return false
	}
	for c.doc.Tokens[mention].Dep == "conj" {
		mention = c.doc.Tokens[mention].Head
	}
	t := c.doc.Tokens[mention]
	for verb := i; c.doc.Tokens[verb].Head != verb; {
		verb = c.doc.Tokens[verb].Head
		if verb == t.Head {
			return true
		}
	}
	return false
}

// blocked tells what grammar forbids: two arguments of one verb are two, nobody owns the phrase that names him, and a
// noun as "the country" is not what a subject above it is.
func (c *corefer) blocked(mention, i int) bool {
	t := c.doc.Tokens[i]
	if t.Dep == "poss" && t.Head == mention {
		return true
	}
	if t.Pos == "NOUN" && c.doc.Sentence(mention) == c.doc.Sentence(i) && c.governs(mention, i) {
		return true
	}
	for slices.Contains([]string{"amod", "compound", "nmod"}, c.doc.Tokens[mention].Dep) {
		mention = c.doc.Tokens[mention].Head
	}
	verb := c.predicate(i)
	if verb < 0 || t.Dep == "poss" {
		return false
	}
	other := c.predicate(mention)
	return verb == other || c.role(mention) == subjectRole && other >= 0 && c.sharesSubject(verb, other)
}

// sharesSubject tells whether a verb without a subject takes that of another: "phoned her and promised", "wants to see".
func (c *corefer) sharesSubject(verb, other int) bool {
	for c.child(verb, "nsubj") < 0 && c.child(verb, "nsubjpass") < 0 && slices.Contains([]string{"conj", "xcomp"}, c.doc.Tokens[verb].Dep) {
		if verb = c.doc.Tokens[verb].Head; verb == other {
			return true
		}
	}
	return false
}
