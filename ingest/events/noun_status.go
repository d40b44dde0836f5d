package events

import "diplograph/schema"

// nounStatus reads status off an event noun, its modifiers and the verb it is the subject or object of.
// future tells that the act lies ahead.
func (s *scene) nounStatus(i int) (status string, future bool) {
	for _, m := range s.childrenOf(i, "amod", "det") {
		if status := s.lex.words.Status[s.lower(m)]; status != "" {
			return status, status == schema.Planned
		}
	}
	up := s.token(i).Head
	if s.dep(i) == "nsubj" && s.lex.words.Last[s.lemma(up)] {
		return schema.Ongoing, false
	}
	if op := s.lex.operators[s.lemma(up)]; op != nil && op.Status == schema.Planned && s.dep(i) == "nsubjpass" {
		return schema.Planned, true // "talks are scheduled for Monday"
	}
	if oneOf(s.dep(i), "nsubj", "nsubjpass", "dobj") && s.isVerb(up) && up != i {
		switch status, future := s.verbStatus(up); {
		case status == schema.Planned && s.modal(up) == "would" && s.dep(i) == "nsubj": // "an attack would make things worse, he said"
			return schema.Conditional, true
		case status == schema.Conditional || status == schema.Planned:
			return status, future
		}
	}
	if s.dep(i) == "pobj" {
		return s.prepStatus(up)
	}
	return schema.Occurred, false
}

// prepStatus is that of an event noun after a preposition: "plans for talks", "fears of an attack", "ahead of a march", "will
// lead a team on a visit".
func (s *scene) prepStatus(prep int) (status string, future bool) {
	up := s.token(prep).Head
	if s.lower(prep) == "of" && s.lower(up) == "ahead" {
		return schema.Conditional, true // "ahead of the march"
	}
	if oneOf(s.lower(prep), "for", "of", "without", "towards", "toward") && s.lex.words.Unreal[s.lemma(up)] {
		return schema.Planned, true
	}
	if s.dep(up) == "dobj" {
		up = s.token(up).Head
	}
	if s.isVerb(up) && s.modal(up) == "will" {
		return s.verbStatus(up)
	}
	return schema.Occurred, false
}
