package world

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// agentReading reads a phrase whose head is a noun for an actor: whose, by what stands after "of", by the names before it,
// by one right after it, then by where they are.
func (p phrase) agentReading(head int, n noun, owners []Found, depth int) Reading {
	if p.former(head) {
		n.sector = Retired(n.sector)
	}
	if r := p.within(head, n, owners, depth); r.Known() {
		return r
	}
	if len(owners) > 0 && p.anyOf(head, owners[0], n) {
		return Reading{}
	}
	if len(owners) > 0 {
		return p.ofAll(owners, n)
	}
	if f, ok := p.apposed(head); ok {
		return Reading{Entry: f.Entries[0], Role: n.role, By: ByName, Span: f.Span}
	}
	if f, ok := p.home(p.modified(head), n); ok {
		r := p.ofFound(f, n)
		for _, other := range p.joinedTo(f) {
			r.Others = append(r.Others, p.ofFound(other, n))
		}
		return r
	}
	return p.alone(n)
}

// joinedTo are the names that "and" joins to another: "people in Chad, Niger and Mali".
func (p phrase) joinedTo(f Found) []Found {
	var joined []Found
	for _, g := range p.found {
		for i := g.Span.End - 1; p.doc.Tokens[i].Dep == "conj" && !f.Span.Contains(i); {
			i = p.doc.Tokens[i].Head
			if f.Span.Contains(i) {
				joined = append(joined, g)
			}
		}
	}
	return joined
}

// modified is the noun that a head stands before, "bases" in "rebel bases"; the head itself if there is none.
func (p phrase) modified(head int) int {
	if t := p.doc.Tokens[head]; t.Dep == "amod" || t.Dep == "compound" {
		return t.Head
	}
	return head
}

// anyOf tells whether a phrase means one country or body of a region and does not say which: "the Caribbean country".
func (p phrase) anyOf(head int, owner Found, n noun) bool {
	_, country := p.countries[owner.Entries[0].Code]
	return !owner.Ambiguous() && owner.Entries[0].Kind == KindPlace && !country && p.doc.Tokens[head].Tag == "NN" && p.Means("generic", singular(n.role))
}

// within reads a noun by what stands after its "of": that itself for "a group of tourists", else whose it is. With an
// owner named before the noun only a name counts: "Iran's ministry of defence" is Iran's.
func (p phrase) within(head int, n noun, owners []Found, depth int) Reading {
	inner := p.inner(head, depth)
	switch {
	case !inner.Known() || len(owners) > 0 && (inner.By != ByName || inner.Code == ""):
		return Reading{}
	case inner.By != ByName && n.End == head+1 && p.Means("container", p.doc.Tokens[head].Lemma): // "chief of staff" is one noun
		return inner
	case inner.Code != "":
		return p.ofEach(inner, n)
	}
	return Reading{}
}

// former tells whether somebody no longer is what the noun says.
func (p phrase) former(head int) bool {
	for _, c := range p.doc.Children(head) {
		if c < head && p.Means("modifier", strings.ToLower(p.doc.Tokens[c].Text)) {
			return true
		}
	}
	return false
}

// inner is the reading of what stands after "of", unless that is only the rest of a name: "Department of Education".
func (p phrase) inner(head, depth int) Reading {
	object, ok := p.prepositional(head, "of")
	if !ok || depth == 0 {
		return Reading{}
	}
	r := p.read(object, depth-1)
	if r.By == ByEntity && r.Span.Contains(head) {
		return Reading{}
	}
	for _, c := range p.doc.Children(object) {
		if p.doc.Tokens[c].Dep == "conj" {
			r.Others = append(r.Others, p.read(c, depth-1))
		}
	}
	return r
}

// ofEach reads a noun with the names after its "of": "the presidents of Guyana and Venezuela".
func (p phrase) ofEach(owners Reading, n noun) Reading {
	r := p.of(owners.Entry, n)
	for _, o := range owners.Others {
		if o.By == ByName && o.Code != "" && len(o.Ambiguous) == 0 {
			r.Others = append(r.Others, p.of(o.Entry, n))
		}
	}
	return r
}

// ofAll reads a noun with the names before it: the first, and beside it those that "and", a comma or a hyphen joins to it.
// Armed men are those of the group named right before them, whosever that is.
func (p phrase) ofAll(owners []Found, n noun) Reading {
	if last := owners[len(owners)-1]; armedMen[n.sector] && last.Span.End == n.Start && !last.Ambiguous() && last.Entries[0].Kind == schema.Group {
		owners = []Found{last} // "Yemen's Houthi rebels"
	}
	r := p.ofFound(owners[0], n)
	for i := 1; i < len(owners) && p.coordinated(owners[i-1], owners[i]); i++ {
		if other := p.ofFound(owners[i], n); other.Known() && other.Key != r.Key {
			r.Others = append(r.Others, other)
		}
	}
	return r
}

