package events

import (
	"slices"

	"diplograph/schema"
)

// verbStatus reads negation, tense, mood and condition off a verb and what governs it.
// future tells that the act lies ahead.
func (s *scene) verbStatus(v int) (status string, future bool) {
	modal, negated := s.modal(v), s.negated(v)
	switch {
	case negated:
		return schema.Negated, modal == "will" || modal == "would" && !s.perfect(v) || s.refusedNow(v)
	case s.conditional(v, modal):
		return schema.Conditional, true
	case modal == "will" || modal == "would" || s.goingTo(v):
		return schema.Planned, true
	case s.merelyMeant(v):
		return schema.Conditional, true
	case s.progressive(v):
		return schema.Ongoing, false
	}
	return schema.Occurred, false
}

// perfect holds for "would have met".
func (s *scene) perfect(v int) bool {
	return slices.ContainsFunc(s.childrenOf(v, "aux"), func(a int) bool { return s.lemma(a) == "have" })
}

// refusedNow holds for what speakers say they do not do: "we do not bargain with kidnappers".
func (s *scene) refusedNow(v int) bool {
	aux, subject := s.child(v, "aux"), s.child(v, "nsubj")
	return aux >= 0 && oneOf(s.lower(aux), "do", "does") && subject >= 0 && oneOf(s.lower(subject), "we", "i") && s.reporter(v) >= 0
}

// modal is the modal verb over v, or "": contractions and archaic forms are made one.
func (s *scene) modal(v int) string {
	for _, a := range s.childrenOf(v, "aux", "auxpass") {
		if s.tag(a) != "MD" || a == s.nameAsModal(v) {
			continue
		}
		switch word := s.lemma(a); {
		case oneOf(word, "will", "wo", "shall", "'ll"):
			return "will"
		case oneOf(word, "'d", "would"):
			return "would"
		default:
			return word
		}
	}
	if s.dep(v) == "conj" && s.child(v, "nsubj", "nsubjpass") < 0 && s.tag(v) == "VB" && s.isVerb(s.token(v).Head) {
		return s.modal(s.token(v).Head)
	}
	return ""
}

func (s *scene) negated(v int) bool {
	if s.child(v, "neg") >= 0 || s.dep(v) == "pcomp" && s.lower(s.token(v).Head) == "without" {
		return true
	}
	for _, c := range s.childrenOf(v, "nsubj", "dobj", "nsubjpass", "preconj") {
		if s.child(c, "preconj") >= 0 && s.lower(s.child(c, "preconj")) == "neither" || s.lower(c) == "neither" || s.lower(c) == "nobody" || s.lower(c) == "none" {
			return true
		}
		if d := s.child(c, "det"); d >= 0 && (s.lower(d) == "no" || s.lower(d) == "neither") {
			return true
		}
	}
	return false
}

// conditional holds in an if-clause, under modals of what can or should be, and under a "would" that no speaker reports.
func (s *scene) conditional(v int, modal string) bool {
	if oneOf(modal, "can", "could", "may", "might", "must", "ought", "should") {
		return true
	}
	if s.inverted(v) || oneOf(s.lemma(v), "decide", "order", "vote") && s.unless(v) {
		return true
	}
	if m := s.child(v, "mark"); m >= 0 && oneOf(s.lower(m), "if", "unless", "whether", "lest") {
		return true
	}
	return modal == "would" && s.reporter(v) < 0 || s.awaited(v)
}

// merelyMeant tells of an infinitive that says what somebody could, should or meant to do, not what was done:
// "a plot to blow up the bridge", "struggled to free the crew", "raised money to buy arms".
func (s *scene) merelyMeant(v int) bool {
	up := s.token(v).Head
	if !s.hasTo(v) { // "to meet and sign"
		return s.dep(v) == "conj" && s.tag(v) == "VB" && up != v && s.isVerb(up) && s.merelyMeant(up)
	}
	switch s.dep(v) {
	case "acl":
		return !s.lex.words.Deed[s.lemma(up)]
	case "xcomp", "ccomp":
		return s.lex.operators[s.verbLemma(up)] == nil
	case "advcl":
		return !s.lex.words.Motion[s.lemma(up)]
	}
	return false
}

// inverted holds for "had Kestria attacked" and "should talks fail".
func (s *scene) inverted(v int) bool {
	subject, aux := s.child(v, "nsubj", "nsubjpass"), s.child(v, "aux")
	return oneOf(s.dep(v), "advcl", "ccomp") && aux >= 0 && aux < subject && oneOf(s.lower(aux), "had", "were", "should")
}

// goingTo holds for "is going to leave" and "is to leave".
func (s *scene) goingTo(v int) bool {
	up := s.token(v).Head
	if s.dep(v) != "xcomp" || !s.hasTo(v) {
		return false
	}
	return s.lower(up) == "going" || s.token(up).Pos == "AUX" && s.lemma(up) == "be" && s.child(up, "acomp", "attr") < 0
}

func (s *scene) progressive(v int) bool {
	if s.tag(v) != "VBG" {
		return false
	}
	for _, a := range s.childrenOf(v, "aux") {
		if s.lemma(a) == "be" && s.tag(a) != "VBD" {
			return true
		}
	}
	return false
}
