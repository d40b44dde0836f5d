package world

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// deepest is how many "of" a phrase may hang on another: "a member of the head of the office of ...".
const deepest = 4

// stateOrgans are the sectors whose bodies belong to a state, so that a capital letter makes no new actor of them:
// "Iranian Parliament" is "the Iranian parliament".
var stateOrgans = WordSet("COP GOV JUD LEG MIL SPY")

// isStateOrgan tells whether a sector is one of those.
func IsStateOrgan(sector string) bool { return stateOrgans[sector] }

// Phrase reads a noun phrase: whose words they are, for which country or body, in which sector. head is the token that
// decides, as in events.Argument. "Omani officials" are Oman; "US forces" the United States, sector MIL; "the Iranian
// parliament" a group of its own; "Russian-backed separatists" are rebels and not Russia.
func (w *World) Phrase(doc *nlp.Doc, span nlp.Span, head int) Reading {
	return phrase{w, doc, span, w.scan(doc, nearby(doc, head))}.read(head, deepest)
}

// phrase is what a reading of one phrase looks at.
type phrase struct {
	*World
	doc   *nlp.Doc
	span  nlp.Span
	found []Found // the names of the sentence
}

// noun is a noun for an actor.
type noun struct {
	nlp.Span
	sector string
	role   string
}

func (p phrase) read(head, depth int) Reading {
	left := p.left(head)
	name, named := p.nameAt(head)
	n, agent := p.nounAt(left, head)
	owners := p.owners(left, n.Start)
	switch {
	case named && !(agent && overrides(name, n, owners)):
		return p.named(name, head)
	case p.doc.Tokens[head].EntType == "PERSON" && !p.apposedTown(p.doc, head):
		return p.person(left, head)
	case agent && !p.isNamedBody(head, n):
		return p.agentReading(head, n, owners, depth)
	}
	if r := p.body(head, n, owners); r.Known() {
		return r
	}
	return p.thing(head, owners, depth)
}

// left is where the words before a head that belong to it begin.
func (p phrase) left(head int) int {
	left := p.doc.Subtree(head).Start
	if p.span.Contains(head) && p.span.Len() > 1 {
		left = p.span.Start
	}
	return max(left, p.doc.Sentences[p.doc.Sentence(head)].Start)
}

func (p phrase) nameAt(head int) (Found, bool) {
	for _, f := range p.found {
		if f.Span.Contains(head) && f.Suffix == "" {
			return f, true
		}
	}
	return Found{}, false
}

// nounAt is the noun for an actor at a head; without one it is the head alone.
func (p phrase) nounAt(left, head int) (noun, bool) {
	span, sector, ok := p.agent(p.doc, left, head)
	if !ok {
		return noun{Span: nlp.Span{Start: head, End: head + 1}}, false
	}
	return noun{span, sector, strings.Join(lowerWords(p.doc, span), " ")}, true
}

// overrides tells whether a noun with an owner is meant rather than the name that it also is: the Philippine Senate is
// not that of the United States, a national security council not that of the United Nations.
func overrides(f Found, n noun, owners []Found) bool {
	if len(owners) == 0 || n.Start > f.Span.Start {
		return false
	}
	e := f.Entries[0]
	return owners[0].Entries[0].Kind == schema.Country && (e.Use == AsSeat || e.Kind == schema.Organization)
}

// owners are the names between left and right that say whose something is, in text order. "Iran-backed", "pro-Iranian"
// do not; "Syria-based" does, and so do both names of "US-Iran".
func (p phrase) owners(left, right int) []Found {
	var owners []Found
	for i, f := range p.found {
		if f.Span.Start < left || f.Span.Start >= right || f.Span.End > right || p.Means("prefix", f.Prefix) {
			continue
		}
		pair := i+1 < len(p.found) && p.found[i+1].Prefix != "" && p.found[i+1].Span.Start <= f.Span.End+1
		if f.Suffix == "" || pair || p.Means("suffix", f.Suffix) {
			owners = append(owners, f)
		}
	}
	return homesFirst(owners)
}

// homesFirst leaves out regions without a code where a country or body is named too: "the US Middle East envoy".
func homesFirst(owners []Found) []Found {
	var coded []Found
	for _, f := range owners {
		if f.Entries[0].Code != "" {
			coded = append(coded, f)
		}
	}
	if len(coded) > 0 {
		return coded
	}
	return owners
}

// prepositional is the object of a preposition that hangs on a head.
func (p phrase) prepositional(head int, prepositions ...string) (object int, ok bool) {
	for _, c := range p.doc.Children(head) {
		if p.doc.Tokens[c].Dep != "prep" || !slices.Contains(prepositions, strings.ToLower(p.doc.Tokens[c].Text)) {
			continue
		}
		for _, o := range p.doc.Children(c) {
			if p.doc.Tokens[o].Dep == "pobj" {
				return o, true
			}
		}
	}
	return 0, false
}
