package events

import "diplograph/ingest/nlp"

// place is the words that say where: a named place after in, at, near and the like, or before an event noun.
func (s *scene) place(r *reading) nlp.Span {
	for _, head := range r.used {
		for _, g := range s.prepsOf(head, false) {
			if s.lex.words.Where[g.prep] && oneOf(s.token(g.head).EntType, "GPE", "LOC", "FAC") && !contains(r.targets, g.head) {
				return s.entity(g.head)
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
