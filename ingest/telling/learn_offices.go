package telling

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
)

// office is a title in a text and the key of the actor it belongs to, "" where the text does not say.
type office struct {
	title world.Title
	of    string
}

// officeAround is the office that the words around a name give it: before it ("Omani Foreign Minister X", "the
// president of France, X") or after it ("X, Oman's foreign minister").
func (l *learner) officeAround(name nlp.Span) (office, bool) {
	sentence := l.doc.Sentences[l.doc.Sentence(name.Start)]
	if o, ok := l.officeBefore(name.Start, sentence); ok {
		if o.of == "" && l.is(name.End, sentence, "of") {
			o.of = l.ownerAfter(o.title, name.End, sentence)
		}
		return o, true
	}
	if l.is(name.Start-1, sentence, ",") {
		if o, ok := l.officeBefore(name.Start-1, sentence); ok && !l.is(name.Start-2, sentence, ",") {
			return o, true
		}
	}
	if l.is(name.End, sentence, ",") || l.is(name.End, sentence, "(") {
		return l.officeAfter(l.segment(name.End+1, sentence))
	}
	return office{}, false
}

func (l *learner) is(i int, sentence nlp.Span, words ...string) bool {
	return sentence.Contains(i) && slices.Contains(words, strings.ToLower(l.doc.Tokens[i].Text))
}

// officeBefore is the office that ends before token end, with what it is of on its left or behind an "of". A
// counterpart has the office of the person named last.
func (l *learner) officeBefore(end int, sentence nlp.Span) (office, bool) {
	if title, start := l.titleBefore(end, sentence); start < end {
		of := l.ownerBefore(title, end, start, sentence)
		if of == "" && l.is(start-1, sentence, "and", ",") {
			of = l.sharedOwner(start - 1)
		}
		title.Former = title.Former || l.formerBefore(start, sentence)
		return office{title, of}, true
	}
	if l.is(end-1, sentence, "counterpart") && len(l.known) > 0 {
		role, _ := l.people.Titles().Find(l.known[len(l.known)-1].Role)
		return office{role, l.ownerBefore(role, end-1, end-1, sentence)}, role.Role != ""
	}
	owner, start := l.actorEnding(end)
	if l.is(start-1, sentence, "the") {
		start--
	}
	if owner == "" || !l.is(start-1, sentence, "of", "for", "to") {
		return office{}, false
	}
	title, from := l.titleBefore(start-1, sentence)
	if title.Rank == "envoy" || l.is(start-1, sentence, "to") {
		owner = l.ownerBefore(title, start-1, from, sentence)
	}
	return office{title, owner}, from < start-1
}

// ownerReach is how many words may stand between a title and whom it belongs to: "Trump's new special Middle East envoy".
const ownerReach = 5

// ownerBefore looks in a title that runs from start to end and in the noun phrase before it for whom it belongs to. An
// envoy's country stands before the body he is sent to: "the U.S. ambassador", "the U.S. deputy UN ambassador".
func (l *learner) ownerBefore(title world.Title, end, start int, sentence nlp.Span) string {
	body := ""
	for i := end - 1; i >= max(sentence.Start, start-ownerReach); i-- {
		key, _ := l.actorEnding(i + 1)
		switch {
		case key == "" || l.regional(i):
		case title.Rank == "envoy" && !strings.HasPrefix(key, "country:"):
			body = cmp.Or(body, key)
		default:
			return key
		}
		if t := l.doc.Tokens[i]; i < start && !slices.Contains([]string{"ADJ", "NOUN", "PROPN", "PART", "ADV"}, t.Pos) && t.Text != "-" {
			break
		}
	}
	return body
}

// formerBefore finds the "former" of "former Finnish President".
func (l *learner) formerBefore(start int, sentence nlp.Span) bool {
	for i := start - 1; i >= max(sentence.Start, start-ownerReach); i-- {
		t := l.doc.Tokens[i]
		if world.IsFormer(t.Text) {
			return true
		}
		if !slices.Contains([]string{"ADJ", "NOUN", "PROPN"}, t.Pos) {
			return false
		}
	}
	return false
}

