package events

import (
	"strconv"

	"diplograph/ingest/nlp"
)

// dateUnder is the date that hangs on a word: "on Friday" and "Friday", not "for three days" or "until Friday".
func (s *scene) dateUnder(head int) nlp.Span {
	for _, c := range s.doc.Children(head) {
		if span := s.dateAt(s.dateOf(c, head)); span.Len() > 0 && !s.duration(span) {
			return span
		}
	}
	return nlp.Span{}
}

// dateOf is the word that may be a date which a child brings to its head, or -1.
func (s *scene) dateOf(child, head int) int {
	switch {
	case s.dep(child) == "prep" && s.lex.words.Duration[s.lower(child)]:
		return -1
	case s.dep(child) == "prep":
		return s.dateAfter(child, head)
	case oneOf(s.dep(child), "nsubj", "nsubjpass"):
		return s.swallowed(s.doc.Subtree(child).Start, head)
	case oneOf(s.dep(child), "npadvmod", "poss", "advmod", "nmod", "compound", "amod", "nummod"):
		return child
	}
	return -1
}

// dateAfter is the date that a preposition before or behind a head governs: "on Friday", "at a summit on Friday".
func (s *scene) dateAfter(prep, head int) int {
	object := s.child(prep, "pobj")
	if s.dateAt(object).Len() > 0 {
		return object
	}
	if object >= 0 && oneOf(s.lower(prep), "at", "during", "in") {
		for _, on := range s.childrenOf(object, "prep") {
			if date := s.child(on, "pobj"); s.lower(on) == "on" && s.dateAt(date).Len() > 0 {
				return date
			}
		}
	}
	return s.swallowed(prep+1, head)
}

// swallowed is the last word of a date before a verb that the parser has joined to the name behind it, or -1: it reads
// "On Friday Chad's police" and "last Friday Chad" as if Friday were part of the name.
func (s *scene) swallowed(start, verb int) int {
	last := s.entity(start).End - 1
	if last < verb && s.token(last).EntType == "DATE" && s.dep(last) == "compound" && contains(s.ancestors(last), verb) {
		return last
	}
	return -1
}

// dateAt is the whole date that a token stands for: its entity without what another word governs, as in
// "Friday, two weeks after", or that of its day in "Monday night"; empty if it is no date.
func (s *scene) dateAt(i int) nlp.Span {
	if i < 0 {
		return nlp.Span{}
	}
	if day := s.child(i, "compound"); s.token(i).EntType == "TIME" && day >= 0 && s.token(day).EntType == "DATE" {
		return nlp.Span{Start: s.entity(day).Start, End: i + 1}
	}
	if s.isYear(i) {
		return nlp.Span{Start: i, End: i + 1}
	}
	if s.token(i).EntType != "DATE" {
		return nlp.Span{}
	}
	whole, span := s.entity(i), nlp.Span{Start: i, End: i + 1}
	for span.Start > whole.Start && s.under(span.Start-1, i) {
		span.Start--
	}
	for span.End < whole.End && s.under(span.End, i) {
		span.End++
	}
	return span
}

// isYear tells of the number after "in" that the recogniser took for a count: "in 2020".
func (s *scene) isYear(i int) bool {
	year, err := strconv.Atoi(s.token(i).Text)
	return err == nil && 1900 <= year && year < 2100 && s.dep(i) == "pobj" && s.lower(s.token(i).Head) == "in"
}

// under tells whether a word hangs on another, or on the same as it without a comma between.
func (s *scene) under(word, on int) bool {
	return contains(s.ancestors(word), on) || s.dep(word) != "punct" && s.token(word).Head == s.token(on).Head
}

// duration tells of "12-day", "three weeks" and "years", which say how long and not when.
func (s *scene) duration(span nlp.Span) bool {
	counted := false
	for t := span.Start; t < span.End; t++ {
		if s.lex.words.Anchor[s.lower(t)] {
			return false
		}
		counted = counted || oneOf(s.tag(t), "CD", "NNS")
	}
	return counted && s.lex.words.Unit[s.lemma(span.End-1)]
}

// entity is the whole named entity that a token belongs to.
func (s *scene) entity(i int) nlp.Span {
	for _, e := range s.doc.Entities {
		if e.Contains(i) {
			return e.Span
		}
	}
	return nlp.Span{Start: i, End: i + 1}
}
