package world

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// Found is a name in a text.
type Found struct {
	Span    nlp.Span // the tokens of the name; a token such as "U.S.-backed" may hold more than the name
	Entries []Entry  // who it may be: one, or several that the sentence does not tell apart
	Prefix  string   // lower-case word joined to it by a hyphen, as "pro" in "pro-Iranian"
	Suffix  string   // the same after it, as "backed" in "Iranian-backed"
}

// Ambiguous tells whether the name may be one of several.
func (f Found) Ambiguous() bool { return len(f.Entries) > 1 }

// Name is every bearer of a name, in the order of the data: countries, organisations, groups, places. Accents, full
// stops, hyphens, a leading "the" and a possessive ending do not count. Case does, because "us" is not "US", but for
// names of several words and for headlines in capitals. There is no guessing: an unknown name has no bearer. The
// slice is the World's own: read only.
func (w *World) Name(name string) []Entry {
	for _, form := range []string{name, without(name, "the "), without(name, "The ")} {
		for _, ending := range []string{"", "'s", "’s", "'", "’"} {
			if entries := w.lookup(nameKey(strings.TrimSuffix(form, ending))); len(entries) > 0 {
				return entries
			}
		}
	}
	return nil
}

func without(name, article string) string {
	return strings.TrimPrefix(strings.TrimSpace(name), article)
}

// lookup finds a nameKey as it is written, or in any case if it is surely a name.
func (w *World) lookup(key string) []Entry {
	if entries := w.names[key]; len(entries) > 0 {
		return entries
	}
	several := strings.Contains(key, " ") && strings.ToLower(key) != key
	if !several && (len(key) < 4 || strings.ToUpper(key) != key) {
		return nil
	}
	return w.names[w.anyCase[strings.ToLower(key)]]
}

// measure is the first word, the number of words and the lower case of a nameKey.
func measure(key string) (first string, count int, lower string) {
	lower = strings.ToLower(key)
	first, _, _ = strings.Cut(lower, " ")
	return first, strings.Count(key, " ") + 1, lower
}

// asWord is an acronym of four letters or more as newspapers that spell acronyms as words write it.
func asWord(name string) (string, bool) {
	if len(name) < 4 || strings.ContainsFunc(name, func(r rune) bool { return r < 'A' || r > 'Z' }) {
		return "", false
	}
	return name[:1] + strings.ToLower(name[1:]), true
}

// Scan finds the names in a text, the longest first from left to right, none inside another. It does not rest on the
// entity recogniser, but a word inside a longer person's name is not taken: "Michael Jordan" is no country.
func (w *World) Scan(doc *nlp.Doc) []Found {
	var found []Found
	for _, s := range doc.Sentences {
		found = append(found, w.scan(doc, s)...)
	}
	return found
}

// scan finds the names in a sentence, and then who of several bearers each means.
func (w *World) scan(doc *nlp.Doc, sentence nlp.Span) []Found {
	words := streamOf(doc, sentence)
	var found []Found
	for i := 0; i < len(words); {
		n, f := w.match(doc, words, i)
		if n > 0 {
			found = append(found, f)
		} else if f, ok := w.elliptical(doc, words[i]); ok {
			found = append(found, f)
		}
		i += max(n, 1)
	}
	for i := range found {
		found[i].Entries = w.choose(doc, found, i)
	}
	return found
}

// functionTags are tags of words that no name is, should a short acronym look like one: "IS", "WHO".
var functionTags = []string{"VBZ", "VBP", "VB", "IN", "DT", "WP", "CC", "TO", "MD"}

// plausible tells whether a name found in a text may mean an entry there.
func (w *World) plausible(doc *nlp.Doc, s nlp.Span, e Entry) bool {
	t := doc.Tokens[s.Start]
	switch {
	case s.Len() == 1 && len(t.Text) < 4 && t.EntType == "" && slices.Contains(functionTags, t.Tag):
		return false
	case insidePerson(doc, s, e):
		return false
	case e.Use == AsSeat && s.Len() == 1 && s.Start > 0:
		// "Trinamool Congress" is a party; "US Congress" is found as a whole.
		return doc.Tokens[s.Start-1].Tag != "NNP" || doc.Tokens[s.Start-1].Head != s.Start
	case e.Code == "" && s.Len() == 1:
		// The West is not in "West Bengal".
		return t.Head != s.End || strings.ToLower(doc.Tokens[s.End].Text) == doc.Tokens[s.End].Text
	case e.small && s.Len() == 1:
		return w.townlike(doc, s.Start)
	}
	return true
}

// insidePerson tells whether a name is only part of a person's: "Chad Smith", "Paris Hilton". An acronym or a demonym
// at the start of one is the recogniser's mistake: "US President Joe Biden".
func insidePerson(doc *nlp.Doc, s nlp.Span, e Entry) bool {
	entity, ok := entityAt(doc, s.Start)
	if ok && doc.Tokens[entity.End-1].Tag == "POS" {
		entity.End--
	}
	if ok && entity.Len() > 1 && strings.EqualFold(doc.Tokens[entity.Start].Text, "the") {
		entity.Start++
	}
	if !ok || entity.Label != "PERSON" || entity.Len() <= s.Len() {
		return false
	}
	word := doc.Tokens[s.Start].Text
	return entity.Start < s.Start || e.Use != AsDemonym && e.Kind != schema.Group && strings.ToUpper(word) != word
}

// entityAt is the entity that holds a token.
func entityAt(doc *nlp.Doc, token int) (nlp.Entity, bool) {
	i, _ := slices.BinarySearchFunc(doc.Entities, token, func(e nlp.Entity, t int) int {
		return cmp.Compare(e.End, t+1)
	})
	if i == len(doc.Entities) || !doc.Entities[i].Contains(token) {
		return nlp.Entity{}, false
	}
	return doc.Entities[i], true
}

// entryAt is the bearer of the name that holds a token, if it is one only.
func EntryAt(found []Found, token int) (Entry, bool) {
	f, ok := FoundAt(found, token)
	if !ok || len(f.Entries) != 1 {
		return Entry{}, false
	}
	return f.Entries[0], true
}

func FoundAt(found []Found, token int) (Found, bool) {
	i, _ := slices.BinarySearchFunc(found, token, func(f Found, t int) int { return cmp.Compare(f.Span.End, t+1) })
	if i == len(found) || !found[i].Span.Contains(token) {
		return Found{}, false
	}
	return found[i], true
}
