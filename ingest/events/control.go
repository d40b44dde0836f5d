package events

// controller is who does what an infinitive under v says: the subject of "promised to leave", the object of "urged
// them to leave".
func (s *scene) controller(v int) []int {
	if !s.isVerb(v) {
		return s.possessors(v)
	}
	if s.lex.words.Control[s.verbLemma(v)] {
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

// possessors of a noun that stands for an act: "Kestria's offer", "their plan", "a Kestrian offer", "an offer by Kestria".
func (s *scene) possessors(noun int) []int {
	if p := s.childrenOf(noun, "poss"); len(p) > 0 {
		return s.groups(p)
	}
	for _, g := range s.prepsOf(noun, true) {
		if oneOf(g.prep, "by", "from") || g.prep == "of" && s.mayAct(g) {
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
