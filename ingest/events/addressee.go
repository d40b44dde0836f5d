package events

import "slices"

// setAddressee finds the target of an operator: whom it names where its file says, else an end of the inner event,
// else a party in its object or complement, at last the thing it is about.
func (s *scene) setAddressee(op *operator, r *reading, f *frame, inner *reading) {
	for _, look := range []func() []int{
		func() []int { return s.addressees(op, r, f) },
		func() []int { return s.innerEnd(op, r, inner) },
		func() []int { return s.firstParty(r, f.objects) },
		func() []int { return s.unknownEnd(r, f, inner) },
	} {
		if r.targets = look(); len(r.targets) > 0 {
			return
		}
	}
	if len(r.sources) > 1 && (inner == nil || !inner.rule.Mediates) && (r.typ == "AGREE" || inner != nil && inner.rule.Reciprocal) {
		r.pairUp() // "the two failed to reach a deal"
		return
	}
	if about := s.about(r, f, inner); about >= 0 {
		r.targets, r.loose = []int{about}, true
	}
}

// about is the thing that an operator speaks of, or -1: its object, else what its clause tells of. Several sources may be
// each other's party: "the two agreed to calm the situation".
func (s *scene) about(r *reading, f *frame, inner *reading) int {
	things := f.objects
	if len(r.sources) > 0 && !s.severalMeant(r.sources[0]) {
		things = slices.Concat(things, s.nouns(s.clauseEnds(f)))
	}
	for _, h := range things {
		if inner != nil && (contains(inner.used, h) || r.typ == "THREATEN" && contains(inner.sources, h)) {
			continue
		}
		if rule, _ := s.eventNoun(h); rule != nil && r.typ == "AGREE" {
			continue // "offered to host talks"
		}
		if !s.isTime(h) && s.token(h).Pos != "PRON" && !contains(r.sources, h) {
			return h
		}
	}
	return -1
}

// addressees are the parties named where the operator expects them.
func (s *scene) addressees(op *operator, r *reading, f *frame) []int {
	for _, heads := range s.phrases(op.To, f, nil) {
		if found := s.others(s.direct, heads, r); len(found) > 0 {
			return found
		}
	}
	return nil
}

func (s *scene) addressed(op *operator, r *reading, f *frame) bool {
	return len(s.addressees(op, r, f)) > 0
}

// innerEnd is who would do the inner event, or whom it is done to, as the operator says; the other end if that is empty.
func (s *scene) innerEnd(op *operator, r *reading, inner *reading) []int {
	if inner == nil || inner.loose {
		return nil
	}
	near, far := inner.sources, inner.targets
	if len(inner.mediators) > 0 && inner.rule.Mediates { // who offers to mediate, offers it to both
		return s.without(slices.Concat(near, far), r.sources)
	}
	if op.Author && r.typ == "THREATEN" { // who threatens to retaliate does not threaten who would retaliate
		return s.without(far, r.sources)
	}
	if op.Author && r.typ != op.Other { // what another is to do, is asked of him
		near, far = far, near
	}
	if found := s.without(near, r.sources); len(found) > 0 {
		return found
	}
	return s.without(far, r.sources)
}

// unknownEnd is a party in a complement. What a complement tells of a meeting beside its parties is where they meet.
func (s *scene) unknownEnd(r *reading, f *frame, inner *reading) []int {
	if inner != nil && inner.rule.Reciprocal {
		return nil
	}
	ends := s.clauseEnds(f)
	if inner != nil {
		ends = s.without(ends, inner.used) // "promised to send troops"
	}
	if inner != nil && r.typ == "THREATEN" {
		ends = s.without(ends, inner.sources)
	}
	return s.firstParty(r, ends)
}

// firstParty is the first of some phrases that means somebody else, one with a name before others: what is set up in
// Kestria is set up for Kestria, not for the team that is set up.
func (s *scene) firstParty(r *reading, heads []int) []int {
	var unnamed []int
	for _, h := range heads {
		found := s.without(s.party(h), r.sources)
		switch {
		case len(found) == 0 || s.isTime(h) || s.isOwn(h):
		case s.named(found[0]):
			return found
		case unnamed == nil:
			unnamed = found
		}
	}
	return unnamed
}

// isOwn tells of who belongs to another, mostly the source: "agreed to withdraw its troops".
func (s *scene) isOwn(h int) bool {
	p := s.child(h, "poss")
	return p >= 0 && s.token(p).Pos == "PRON" && s.lex.words.Agent[s.lemma(h)]
}

// clauseEnds are the ends of a complement whose verb no rule knows: "urged that Kestria tidy its books".
func (s *scene) clauseEnds(f *frame) []int {
	var found []int
	for _, c := range f.clauses {
		if s.isVerb(c) {
			inner := s.frame(c)
			found = slices.Concat(found, inner.subjects, inner.datives, inner.objects)
			for _, g := range inner.preps {
				found = append(found, g.head)
			}
		}
	}
	return found
}
