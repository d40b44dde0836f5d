package events

// objectControl are the verbs whose object does what the infinitive says: "urged Kestria to withdraw".
var objectControl = []string{"ask", "urge", "tell", "order", "force", "allow", "persuade", "press", "push", "call", "call_on",
	"invite", "encourage", "warn", "compel", "require", "instruct", "advise", "let", "make", "help", "permit", "enable",
	"convince", "appeal", "beg", "direct", "command", "summon", "expect", "want", "pressure", "lobby", "remind", "accuse", "blame",
	"prevent", "stop", "ban", "bar", "dissuade", "discourage", "criticize", "condemn", "thank", "praise"}

// inheritedSubject finds the subject of a verb that has none of its own: of an infinitive, a participle, a
// second verb. The bool tells whether it may be trusted (a participle's subject is a guess).
func (s *scene) inheritedSubject(v int) ([]int, bool) {
	if s.walking[v] {
		return nil, false
	}
	s.walking[v] = true
	defer delete(s.walking, v)

	head := s.token(v).Head
	switch s.dep(v) {
	case "conj":
		if s.isVerb(head) {
			return s.subjectOf(head), true
		}
	case "xcomp", "ccomp":
		return s.controller(head), true
	case "pcomp":
		return s.controllerThroughPrep(head), true
	case "acl":
		return s.aclSubject(v, head), true
	case "relcl":
		return s.aclSubject(v, head), true
	case "amod":
		return []int{head}, true
	case "advcl":
		if s.tag(v) == "VBG" || s.tag(v) == "VBN" || s.hasTo(v) {
			return s.subjectOf(head), false
		}
	}
	return nil, false
}

// subjectOf is the grammatical subject, of an active or a passive verb, or of a noun that stands for a verb.
func (s *scene) subjectOf(v int) []int {
	if own := s.childrenOf(v, "nsubj", "nsubjpass"); len(own) > 0 {
		return s.antecedents(s.groups(own))
	}
	if !s.isVerb(v) {
		return s.possessors(v)
	}
	found, _ := s.inheritedSubject(v)
	return found
}

// controller is who does what an infinitive under v says.
func (s *scene) controller(v int) []int {
	if !s.isVerb(v) {
		return s.possessors(v)
	}
	if oneOf(s.verbLemma(v), objectControl...) {
		if objects := s.childrenOf(v, "dobj", "dative"); len(objects) > 0 {
			return s.antecedents(s.groups(objects))
		}
		if s.isPassive(v) {
			return s.subjectOf(v)
		}
		for _, g := range s.prepsOf(v, false) {
			if oneOf(g.prep, "on", "to", "upon", "with") {
				return []int{g.head}
			}
		}
	}
	return s.subjectOf(v)
}

// controllerThroughPrep: "accused Kestria of arming rebels", "insisted on leaving".
func (s *scene) controllerThroughPrep(prep int) []int {
	head := s.token(prep).Head
	if s.isVerb(head) {
		return s.controller(head)
	}
	return s.possessors(head)
}

// aclSubject: "troops guarding the port" and "a plan to leave" have different subjects; and it is not the letter that
// condemns but who wrote it.
func (s *scene) aclSubject(v, noun int) []int {
	if !s.hasTo(v) && !s.lex.classes["document"][s.lemma(noun)] {
		return []int{noun}
	}
	if found := s.possessors(noun); len(found) > 0 {
		return found
	}
	for _, up := range s.ancestors(noun) {
		if s.isVerb(up) {
			return s.subjectOf(up)
		}
	}
	return nil
}

// possessors of a noun that stands for an act: "Kestria's offer", "their plan", "a Kestrian offer", "an offer by Kestria".
func (s *scene) possessors(noun int) []int {
	if p := s.childrenOf(noun, "poss"); len(p) > 0 {
		return s.groups(p)
	}
	for _, g := range s.prepsOf(noun, true) {
		if g.prep == "by" || g.prep == "from" {
			return []int{g.head}
		}
	}
	return s.demonyms(noun)
}

// demonyms are the modifiers that name a country or people: "Kestrian", "US", "French and German".
func (s *scene) demonyms(noun int) []int {
	var found []int
	for _, c := range s.childrenOf(noun, "amod", "compound", "nmod", "poss") {
		for _, m := range append([]int{c}, s.childrenOf(c, "conj")...) {
			if oneOf(s.token(m).EntType, "NORP", "GPE") && s.token(m).Tag != "CD" {
				found = append(found, m)
			}
		}
	}
	return found
}
