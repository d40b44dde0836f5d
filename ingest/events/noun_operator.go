package events

import "diplograph/schema"

// readNounOperator reads "a threat to strike the port", "plans for talks", "a call for a truce": a noun that makes one
// event of another, as its verb does.
func (s *scene) readNounOperator(i int) *reading {
	op := s.lex.nominal[s.lemma(i)]
	if op == nil || s.token(i).EntType != "" {
		return nil
	}
	inner := s.nounComplement(i)
	if inner == nil {
		return nil
	}
	switch made := op.of(s.lex.family(inner)); made {
	case "", nothing:
		return nil
	case same:
		return inner
	default:
		return s.remakeNoun(op, i, inner, made)
	}
}

// remakeNoun is the event of the noun's own type. Whoever voices the noun does it, by a verb or as its owner.
func (s *scene) remakeNoun(op *operator, i int, inner *reading, made string) *reading {
	f := &frame{head: i, preps: s.prepsOf(i, true), subjects: s.authors(i)}
	r := s.remake(op, f, inner, made)
	r.nominal, r.firm = !s.voiced(i), false
	r.status, r.future = s.nounStatus(i)
	if made == "AGREE" && inner.status == schema.Planned && isReal(r.status) && s.lex.words.Intent[s.lemma(i)] {
		r.status, r.future = schema.Planned, true
	}
	return r
}

// nounComplement is the event that a noun promises, demands or threatens.
func (s *scene) nounComplement(i int) *reading {
	if r := s.nounClause(i); r != nil {
		return r
	}
	for _, p := range s.childrenOf(i, "prep") {
		if !oneOf(s.lower(p), "for", "of", "to", "on", "against") {
			continue
		}
		if r := s.firstVerb(s.childrenOf(p, "pcomp")); r != nil {
			return r
		}
		for _, o := range s.childrenOf(p, "pobj") {
			if r := s.readNoun(o); r != nil {
				return r
			}
		}
	}
	return nil
}

// authors is whose plan or threat it is: its possessor, else the subject of the verb that voices it.
func (s *scene) authors(i int) []int {
	if found := s.possessors(i); len(found) > 0 {
		return found
	}
	if s.voiced(i) {
		return s.subjectOf(s.token(i).Head)
	}
	return nil
}

// voiced tells of a noun whose verb only utters it: "indicated plans", "made a threat".
func (s *scene) voiced(i int) bool {
	up := s.token(i).Head
	return s.dep(i) == "dobj" && s.isVerb(up) && (s.lex.words.Say[s.lemma(up)] || s.lex.operators[s.lemma(up)] != nil)
}