// coordinated tells whether nothing but conjunctions stands between two names, and something does.
func (p phrase) coordinated(a, b Found) bool {
	for i := a.Span.End; i < b.Span.Start; i++ {
		if !slices.Contains([]string{"and", ",", "-", "–", "/", "or", "&"}, p.doc.Tokens[i].Text) {
			return false
		}
	}
	return a.Span.End < b.Span.Start
}

func (p phrase) ofFound(f Found, n noun) Reading {
	if f.Ambiguous() {
		return Reading{Entry: Entry{Sector: n.sector}, Role: n.role, By: ByAgent, Span: n.Span, Ambiguous: f.Entries}
	}
	return p.of(f.Entries[0], n)
}

// of is who people of a sector are that belong to somebody; without a sector it is the owner.
func (p phrase) of(owner Entry, n noun) Reading {
	r := Reading{Entry: p.belonging(owner, n.sector), Role: n.role, By: ByAgent, Span: n.Span}
	if r.Sector == "" && n.sector != "UNK" {
		r.Sector = n.sector
	}
	return r
}

func (p phrase) belonging(owner Entry, sector string) Entry {
	country, known := p.countries[owner.Code]
	switch {
	case owner.Kind == KindPlace && sector == "":
		return owner
	case owner.Kind == KindPlace && (owner.Use == AsDemonym || owner.state || !known):
		return p.regional(owner, cmp.Or(owner.adjective, owner.Name), sector)
	case (owner.Kind == schema.Organization || owner.Kind == schema.Group) && p.speaksFor(owner, sector):
		return owner
	case owner.Kind == schema.Group && owner.Sector == "PRE":
		return p.regional(owner, owner.Name, sector) // "Texas's police"
	case known:
		return p.Branch(country, sector)
	}
	return p.regional(Entry{Name: owner.Name, Code: owner.Code}, owner.Name, sector)
}

// apposed is an organisation or group named right after a noun: "the militant group Hezbollah". The parser often takes
// these for the start of a clause, so the words decide.
func (p phrase) apposed(head int) (Found, bool) {
	f, ok := p.nameAt(min(head+1, len(p.doc.Tokens)-1))
	if !ok || f.Span.Start != head+1 || f.Ambiguous() {
		return Found{}, false
	}
	kind := f.Entries[0].Kind
	return f, kind == schema.Organization || kind == schema.Group
}

// home is where people are, which is also whose they are: "rebels in eastern Congo". Of troops it is not: "troops in
// Syria" may be anybody's, though an "army camp in Syria" is hardly.
func (p phrase) home(head int, n noun) (Found, bool) {
	object, ok := p.prepositional(head, "in", "from", "at", "near", "across", "inside", "within")
	if !ok || n.sector == "MIL" && !IsGovernment(p.doc.Tokens[n.Start].Lemma) {
		return Found{}, false
	}
	if f, ok := p.nameAt(object); ok {
		return f, true
	}
	if !strings.HasPrefix(p.doc.Tokens[object].Tag, "NNP") {
		return Found{}, false
	}
	return p.home(object, n) // "teachers at Kestrel College in Kenya"
}

// alone is who a noun means that nothing says more about. "The country" then names nobody: the text before it does.
func (p phrase) alone(n noun) Reading {
	if n.Len() == 1 && p.Means("generic", singular(n.role)) {
		return Reading{}
	}
	return Reading{Entry: p.Unnamed(n.sector), Role: n.role, By: ByAgent, Span: n.Span}
}

// governments are the organs of a state that are called by its head: "the government of President Ana Brandt".
var governments = WordSet("administration army cabinet government junta military regime")

// isGovernment tells whether a noun is one of those.
func IsGovernment(lemma string) bool { return governments[lemma] }

// Belonging reads a noun for an actor that belongs to owner. The zero Reading is of nouns for anything else.
func (w *World) Belonging(doc *nlp.Doc, head int, owner Entry) Reading {
	p := phrase{w, doc, nlp.Span{Start: head, End: head + 1}, nil}
	n, agent := p.nounAt(p.left(head), head)
	if !agent {
		return Reading{}
	}
	return p.of(owner, n)
}

// nounOf is the noun for an actor at a head, in the singular: "foreign minister".
func (w *World) NounOf(doc *nlp.Doc, head int) (string, bool) {
	p := phrase{w, doc, nlp.Span{Start: head, End: head + 1}, nil}
	n, agent := p.nounAt(p.left(head), head)
	words := strings.Fields(n.role)
	if !agent || len(words) == 0 {
		return "", false
	}
	words[len(words)-1] = singular(words[len(words)-1])
	return strings.Join(words, " "), true
}
