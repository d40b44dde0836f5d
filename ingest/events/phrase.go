package events

import "diplograph/ingest/nlp"

func (s *scene) arguments(heads []int, r *reading) []Argument {
	var found []Argument
	for _, h := range heads {
		found = append(found, s.argument(h, r))
	}
	return found
}

// argument is the phrase of a head. Of "her counterpart, Ana Brandt" the name decides who is meant.
func (s *scene) argument(h int, r *reading) Argument {
	a := Argument{Head: h, Span: s.phrase(h, r), Words: s.words(h, r)}
	if s.token(h).Pos != "NOUN" || s.token(h).EntType != "" {
		return a
	}
	if name := s.nameAfter(h); name >= 0 {
		a.Head, a.Span.End = name, max(a.Span.End, s.span(name).End)
		a.Words.End = max(a.Words.End, a.Span.End)
	}
	return a
}

// nameAfter is the name that a noun is given behind it, or -1: in apposition, though the parser may hang it elsewhere
// ("her counterpart, Ana Brandt, on Monday"), or after "called" ("a group called Black Star").
func (s *scene) nameAfter(h int) int {
	for _, c := range s.childrenOf(h, "appos") {
		if oneOf(s.token(c).EntType, "PERSON", "ORG", "GPE") && c > h {
			return c
		}
	}
	for _, v := range s.childrenOf(h, "acl") {
		if name := s.child(v, "oprd"); name > h && oneOf(s.lemma(v), "call", "name", "dub") && s.isProper(name) {
			return name
		}
	}
	if h+2 < len(s.doc.Tokens) && s.lower(h+1) == "," && s.token(h+2).EntType == "PERSON" && (s.lex.persons[s.lemma(h)] || s.lex.words.Actor[s.lemma(h)]) {
		return s.entity(h+2).End - 1
	}
	return -1
}

func (s *scene) isProper(i int) bool { return s.token(i).Pos == "PROPN" || s.token(i).EntType != "" }

// phrase is the words shown for an actor: its noun phrase, or for a modifier the phrase it modifies,
// so that "Iranian" in "Iranian oil exports" is quoted with what it says about them.
func (s *scene) phrase(h int, r *reading) nlp.Span {
	if oneOf(s.dep(h), "amod", "compound", "nmod") && oneOf(s.token(h).EntType, "NORP", "GPE") {
		up := s.token(h).Head
		if !contains(r.used, up) && s.isNoun(up) {
			return s.span(up)
		}
		return nlp.Span{Start: h, End: h + 1}
	}
	return s.span(h)
}

// span is the words of a noun phrase without what follows the head, but with a short "of" phrase.
func (s *scene) span(head int) nlp.Span {
	span := nlp.Span{Start: head, End: head + 1}
	for _, c := range s.doc.Children(head) {
		switch {
		case c < head && s.belongs(c):
			span.Start = min(span.Start, s.doc.Subtree(c).Start)
		case c > head && s.dep(c) == "case":
			span.End = c // the possessive mark is not part of the name
		}
	}
	for span.Start < head && s.token(span.Start).Pos == "PUNCT" {
		span.Start++
	}
	if of := s.ofPhrase(head); of >= 0 {
		span.End = of
	}
	return span
}

// belongs tells of a word before a noun that is part of its phrase.
func (s *scene) belongs(c int) bool {
	return s.token(c).EntType != "DATE" &&
		oneOf(s.dep(c), "det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "punct")
}

// longestOf is the length in tokens of an "of" phrase that is still part of a name.
const longestOf = 4

// ofPhrase is the end of an "of" phrase that belongs to a name or title, "the government of Kestria", or -1.
func (s *scene) ofPhrase(head int) int {
	for _, c := range s.doc.Children(head) {
		if c == head+1 && s.dep(c) == "prep" && s.lower(c) == "of" {
			if o := s.child(c, "pobj"); o >= 0 && s.doc.Subtree(o).Len() <= longestOf && s.named(o) {
				return s.doc.Subtree(o).End
			}
		}
	}
	return -1
}

// words is the widest phrase that means the party and tells of nothing else: "an army camp in western Kestria" where
// Kestria is meant.
func (s *scene) words(h int, r *reading) nlp.Span {
	top := h
	for up := s.above(top); up >= 0 && !contains(r.used, up); up = s.above(top) {
		top = up
	}
	span := s.span(top)
	span.Start = min(span.Start, s.span(h).Start)
	span.End = max(span.End, s.reach(top), s.span(h).End)
	if top != h {
		span.End = s.placed(top, span.End)
	}
	return span
}

// placed is the end of a phrase that ends at end, with the place right after it that the parser hangs on the verb, because
// it cannot tell "an army camp in Kestria" from "attacked in Kestria".
func (s *scene) placed(object, end int) int {
	for _, p := range s.childrenOf(s.token(object).Head, "prep") {
		if o := s.child(p, "pobj"); s.dep(object) == "dobj" && p == end && oneOf(s.lower(p), "in", "at", "near") && o >= 0 && s.placeName(o).Len() > 0 {
			return s.reach(o)
		}
	}
	return end
}

// above is the noun that a word is part of the phrase of, or -1.
func (s *scene) above(i int) int {
	up := s.token(i).Head
	if s.dep(i) == "pobj" && oneOf(s.lower(up), "of", "in", "at", "from", "near") {
		i, up = up, s.besides(up)
	} else if !oneOf(s.dep(i), "amod", "compound", "nmod", "poss") {
		return -1
	}
	if i == up || !oneOf(s.token(up).Pos, "NOUN", "PROPN") {
		return -1
	}
	return up
}

// besides is what a preposition hangs on; of a verb, the object that ends where the preposition begins, because the parser
// cannot tell "an army camp in Kestria" from "attacked in Kestria".
func (s *scene) besides(prep int) int {
	up := s.token(prep).Head
	for _, o := range s.childrenOf(up, "dobj") {
		if s.span(o).End == prep {
			return o
		}
	}
	return up
}

// reach is the end of a noun phrase with what it is of, from, in or at.
func (s *scene) reach(head int) int {
	end := s.span(head).End
	rule, _ := s.eventNoun(head)
	for _, p := range s.childrenOf(head, "prep") {
		if p == end && (oneOf(s.lower(p), "of", "in", "at", "from", "near") || s.isHostile(rule) && oneOf(s.lower(p), "on", "against")) {
			if o := s.child(p, "pobj"); o >= 0 && !s.isTime(o) {
				end = s.reach(o)
			}
		}
	}
	return s.withName(head, end)
}

// withName is the end of a phrase that ends at end, with what its head is also called: "the union, Kestria's largest",
// "the Wheat Fund (WF)".
func (s *scene) withName(head, end int) int {
	a := s.child(head, "appos")
	if a <= end || !oneOf(s.lower(end), ",", "(") || s.span(a).Start != end+1 || !s.actorLike(a) {
		return end
	}
	last := s.reach(a)
	if s.lower(end) == "(" && last < len(s.doc.Tokens) && s.lower(last) == ")" {
		last++
	}
	return last
}
