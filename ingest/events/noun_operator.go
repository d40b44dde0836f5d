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
	made := op.makes(families[inner.typ])
	if made == "" {
		return nil
	}
	if made == "same" {
		return inner
	}
	f := &frame{head: i, preps: s.prepsOf(i, true), subjects: s.authors(i)}
	r := s.remake(op, f, inner, made)
	r.nominal, r.specific = !s.voiced(i), 6
	r.status, r.future = s.nounStatus(i)
	if made == "AGREE" && inner.status == schema.Planned && isReal(r.status) && s.lex.classes["intent"][s.lemma(i)] {
		r.status, r.future = schema.Planned, true
	}
	return r
}

// nounComplement is the event that a noun promises, demands or threatens.
func (s *scene) nounComplement(i int) *reading {
	for _, c := range s.childrenOf(i, "acl") {
		if r := s.nounClause(i, c); r != nil {
			return r
		}
	}
	for _, p := range s.childrenOf(i, "prep") {
		if !oneOf(s.lower(p), "for", "of", "to", "on", "against") {
			continue
		}
		for _, c := range s.childrenOf(p, "pcomp") {
			if r := s.readVerb(c); r != nil {
				return r
			}
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
	up := s.token(i).Head
	if s.voiced(i) {
		return s.subjectOf(up)
	}
	return nil
}

// voiced tells of a noun whose verb only utters it: "indicated plans", "made a threat".
func (s *scene) voiced(i int) bool {
	up := s.token(i).Head
	return s.dep(i) == "dobj" && s.isVerb(up) && (s.lex.classes["say"][s.lemma(up)] || s.lex.operators[s.lemma(up)] != nil)
}
