package world

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// choose keeps of the bearers of found[i] those that its sentence allows: the government or the town of a capital, who
// the cues of homonyms.tsv speak for, who is of a country named in the same sentence. It never guesses: what is still
// open stays open.
func (w *World) choose(doc *nlp.Doc, found []Found, i int) []Entry {
	f := found[i]
	entries := w.capitalOrTown(doc, f)
	if len(entries) > 1 {
		entries = w.cued(doc, f.Span, nameKey(doc.Slice(f.Span)), entries)
	}
	if len(entries) > 1 {
		entries = named(entries, found, i)
	}
	return entries
}

// capitalOrTown keeps the government or the town where a name may be both, and so for a land that few states recognise.
// Brussels is also the European Union's.
func (w *World) capitalOrTown(doc *nlp.Doc, f Found) []Entry {
	var governments, towns []Entry
	capital := false
	for _, e := range f.Entries {
		if e.Kind == KindPlace {
			towns = append(towns, e)
		} else {
			governments = append(governments, e)
			capital = capital || e.Use == AsCapital || e.Sector == "PRE"
		}
	}
	switch {
	case !capital || !sameCountry(governments, towns):
		return f.Entries
	case w.isTown(doc, f):
		return towns
	}
	return governments
}

// sameCountry tells whether two lists have a country in common.
func sameCountry(a, b []Entry) bool {
	return slices.ContainsFunc(a, func(e Entry) bool {
		return slices.ContainsFunc(b, func(o Entry) bool { return o.Code == e.Code })
	})
}

// named keeps the entries of countries that the sentence names elsewhere: "the port of Tripoli in Lebanon". A state of
// a federation does not count, for its country is named with others too often.
func named(entries []Entry, found []Found, self int) []Entry {
	var kept []Entry
	for _, e := range entries {
		if e.Code == "" || e.state {
			continue
		}
		for i, f := range found {
			if i != self && len(f.Entries) == 1 && f.Entries[0].Code == e.Code {
				kept = append(kept, e)
				break
			}
		}
	}
	if len(kept) == 1 {
		return kept
	}
	return entries
}

// isTown tells whether a capital's name means the town: by its dependency label, and what it hangs on. As subject or
// possessor it speaks for the government, after "in" or as object of "visit" it is a town.
func (w *World) isTown(doc *nlp.Doc, f Found) bool {
	root := doc.Root(f.Span)
	if w.beforeCountry(doc, f.Span) || dateline(doc, f.Span, doc.Tokens[root].Dep) {
		return true
	}
	t := doc.Tokens[FirstConjunct(doc, root)]
	head := doc.Tokens[t.Head]
	switch t.Dep {
	case "pobj":
		return w.Means("preposition", head.Lemma) || head.Lemma == "of" && w.Means("noun", doc.Tokens[head.Head].Lemma)
	case "dobj", "nsubjpass":
		return w.Means("verb", head.Lemma)
	case "poss", "appos":
		return w.Means("noun", head.Lemma)
	case "nsubj":
		return w.isCalledTown(doc, t.Head)
	case "compound", "nmod":
		return f.Suffix == "" && f.Prefix == ""
	}
	return false
}

// firstConjunct is the first of the words that "and" joins, which alone has a label that says what it does.
func FirstConjunct(doc *nlp.Doc, i int) int {
	for doc.Tokens[i].Dep == "conj" && doc.Tokens[i].Head != i {
		i = doc.Tokens[i].Head
	}
	return i
}

// isCalledTown tells whether a verb says that its subject is a town: "Muscat is the capital".
func (w *World) isCalledTown(doc *nlp.Doc, verb int) bool {
	return slices.ContainsFunc(doc.Children(verb), func(c int) bool {
		return doc.Tokens[c].Dep == "attr" && w.Means("noun", doc.Tokens[c].Lemma)
	})
}

// beforeCountry tells whether a town's country follows it, as in "Muscat, Oman".
func (w *World) beforeCountry(doc *nlp.Doc, s nlp.Span) bool {
	if s.End+1 >= len(doc.Tokens) || doc.Tokens[s.End].Text != "," {
		return false
	}
	var countries []Entry
	for _, e := range w.Name(doc.Tokens[s.End+1].Text) {
		if e.Use == AsName && e.Kind == schema.Country {
			countries = append(countries, e)
		}
	}
	return sameCountry(countries, w.Name(doc.Slice(s)))
}

// dateline tells whether a name opens an article's first sentence, as in "TEHRAN (Agency) —".
func dateline(doc *nlp.Doc, s nlp.Span, dep string) bool {
	return s.Start == 0 && s.End < len(doc.Tokens) && dep != "nsubj" && dep != "nsubjpass" &&
		slices.Contains([]string{"(", ",", ":", "-", "–", "—", "--", "/"}, doc.Tokens[s.End].Text)
}
