package telling

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
)

// Introduced is a person as a text names one in full, with what it says of the office.
type Introduced struct {
	Key    string // as "person:badr-albusaidi"
	Name   string
	Gender string // "m", "f" or ""
	Head   int    // token that heads the name
	Span   nlp.Span
	Role   string        // as "foreign minister" or "former president"; "" if neither text nor data tell
	Sector string        // PLOVER sector; "" unknown
	Rank   string        // see Title
	For    string        // key of the actor represented, as "country:OMN"; "" unknown, or no longer
	Was    string        // key of the actor that a former office was of, as Role says; "" if none
	Person *world.Person // from the data; nil for a person it does not have
}

// Learn finds the people whom a text introduces, in text order and each mention on its own: those it names in full,
// and those of whom a title or the data of people makes a single name clear. What the text says of an office wins over
// the data, which fills in what it leaves out. found are the names that World.Scan found; date is the article's.
func Learn(doc *nlp.Doc, found []world.Found, people *world.People, date string) []Introduced {
	l := &learner{doc: doc, found: found, people: people, date: date}
	for _, sentence := range doc.Sentences {
		for _, run := range l.runs(sentence) {
			if name := l.trim(run, sentence); name.Len() > 0 && l.isPerson(name, sentence) {
				l.introduce(name)
			}
		}
	}
	return l.known
}

// learner is the state of one reading.
type learner struct {
	doc    *nlp.Doc
	found  []world.Found
	people *world.People
	date   string
	known  []Introduced
}

// introduce adds the person of a name, unless a single word says too little.
func (l *learner) introduce(span nlp.Span) {
	p := l.person(span)
	office, ok := l.officeAround(span)
	if p.Person == nil && span.Len() == 1 && (!ok || office.of == "" || l.isShort(p.Name)) {
		return
	}
	l.fill(&p, office, ok)
	if i := slices.IndexFunc(l.known, func(q Introduced) bool { return q.Key == p.Key }); i >= 0 && !ok {
		p.Role, p.Sector, p.Rank, p.For, p.Was = l.known[i].Role, l.known[i].Sector, l.known[i].Rank, l.known[i].For, l.known[i].Was
	}
	l.known = append(l.known, p)
}

func (l *learner) person(span nlp.Span) Introduced {
	name := l.doc.Slice(span)
	p := Introduced{Key: l.people.Root(world.PersonKey(name)), Name: name, Head: l.head(span), Span: span}
	if persons := l.people.Find(name, l.date); len(persons) == 1 && !l.isShort(name) {
		p.Person, p.Key, p.Name, p.Gender = persons[0], persons[0].Key, persons[0].Name, persons[0].Gender
	}
	return p
}

// isShort tells whether a word is the last of a full name that the text has given: it means that person then.
func (l *learner) isShort(word string) bool {
	return slices.ContainsFunc(l.known, func(p Introduced) bool {
		name := l.doc.Slice(p.Span)
		return strings.HasSuffix(name, " "+word)
	})
}

func (l *learner) head(span nlp.Span) int {
	for i := span.Start; i < span.End; i++ {
		if h := l.doc.Tokens[i].Head; h == i || !span.Contains(h) {
			return i
		}
	}
	return span.End - 1
}

// fill sets role and representation: the text's if it gives a title, and the data's for what it does not say.
func (l *learner) fill(p *Introduced, o office, ok bool) {
	if ok {
		p.Role, p.Sector, p.Rank, p.For = o.title.Role, o.title.Sector, o.title.Rank, o.of
		p.Gender = cmp.Or(p.Gender, o.title.Gender)
	}
	past := p.Person != nil && l.fillFromData(p)
	if past || o.title.Former {
		p.Role, p.For, p.Was = "former "+p.Role, "", p.For
		p.Sector = world.Retired(p.Sector)
	}
}

// fillFromData takes the office that goes with what the text says: of the same role, even if long ago, because the text
// may be as old; or, where the text says no more than "the envoy", the one held now, else the last one held;
// over tells of the last.
func (l *learner) fillFromData(p *Introduced) (over bool) {
	held, past := p.Person.On(l.date), p.Person.Before(l.date)
	offices := append(held, past...)
	i := slices.IndexFunc(offices, func(o world.Office) bool { return o.Role == p.Role && (p.For == "" || p.For == o.For) })
	rank, isDeputy := strings.CutPrefix(p.Role, "deputy ")
	if i < 0 && (p.Role == "" || vagueRoles[rank]) {
		i = slices.IndexFunc(offices, func(o world.Office) bool {
			return (p.For == "" || p.For == o.For) && (!isDeputy || strings.HasPrefix(o.Role, "deputy "))
		})
		over = i >= len(held) && p.Role == ""
	}
	if i >= 0 {
		title, _ := l.people.Titles().Find(offices[i].Role)
		p.Role, p.Sector, p.Rank, p.For = offices[i].Role, title.Sector, title.Rank, offices[i].For
	}
	return over
}

// vagueRoles say less than the data's office of somebody known, as a rank does.
var vagueRoles = world.WordSet("head leader envoy official minister diplomat aide secretary adviser representative general admiral marshal colonel commander")
