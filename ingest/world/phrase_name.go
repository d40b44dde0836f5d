package world

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// named reads a phrase whose head is a name.
func (p phrase) named(f Found, head int) Reading {
	r := Reading{By: ByName, Span: f.Span}
	if f.Ambiguous() {
		r.Ambiguous = f.Entries
		return r
	}
	r.Entry = f.Entries[0]
	if r.Use == AsDemonym {
		r.Entry = p.people(r.Entry, head)
	}
	r.Others = p.sharers(f)
	return r
}

// sharers are the names before a name in a phrase that share its last word: North Korea in "North and South Korea".
func (p phrase) sharers(f Found) []Reading {
	i := slices.IndexFunc(p.found, func(o Found) bool { return o.Span == f.Span })
	if i < 1 || !p.coordinated(p.found[i-1], f) || p.found[i-1].Ambiguous() {
		return nil
	}
	before := p.found[i-1]
	if t := p.doc.Tokens[before.Span.Start]; !p.span.Contains(before.Span.Start) || t.Dep == "conj" || !f.Span.Contains(t.Head) {
		return nil
	}
	return []Reading{{Entry: before.Entries[0], By: ByName, Span: before.Span}}
}

// people is who a people's name means: "the Iranians agreed" is the country, "12 Iranians" and "thousands of Iranians"
// are people of it. The people of a region, as "the Kurds", are always themselves.
func (p phrase) people(e Entry, head int) Entry {
	switch {
	case e.Kind == KindPlace:
		return p.regional(e, e.adjective, "CVL")
	case e.Kind == schema.Country && p.counted(head):
		return p.Branch(p.countries[e.Code], "CVL")
	}
	return e
}

// counted tells whether a noun stands with a number or a quantity.
func (p phrase) counted(head int) bool {
	for _, c := range p.doc.Children(head) {
		if d := p.doc.Tokens[c]; d.Dep == "nummod" || d.Dep == "amod" && p.Means("container", d.Lemma) {
			return true
		}
	}
	t := p.doc.Tokens[head]
	above := p.doc.Tokens[t.Head]
	return t.Dep == "pobj" && above.Text == "of" && p.Means("container", p.doc.Tokens[above.Head].Lemma)
}

// person reads a phrase whose head is a person's name: the name without title, the title, and for whom. Who it is, is
// for People to say.
func (p phrase) person(left, head int) Reading {
	entity, ok := entityAt(p.doc, head)
	if !ok {
		entity.Span = nlp.Span{Start: head, End: head + 1}
	}
	r := Reading{By: ByEntity, Span: entity.Span}
	if title := entity.Start - 1; title >= left {
		n, _ := p.nounAt(left, title)
		r.Role = n.role
		if owners := p.owners(left, entity.Start); len(owners) > 0 && !owners[0].Ambiguous() {
			r.Code = owners[0].Entries[0].Code
		}
		r.Sector = n.sector
	}
	r.Name, r.Kind = p.doc.Slice(entity.Span), schema.Person
	return r
}

// isNamedBody tells whether a noun for an actor is the end of a body's own name, as in "Bank of America".
func (p phrase) isNamedBody(head int, n noun) bool {
	entity, ok := entityAt(p.doc, head)
	return ok && entity.Label == "ORG" && entity.Len() > 1 && strings.HasPrefix(p.doc.Tokens[head].Tag, "NNP") && !stateOrgans[n.sector]
}

// partOf is the sector of a part of an organisation or group: its owner's, unless it has one of its own.
func partOf(owner Entry, own string) string {
	if owner.Sector != "" && (own == "" || own == "UNK") && (owner.Kind == schema.Organization || owner.Kind == schema.Group) {
		return owner.Sector
	}
	return own
}

// body reads a phrase whose head is in the name of a body that this package does not know. Its country is that of a name
// in or before it, and its sector if it has none of its own.
func (p phrase) body(head int, n noun, owners []Found) Reading {
	entity, ok := entityAt(p.doc, head)
	if !ok || entity.Label != "ORG" || !strings.HasPrefix(p.doc.Tokens[head].Tag, "NNP") {
		return Reading{}
	}
	name := strings.TrimSuffix(strings.TrimSuffix(without(without(p.doc.Slice(entity.Span), "the "), "The "), "'s"), "’s")
	e := Entry{Key: "organization:" + schema.Key(nameKey(name)), Name: name, Kind: schema.Organization, Sector: n.sector, Use: AsName}
	for _, f := range append(owners, p.owners(entity.Start, entity.End)...) {
		if owner := f.Entries[0]; owner.Code != "" && !f.Ambiguous() {
			e.Code, e.Sector = owner.Code, partOf(owner, e.Sector)
			break
		}
	}
	return Reading{Entry: e, Role: n.role, By: ByEntity, Span: entity.Span}
}
