package world

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// thing reads a phrase whose head is no actor by who stands behind it: whose it is ("Iran's minister's words", "American
// bases"), who did it ("a raid by the army"), what it is of ("the territory of Iran"), at last where it is. What counts
// a crowd is read by the crowd: "hundreds of protesters".
func (p phrase) thing(head int, owners []Found, depth int) Reading {
	if p.Means("container", p.doc.Tokens[head].Lemma) && len(owners) == 0 {
		if r := p.inner(head, depth); r.Known() {
			return r
		}
	}
	r := p.behind(head, owners, depth)
	if !r.Known() && len(r.Ambiguous) == 0 {
		return p.site(head)
	}
	if r.By == ByAgent && r.Code == "" {
		if f, ok := p.home(head, noun{sector: r.Sector}); ok { // "a police post in Kabul"
			r = p.ofFound(f, noun{r.Span, r.Sector, r.Role})
		}
	}
	r.By = ByOwner
	return r
}

// behind is who stands behind a thing, the nearest word first.
func (p phrase) behind(head int, owners []Found, depth int) Reading {
	if depth > 0 {
		if author, ok := p.author(head); ok {
			if r := p.read(author, depth-1); r.Known() {
				return r
			}
		}
	}
	if len(owners) > 0 {
		return p.ofAll(owners, noun{Span: nlp.Span{Start: head, End: head + 1}})
	}
	return p.inner(head, depth)
}

// armedMen are the sectors of those who hold positions of their own.
var armedMen = WordSet("PRM REB UAF")

// isArmed tells whether a sector is one of those.
func IsArmed(sector string) bool { return armedMen[sector] }

// author is the possessor of a thing, the body of a state or the armed men before it ("Supreme Court decision", "rebel
// positions"), or who comes after "by".
func (p phrase) author(head int) (int, bool) {
	for _, c := range p.doc.Children(head) {
		if p.doc.Tokens[c].Dep == "poss" && !strings.HasPrefix(p.doc.Tokens[c].Tag, "PRP") {
			return c, true
		}
	}
	if before := head - 1; before >= 0 && slices.Contains([]string{"compound", "amod"}, p.doc.Tokens[before].Dep) && p.doc.Tokens[before].Head == head {
		if n, ok := p.nounAt(p.left(head), before); ok && (stateOrgans[n.sector] && p.doc.Tokens[before].Dep == "compound" || armedMen[n.sector]) {
			return before, true
		}
	}
	return p.prepositional(head, "by")
}

// site reads a thing without owner by where it is: "a hospital in Aleppo", "Kestrel, Italy".
func (p phrase) site(head int) Reading {
	f, ok := p.home(head, noun{})
	if !ok {
		f, ok = p.countryAfter(head)
	}
	if !ok {
		return Reading{}
	}
	r := p.named(f, head)
	r.By = ByHome
	return r
}

// countryAfter is the country that follows a town nobody knows, after a comma.
func (p phrase) countryAfter(head int) (Found, bool) {
	if head+2 >= len(p.doc.Tokens) || p.doc.Tokens[head+1].Text != "," || p.doc.Tokens[head].EntType != "GPE" {
		return Found{}, false
	}
	f, ok := p.nameAt(head + 2)
	return f, ok && f.Span.Start == head+2 && f.Entries[0].Kind == schema.Country
}
