package events

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// time is the words that say when: the nearest date under the trigger, else under what governs it in its clause.
// undated tells that the sentence dates only another deed, so that the article's own day is not meant either.
func (s *scene) time(r *reading) (when nlp.Span, undated bool) {
	heads := r.used
	if r.remade && r.status != schema.Planned {
		heads = []int{r.head} // when they agreed, not when they will meet
	}
	for _, head := range heads {
		if span := s.dateUnder(head); span.Len() > 0 {
			return span, false
		}
	}
	if s.isEarlier(r) {
		return nlp.Span{}, true
	}
	return s.timeAbove(r)
}

// isEarlier tells of a deed that an adjective puts before the others of its text: "earlier rounds of talks".
func (s *scene) isEarlier(r *reading) bool {
	return slices.ContainsFunc(r.used, func(i int) bool {
		return slices.ContainsFunc(s.childrenOf(i, "amod"), func(m int) bool { return oneOf(s.lower(m), "earlier", "past", "previous", "prior") })
	})
}

// timeAbove is the date of what governs a reading, up to the relative clause it stands in, whose time is its own
// or what it hangs on.
func (s *scene) timeAbove(r *reading) (when nlp.Span, undated bool) {
	at := r.head
	for _, up := range s.ancestors(r.head) {
		switch {
		case s.dep(at) == "relcl":
			return s.dateAt(up), false // "in May, when rebels attacked"
		case r.nominal && s.isVerb(up) && s.afterPhrase(r.head):
			past := s.nearbyPast(r.head)
			return past, past.Len() == 0 && s.dateUnder(up).Len() > 0
		case s.lags(at):
			return nlp.Span{}, true
		case s.reporter(at) == up && !s.isSaying(r):
			return s.reportedDate(at, up)
		case s.ownClause(at):
			return s.openingDate(up), false
		}
		if span := s.dateUnder(up); span.Len() > 0 {
			return span, false
		}
		at = up
	}
	return nlp.Span{}, false
}

// lags tells of a clause that lies days or more away from what it hangs on: "two weeks after rebels attacked".
func (s *scene) lags(clause int) bool {
	for _, c := range s.childrenOf(clause, "mark", "prep", "advmod") {
		if oneOf(s.lower(c), "after", "before") && c > 0 && s.token(c-1).EntType == "DATE" && s.lex.words.Unit[s.lemma(c-1)] {
			return true
		}
	}
	return false
}

// isSaying tells of an event that is said rather than done, so that the day of saying it is its own.
func (s *scene) isSaying(r *reading) bool {
	return s.lex.kinds[r.typ].Family == "verbal" || r.typ == "THREATEN"
}

// reportedDate is the date of a deed that the verb of saying reports: one that stands behind both, which the parser may
// hang on either. Any other is the day of saying, when the deed was over, or still to come.
func (s *scene) reportedDate(deed, say int) (when nlp.Span, undated bool) {
	span := s.dateUnder(say)
	if say < deed && deed < span.Start {
		return span, false
	}
	return nlp.Span{}, span.Len() > 0
}

// ownClause tells of a coordinated verb with a subject of its own.
func (s *scene) ownClause(v int) bool {
	return s.dep(v) == "conj" && s.isVerb(v) && s.child(v, "nsubj", "nsubjpass") >= 0
}

// openingDate is a date before the subject of a verb, which coordinated clauses share: "In May Chad attacked and Mali sent aid".
func (s *scene) openingDate(v int) nlp.Span {
	if span := s.dateUnder(v); span.End <= s.child(v, "nsubj", "nsubjpass") {
		return span
	}
	return nlp.Span{}
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
		if s.token(t).EntType == "DATE" && !s.duration(s.entity(t)) && s.afterPhrase(t) {
			return s.entity(t)
		}
	}
	return nlp.Span{}
}
