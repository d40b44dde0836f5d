package events

import "slices"

// chained is the target of a further act that this one led to: "a campaign that triggered a war involving strikes on
// the port" was against the port's owner too.
func (s *scene) chained(r *reading) []int {
	if !s.isHostile(r.rule) || len(r.sources) == 0 {
		return nil
	}
	if found := s.without(s.stricken(r.used[0]), r.sources); len(found) > 0 {
		return found
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

// stricken is who was brought to something by a deed: "the raids that drove Kestria to the table", "a bombing campaign forced
// Kestria to leave".
func (s *scene) stricken(noun int) []int {
	verbs := s.childrenOf(noun, "relcl")
	if s.dep(noun) == "nsubj" {
		verbs = append(verbs, s.token(noun).Head)
	}
	for _, v := range verbs {
		if !s.lex.words.Drive[s.verbLemma(v)] || s.isPassive(v) {
			continue
		}
		for _, o := range slices.Concat(s.childrenOf(v, "dobj"), s.smallSubjects(v)) {
			if s.named(o) && s.actorLike(o) {
				return s.group(o)
			}
		}
	}
	return nil
}

// smallSubjects are the subjects of infinitives under a verb: the parser makes "forced Kestria to leave" a clause.
func (s *scene) smallSubjects(v int) []int {
	var found []int
	for _, c := range s.childrenOf(v, "ccomp", "xcomp") {
		if s.hasTo(c) {
			found = append(found, s.childrenOf(c, "nsubj")...)
		}
	}
	return found
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
