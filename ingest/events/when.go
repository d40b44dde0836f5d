package events

import (
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// time is the words that say when: the nearest date under the trigger, else under what governs it.
func (s *scene) time(r *reading) nlp.Span {
	heads := r.used
	if r.remade && r.status != schema.Planned {
		heads = []int{r.head} // when they agreed, not when they will meet
	}
	for _, head := range heads {
		if span := s.dateUnder(head); span.Len() > 0 {
			return span
		}
	}
	for _, head := range s.clause(r.head) {
		if r.nominal && s.isVerb(head) && s.afterPhrase(r.head) {
			return s.nearbyPast(r.head)
		}
		if span := s.dateUnder(head); span.Len() > 0 {
			return span
		}
	}
	return nlp.Span{}
}

// clause is the words above i up to the relative clause it stands in, whose time is its own.
func (s *scene) clause(i int) []int {
	if s.dep(i) == "relcl" {
		return nil
	}
	var up []int
	for _, a := range s.ancestors(i) {
		up = append(up, a)
		if s.dep(a) == "relcl" {
			break
		}
	}
	return up
}

// dateUnder is the date that hangs on a word: "on Friday" and "Friday", not "for three days" or "until Friday".
func (s *scene) dateUnder(head int) nlp.Span {
	for _, c := range s.doc.Children(head) {
		date := c
		if s.dep(c) == "prep" {
			if date = s.child(c, "pobj"); date < 0 || s.lex.words.Duration[s.lower(c)] {
				continue
			}
		} else if !oneOf(s.dep(c), "npadvmod", "poss", "advmod", "nmod", "compound", "amod", "nummod") {
			continue
		}
		if s.token(date).EntType == "DATE" && !s.duration(date) {
			return s.entity(date)
		}
	}
	return nlp.Span{}
}

// duration tells of "12-day" and "three weeks", which say how long and not when.
func (s *scene) duration(i int) bool {
	span := s.entity(i)
	counted := false
	for t := span.Start; t < span.End; t++ {
		if s.lex.words.Anchor[s.lower(t)] {
			return false
		}
		counted = counted || s.tag(t) == "CD"
	}
	return counted && s.lex.words.Unit[s.lemma(span.End-1)]
}

// afterPhrase tells whether a noun stands in a phrase of what came before: "following the raids".
func (s *scene) afterPhrase(i int) bool {
	for _, up := range s.ancestors(i) {
		if s.lex.words.Aftermath[s.lower(up)] {
			return true
		}
	}
	return false
}

// nearbyPast is the last date before i that is itself part of a phrase of what came before:
// in "since last year's collapse, following the raids" the raids are last year's too.
func (s *scene) nearbyPast(i int) nlp.Span {
	sentence := s.doc.Sentences[s.doc.Sentence(i)]
	for t := i - 1; t >= sentence.Start; t-- {
		if s.token(t).EntType == "DATE" && !s.duration(t) && s.afterPhrase(t) {
			return s.entity(t)
		}
	}
	return nlp.Span{}
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
