package events

// objects are who or what the verb is done to.
func (s *scene) objects(v int, passive bool) []int {
	if passive {
		if found := s.childrenOf(v, "nsubjpass", "dobj"); len(found) > 0 { // "the crew were denied visas"
			return s.antecedents(s.groups(found))
		}
		return s.inheritedSubject(v)
	}
	if found := s.childrenOf(v, "dobj"); len(found) > 0 {
		return s.antecedents(s.groups(found))
	}
	if next := s.pairedVerb(v); next >= 0 {
		return s.objects(next, false)
	}
	head := s.token(v).Head
	switch s.dep(v) {
	case "relcl": // "the port they seized"
		if subject := s.child(v, "nsubj"); subject >= 0 && !oneOf(s.lower(subject), "who", "which", "that") {
			return []int{head}
		}
	case "conj":
		if s.isVerb(head) && s.sharesObject(v) {
			return s.objects(head, false)
		}
	}
	return nil
}

// pairedVerb is the verb that "and" or "or" joins to v word by word, or -1: "condemned and rejected the plan" has one
// object for both.
func (s *scene) pairedVerb(v int) int {
	if next := s.child(v, "conj"); next == v+2 && s.dep(v+1) == "cc" && s.isVerb(next) && s.child(next, "dobj") >= 0 {
		return next
	}
	return -1
}

// sharesObject never borrows the object of a first verb: "met the king and left" has one object for one verb.
// English shares it leftwards: in "condemned and rejected the plan" the object hangs on either verb.
func (s *scene) sharesObject(v int) bool {
	return s.child(s.token(v).Head, "dobj") > v
}

// datives are whom it is given or said to, with or without "to".
func (s *scene) datives(v int) []int {
	var found []int
	for _, d := range s.childrenOf(v, "dative") {
		if s.token(d).Pos == "ADP" {
			found = append(found, s.childrenOf(d, "pobj")...)
		} else {
			found = append(found, d)
		}
	}
	return s.antecedents(s.groups(found))
}

// antecedents replaces a relative pronoun by the noun it stands for.
func (s *scene) antecedents(heads []int) []int {
	var found []int
	for _, h := range heads {
		found = append(found, s.antecedent(h))
	}
	return found
}

func (s *scene) antecedent(i int) int {
	if !oneOf(s.lower(i), "who", "whom", "which", "that", "whose") {
		return i
	}
	for _, up := range s.ancestors(i) {
		if s.dep(up) == "relcl" {
			return s.token(up).Head
		}
	}
	return i
}
