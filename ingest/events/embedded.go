package events

// embedded is the event that an operator speaks of: the first among its clauses, objects and prepositional objects.
func (s *scene) embedded(op *operator, f *frame, clauses []int) *reading {
	if !op.Light {
		if r := s.firstVerb(clauses); r != nil {
			return r
		}
	}
	if op.Clause {
		return nil
	}
	for _, o := range f.objects {
		if r := s.eventIn(o); r != nil {
			return r
		}
	}
	for _, g := range f.preps {
		if s.mayEmbed(g) {
			if r := s.readNoun(g.head); r != nil {
				return r
			}
		}
	}
	return nil
}

func (s *scene) firstVerb(verbs []int) *reading {
	for _, v := range verbs {
		if r := s.readVerb(v); r != nil {
			return r
		}
	}
	return nil
}

// eventIn is the event that a noun tells or aims at: "rejected talks", "rejected efforts to reopen the border".
func (s *scene) eventIn(noun int) *reading {
	if r := s.readNoun(noun); r != nil {
		return r
	}
	return s.nounClause(noun)
}

// nounClause is the event in a noun's infinitive.
func (s *scene) nounClause(noun int) *reading {
	for _, c := range s.childrenOf(noun, "acl") {
		if !s.hasTo(c) || !s.isVerb(c) {
			continue
		}
		if r := s.readVerb(c); r != nil {
			return r
		}
	}
	return nil
}

// mayEmbed leaves out the circumstances of an operator ("refused after the raid"), and what hangs on its object, but for
// an object that only frames the event: "held a round of talks", "rejected plans for talks".
func (s *scene) mayEmbed(g governed) bool {
	if s.lex.words.Circumstance[g.prep] {
		return false
	}
	if !g.inside {
		return true
	}
	frame := s.lemma(s.token(s.token(g.head).Head).Head)
	return s.lex.words.Series[frame] || s.lex.words.Unreal[frame]
}
