package events

// chained is the target of a further act that this one led to: "a campaign that triggered a war involving strikes on
// the port" was against the port's owner too.
func (s *scene) chained(r *reading) []int {
	if s.lex.kinds[r.rule.Type].Family != "coercive" || len(r.sources) == 0 {
		return nil
	}
	for _, o := range s.ledTo(r.head) {
		rule, core := s.eventNoun(o)
		if rule == nil || rule.Type != r.rule.Type {
			continue
		}
		inner := newReading(rule, core)
		inner.preps, inner.sources = s.prepsOf(o, true), r.sources
		if found := s.nounTargets(inner); len(found) > 0 {
			return found
		}
		if found := s.chained(inner); len(found) > 0 {
			return found
		}
	}
	return nil
}

// ledTo are the objects of verbs of cause in a noun's clauses. They stand below the noun, so that a chain has an end.
func (s *scene) ledTo(noun int) []int {
	var found []int
	for _, v := range s.childrenOf(noun, "relcl", "acl") {
		if op := s.lex.operators[s.verbLemma(v)]; op != nil && op.Own {
			found = append(found, s.groups(s.childrenOf(v, "dobj"))...)
		}
	}
	return found
}