// regional tells a name of a part of the world, which has no offices: "Middle East envoy".
func (l *learner) regional(i int) bool {
	e, ok := world.EntryAt(l.found, i)
	return ok && e.Kind == world.KindPlace && e.Place != nil && e.Place.Country == ""
}

// actorEnding is the key of the actor whose name ends before token end, and where the name starts: of the world's data,
// a town's country, or whom a person already introduced represents.
func (l *learner) actorEnding(end int) (string, int) {
	if e, ok := world.EntryAt(l.found, end-1); ok {
		start := end - 1
		for start > 0 && l.sameName(start-1, end-1) {
			start--
		}
		if e.Kind != world.KindPlace {
			return e.Key, start
		}
		if e.Place != nil && e.Place.Country != "" {
			return "country:" + e.Place.Country, start
		}
	}
	for n := len(l.known) - 1; n >= 0 && l.known[n].Span.End >= end; n-- {
		if p := l.known[n]; p.Span.End == end {
			return p.For, p.Span.Start
		}
	}
	return "", end
}

// sameName tells whether two tokens lie in one name of the world's data.
func (l *learner) sameName(i, j int) bool {
	return slices.ContainsFunc(l.found, func(f world.Found) bool { return f.Span.Contains(i) && f.Span.Contains(j) })
}

// sharedOwner is whom the person named just before token i represents: "Trump's envoy X and senior adviser Y".
func (l *learner) sharedOwner(i int) string {
	if n := len(l.known); n > 0 && l.known[n-1].Span.End == i {
		return l.known[n-1].For
	}
	return ""
}

// segmentReach is how long an apposition behind a name may be, in tokens.
const segmentReach = 14

// segment is the apposition that begins at token start: up to the next comma, bracket or verb.
func (l *learner) segment(start int, sentence nlp.Span) nlp.Span {
	end := start
	for end < sentence.End && end < start+segmentReach {
		if t := l.doc.Tokens[end]; slices.Contains([]string{",", ")", ";", ":"}, t.Text) || t.Pos == "VERB" || t.Pos == "AUX" || t.Tag == "WRB" || t.Pos == "PRON" && t.Dep != "poss" {
			break
		}
		end++
	}
	return nlp.Span{Start: start, End: end}
}

// officeAfter is the first office in an apposition. One with a person's name right behind is that person's.
func (l *learner) officeAfter(s nlp.Span) (office, bool) {
	for end := s.Start + 1; end <= s.End; end++ {
		title, start := l.titleBefore(end, s)
		if start == end {
			continue
		}
		for longer := end + 1; longer <= min(end+4, s.End); longer++ {
			if t, from := l.titleBefore(longer, s); from < longer && from <= start {
				title, end = t, longer
			}
		}
		if end < s.End && l.proper(end) || l.doc.Tokens[start].EntType == "PERSON" {
			return office{}, false
		}
		of := l.ownerBefore(title, end, start, s)
		if of == "" {
			of = l.ownerAfter(title, end, s)
		}
		return office{title, of}, true
	}
	return office{}, false
}

// ownerAfter is whom an office belongs to that is named behind it: "minister of Oman", "adviser to Donald Trump". An
// envoy is sent to or for the country behind it and is of another.
func (l *learner) ownerAfter(title world.Title, end int, s nlp.Span) string {
	if !l.is(end, s, "of", "for", "at", "to") || title.Rank == "envoy" && !l.is(end, s, "of") {
		return ""
	}
	for i := end + 1; i < min(s.End, end+6); i++ {
		if e, ok := world.EntryAt(l.found, i); ok && !l.is(end, s, "to") {
			key, _ := l.actorEnding(i + 1)
			return cmp.Or(key, e.Key)
		}
		for n := i + 1; n <= min(s.End, i+3); n++ {
			if persons := l.people.Find(l.doc.Slice(nlp.Span{Start: i, End: n}), l.date); l.proper(i) && len(persons) == 1 && len(persons[0].On(l.date)) > 0 {
				return persons[0].On(l.date)[0].For
			}
		}
	}
	return ""
}
