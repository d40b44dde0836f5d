package events

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// place is the words that say where: a named place after in, at, near and the like, or before an event noun.
func (s *scene) place(r *reading) nlp.Span {
	heads := r.used
	if r.remade && r.status != schema.Planned {
		heads = []int{r.head} // where they agreed, not where they will meet
	}
	for _, head := range heads {
		for _, g := range s.prepsOf(head, false) {
			if span := s.placeName(g.head); s.lex.words.Where[g.prep] && span.Len() > 0 && !contains(r.targets, span.End-1) {
				return span
			}
		}
		for _, c := range s.childrenOf(head, "compound") { // "the Geneva talks"
			if r.nominal && s.token(c).EntType == "GPE" && !contains(r.sources, c) && !contains(r.targets, c) {
				return s.entity(c)
			}
		}
	}
	return nlp.Span{}
}

// placeName is the name of the place that a noun is or means: "Dakar", "its port, Assab", "the town of Kayes",
// "a summit in Dakar".
func (s *scene) placeName(i int) nlp.Span {
	if s.isPlace(i) {
		return s.entity(i)
	}
	for _, c := range s.childrenOf(i, "appos") {
		if s.isPlace(c) {
			return s.entity(c)
		}
	}
	for _, g := range s.prepsOf(i, true) {
		if g.prep == "of" && s.lex.words.Area[s.lemma(i)] && s.token(g.head).Pos == "PROPN" || s.lex.words.Where[g.prep] && s.isPlace(g.head) {
			return s.entity(g.head)
		}
	}
	return nlp.Span{}
}

// isPlace tells of a name that may be a place's. Towns that few write about are not always told from people.
func (s *scene) isPlace(i int) bool {
	return s.token(i).Pos == "PROPN" && oneOf(s.token(i).EntType, "GPE", "LOC", "FAC", "PERSON", "")
}

// settings are places named among those it is done to, and around what does it: "bombed Asmara", "an embassy in Accra",
// "a killing by a drone in Asmara"; of a protest also "workers in Mombasa". What is only said is said elsewhere.
func (s *scene) settings(r *reading) []nlp.Span {
	if !s.isPhysical(r) {
		return nil
	}
	heads := r.targets
	if r.nominal || r.typ == "PROTEST" {
		heads = slices.Concat(heads, r.sources, r.used)
	}
	var found []nlp.Span
	for _, h := range heads {
		if s.isPlace(h) {
			found = append(found, s.entity(h))
		}
		found = append(found, s.placesAround(h, r)...)
	}
	return found
}

func (s *scene) isPhysical(r *reading) bool {
	return oneOf(r.typ, "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT")
}

// placesAround are the places that a noun's phrases name, and those of the nouns above it up to the event's own word.
func (s *scene) placesAround(noun int, r *reading) []nlp.Span {
	var found []nlp.Span
	for _, i := range append([]int{noun}, s.ancestors(noun)...) {
		if s.isVerb(i) || contains(r.used, i) && !r.nominal {
			break
		}
		for _, g := range append(s.prepsOf(i, true), s.namingPreps(i)...) {
			if span := s.placeName(g.head); s.lex.words.Where[g.prep] && span.Len() > 0 {
				found = append(found, span)
			}
		}
	}
	return found
}

// namingPreps are what the parser hangs on the participle that names a noun: "a group called the Lions in Mali".
func (s *scene) namingPreps(noun int) []governed {
	for _, v := range s.childrenOf(noun, "acl") {
		if s.child(v, "oprd") >= 0 {
			return s.prepsOf(v, true)
		}
	}
	return nil
}

// topics are the phrases that may say what an event is about: what the trigger governs, within its sentence.
func (s *scene) topics(r *reading) []nlp.Span {
	var found []nlp.Span
	for _, head := range unique(r.used) {
		span := s.doc.Subtree(head)
		sentence := s.doc.Sentences[s.doc.Sentence(head)]
		found = append(found, nlp.Span{Start: max(span.Start, sentence.Start), End: min(span.End, sentence.End)})
	}
	return found
}
