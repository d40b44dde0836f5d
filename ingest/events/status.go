package events

import "diplograph/schema"

// verbStatus reads negation, tense, mood and condition off a verb and what governs it.
// future tells that the act lies ahead.
func (s *scene) verbStatus(v int) (status string, future bool) {
	modal, negated := s.modal(v), s.negated(v)
	switch {
	case negated:
		return schema.Negated, modal == "will" || modal == "would" && s.reporter(v) >= 0
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

// modal is the modal verb over v, or "": contractions and archaic forms are made one.
func (s *scene) modal(v int) string {
	for _, a := range s.childrenOf(v, "aux", "auxpass") {
		if s.tag(a) != "MD" {
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
	if s.child(v, "neg") >= 0 {
		return true
	}
	for _, c := range s.childrenOf(v, "nsubj", "dobj", "nsubjpass", "preconj") {
		if s.lower(c) == "neither" || s.lower(c) == "nobody" || s.lower(c) == "none" {
			return true
		}
		if d := s.child(c, "det"); d >= 0 && (s.lower(d) == "no" || s.lower(d) == "neither") {
			return true
		}
	}
	return false
}

// conditional holds in an if-clause, under could, may and might, and under a "would" that no speaker reports.
func (s *scene) conditional(v int, modal string) bool {
	if oneOf(modal, "could", "may", "might") {
		return true
	}
	if s.inverted(v) {
		return true
	}
	if m := s.child(v, "mark"); m >= 0 && oneOf(s.lower(m), "if", "unless", "whether", "lest") {
		return true
	}
	return modal == "would" && s.reporter(v) < 0
}

// merelyMeant tells of an infinitive that says what somebody could, should or meant to do, not what was done:
// "a plot to blow up the bridge", "struggled to free the crew", "raised money to buy arms".
func (s *scene) merelyMeant(v int) bool {
	if !s.hasTo(v) {
		return s.dep(v) == "conj" && s.tag(v) == "VB" && s.token(v).Head != v && s.isVerb(s.token(v).Head) && s.merelyMeant(s.token(v).Head)
	}
	up := s.token(v).Head
	switch s.dep(v) {
	case "acl":
		return !s.lex.classes["deed"][s.lemma(up)]
	case "xcomp", "ccomp":
		return s.lex.operators[s.verbLemma(up)] == nil
	case "advcl":
		return !s.lex.classes["motion"][s.lemma(up)]
	}
	return false
}

// inverted holds for "had Kestria attacked" and "should talks fail".
func (s *scene) inverted(v int) bool {
	subject, aux := s.child(v, "nsubj", "nsubjpass"), s.child(v, "aux")
	return s.dep(v) == "advcl" && aux >= 0 && aux < subject && oneOf(s.lower(aux), "had", "were", "should")
}

// reporter is the verb of saying that v is the content of, or -1.
func (s *scene) reporter(v int) int {
	for steps := 0; steps < 3; steps++ {
		up := s.token(v).Head
		if oneOf(s.dep(v), "ccomp", "xcomp", "pcomp") && s.isVerb(up) && s.lex.classes["say"][s.lemma(up)] {
			return up
		}
		// "It will attack, the ministry said": the quotation comes first.
		for _, c := range s.childrenOf(v, "parataxis", "ccomp") {
			if s.lex.classes["say"][s.lemma(c)] && s.child(c, "nsubj") >= 0 && s.dep(c) == "parataxis" {
				return c
			}
		}
		if s.dep(v) != "conj" || up == v {
			return -1
		}
		v = up
	}
	return -1
}

// goingTo holds for "is going to leave" and "is to leave".
func (s *scene) goingTo(v int) bool {
	head := s.token(v).Head
	return s.dep(v) == "xcomp" && s.hasTo(v) && (s.lower(head) == "going" || s.token(head).Pos == "AUX" && s.lemma(head) == "be" && s.child(head, "acomp", "attr") < 0)
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

// Adjectives that say an event noun has not happened, or only may have.
var unreal = map[string]string{
	"planned": schema.Planned, "upcoming": schema.Planned, "forthcoming": schema.Planned, "future": schema.Planned,
	"scheduled": schema.Planned, "next": schema.Planned, "proposed": schema.Planned, "further": "",
	"possible": schema.Conditional, "potential": schema.Conditional, "threatened": schema.Conditional, "imminent": schema.Conditional,
	"any": schema.Conditional, "hypothetical": schema.Conditional, "likely": schema.Conditional,
	"alleged": schema.Alleged, "suspected": schema.Alleged, "reported": schema.Alleged, "no": schema.Negated,
	"ongoing": schema.Ongoing, "continuing": schema.Ongoing,
}

// nounStatus reads the same off an event noun, its modifiers and the verb it is the subject or object of.
func (s *scene) nounStatus(i int) (string, bool) {
	for _, m := range s.childrenOf(i, "amod", "det") {
		if status := unreal[s.lower(m)]; status != "" {
			return status, status == schema.Planned
		}
	}
	up := s.token(i).Head
	if s.dep(i) == "nsubj" && oneOf(s.lemma(up), "continue", "persist", "rage", "enter") {
		return schema.Ongoing, false
	}
	if op := s.lex.operators[s.lemma(up)]; op != nil && op.Status == schema.Planned && s.dep(i) == "nsubjpass" {
		return schema.Planned, true // "talks are scheduled for Monday"
	}
	if oneOf(s.dep(i), "nsubj", "nsubjpass", "dobj") && s.isVerb(up) && up != i {
		if status, future := s.verbStatus(up); status == schema.Conditional || status == schema.Planned {
			return status, future
		}
	}
	if s.dep(i) == "pobj" {
		if s.unrealPrep(up) {
			return schema.Planned, true
		}
		if v := s.token(up).Head; s.isVerb(v) && s.modal(v) == "will" { // "will lead a team on a visit"
			return s.verbStatus(v)
		}
	}
	return schema.Occurred, false
}

// unrealPrep: "plans for talks", "preparations for a visit", "fears of an attack", "a call for sanctions".
func (s *scene) unrealPrep(prep int) bool {
	head := s.token(prep).Head
	return oneOf(s.lower(prep), "for", "of", "without", "towards", "toward") && s.lex.classes["unreal"][s.lemma(head)]
}
