package events

import "slices"

// apply is what a verb tells by a pattern it fits.
func (s *scene) apply(f *frame, p *pattern, slots []int) *reading {
	if p.rule.None {
		return nil
	}
	r := newReading(p.rule, f.head)
	r.firm, r.borrowed, r.agentless, r.preps = p.firm(), f.borrowed, f.agentless, f.preps
	r.used = append(r.used, slots...)
	r.sources = s.sources(f)
	for _, slot := range slots {
		r.preps = append(r.preps, s.participlePreps(slot)...)
	}
	if s.lex.words.Control[f.lemma] { // what somebody is invited or helped to do is no event of its own
		for _, c := range s.childrenOf(f.head, "xcomp", "ccomp", "advcl") {
			if s.hasTo(c) {
				r.used = append(r.used, s.verbGroup(c)...)
			}
		}
	}
	for _, slot := range slots { // "asked for permission to leave"
		for _, c := range s.childrenOf(slot, "acl") {
			if s.hasTo(c) && !s.lex.words.Deed[s.lemma(slot)] {
				r.used = append(r.used, s.verbGroup(c)...)
			}
		}
	}
	s.setTargets(r, s.reaching(f, slots), s.groups(slots))
	s.settle(r, f)
	s.goBetween(r)
	for _, slot := range slots {
		r.also = append(r.also, s.companions(r, slot)...)
	}
	r.leaveTo(r.also)
	return r
}

// leaveTo takes back the targets that companions have: in "sanctions on Kestria, and tariffs on Borovia" the frame has both.
func (r *reading) leaveTo(companions []*reading) {
	for _, c := range companions {
		mine := slices.DeleteFunc(slices.Clone(r.targets), func(h int) bool { return contains(c.targets, h) })
		if len(mine) > 0 {
			r.targets = mine
		}
	}
}

// reaching is the frame with what hangs on its prepositional slots: "took part in talks with Kestria".
func (s *scene) reaching(f *frame, slots []int) *frame {
	wide := *f
	wide.preps = append([]governed{}, f.preps...)
	for _, slot := range slots {
		if s.dep(slot) == "pobj" {
			wide.preps = append(wide.preps, s.prepsOf(slot, true)...)
		}
	}
	return &wide
}

// companions are the further acts in "imposed a freeze on Kestria and tariffs on Borovia": nouns beside the one that a
// slot took, each with a target of its own.
func (s *scene) companions(r *reading, slot int) []*reading {
	var found []*reading
	for _, o := range s.beside(r.head, slot) {
		inner := s.readNoun(o)
		if inner == nil || len(inner.targets) == 0 || inner.typ != r.typ {
			continue
		}
		inner.sources, inner.status, inner.future, inner.nominal = r.sources, r.status, r.future, false
		inner.targets = s.without(inner.targets, r.sources)
		found = append(found, inner)
	}
	return found
}

// beside are the nouns coordinated with a slot's, or joined to it: "along with tariffs", "besides tariffs".
func (s *scene) beside(verb, slot int) []int {
	others := s.group(slot)[1:]
	for _, p := range append(s.childrenOf(verb, "prep"), s.childrenOf(slot, "prep")...) {
		if s.adds(p) {
			others = append(others, s.groups(s.childrenOf(p, "pobj"))...)
		}
	}
	return others
}

func (s *scene) adds(prep int) bool {
	if s.lower(prep) == "with" {
		return prep > 0 && oneOf(s.lower(prep-1), "along", "together")
	}
	return oneOf(s.lower(prep), "alongside", "besides")
}
