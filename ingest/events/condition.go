package events

import "slices"

// awaitTarget gives a refusal or a threat that names nobody whom it is for: who must meet its condition. "Kestria will not
// lift the embargo until Borovia frees the crew", "would strike back if Borovia attacked".
func (s *scene) awaitTarget(r *reading) {
	if !oneOf(r.typ, "REJECT", "THREATEN") || r.nominal || len(r.sources) == 0 || len(r.targets) > 0 && !r.loose {
		return
	}
	for _, used := range r.used {
		for _, c := range s.conditions(used) {
			if found := s.conditioned(c, r); len(found) > 0 {
				r.targets, r.loose = found, false
				return
			}
		}
	}
}

// demandTarget gives a protest that names nobody whom it is against: whom the protesters demand something of, as their purpose
// says. "Marched to demand that the king go", "demanding the resignation of the king".
func (s *scene) demandTarget(r *reading) {
	if r.typ != "PROTEST" || r.nominal || len(r.targets) > 0 {
		return
	}
	for _, c := range s.childrenOf(r.head, "advcl", "xcomp") {
		if !s.isVerb(c) || !s.hasTo(c) && s.tag(c) != "VBG" {
			continue
		}
		if inner := s.readVerb(c); inner != nil && oneOf(inner.typ, "REQUEST", "ACCUSE") && !inner.loose {
			r.targets = s.without(inner.targets, r.sources)
			return
		}
	}
}

// conditions are the verbs of the clauses under a word that say on what it depends.
func (s *scene) conditions(head int) []int {
	var found []int
	span := s.doc.Subtree(head)
	for c := head + 1; c < span.End; c++ {
		if m := s.child(c, "mark"); s.dep(c) == "advcl" && m >= 0 && oneOf(s.lower(m), "until", "unless", "if", "before") {
			found = append(found, c)
		}
	}
	return found
}

// conditioned is who is to act in a clause, or in one inside it: "until he is sure that Borovia has left".
func (s *scene) conditioned(clause int, r *reading) []int {
	span := s.doc.Subtree(clause)
	for v := span.Start; v < span.End; v++ {
		if !s.isVerb(v) || v != clause && s.dep(v) != "ccomp" {
			continue
		}
		if found := s.parties(s.nouns(s.frame(v).subjects), r); len(found) > 0 {
			return found
		}
	}
	return nil
}

// unless tells of a verb with a clause that may undo what it says: "ordered their expulsion unless the sanctions went".
func (s *scene) unless(v int) bool {
	for s.dep(v) == "xcomp" { // "led them to order it unless ...", where the parser hangs the clause on the first verb
		v = s.token(v).Head
	}
	return slices.ContainsFunc(s.conditions(v), func(c int) bool { return s.lower(s.child(c, "mark")) == "unless" })
}

// awaited tells of a clause in the present under one that lies ahead: "will not pay until Borovia leaves".
func (s *scene) awaited(v int) bool {
	m, up := s.child(v, "mark"), s.token(v).Head
	if m < 0 || !oneOf(s.lower(m), "until", "once", "before", "after") || s.dep(v) != "advcl" || !s.isVerb(up) || s.tag(v) == "VBD" {
		return false
	}
	_, ahead := s.verbStatus(up)
	return ahead
}
