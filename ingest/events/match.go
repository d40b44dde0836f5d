package events

// match is the most specific verb pattern that a frame fits, and the tokens its slots took.
func (s *scene) match(f *frame) (best *pattern, slots []int) {
	for i := range s.lex.verbs[f.lemma] {
		p := &s.lex.verbs[f.lemma][i]
		taken, fits := s.fits(p, f)
		if fits && (best == nil || p.specificity() > best.specificity()) {
			best, slots = p, taken
		}
	}
	return best, slots
}

func (s *scene) fits(p *pattern, f *frame) ([]int, bool) {
	var taken []int
	for _, sl := range p.slots {
		head, found := s.filler(sl, f)
		if !found {
			return nil, false
		}
		if sl.noun != "" && sl.prep != "by" && !s.suffers(p, sl, head) { // parties stay free for the roles
			taken = append(taken, head)
		}
	}
	return taken, true
}

// suffers tells of a slot that names who it is done to, where the rule looks first: "expel diplomat".
func (s *scene) suffers(p *pattern, sl slot, head int) bool {
	place := sl.prep
	if place == "" {
		place = "object"
	}
	return place == p.rule.To[0] && s.actorLike(head)
}

// filler is the word that fills a slot: the object, a trait or the object of the preposition.
func (s *scene) filler(sl slot, f *frame) (int, bool) {
	var heads []int
	switch sl.prep {
	case "":
		heads = append(append(heads, f.objects...), f.traits...)
	case "=":
		heads = f.traits
	case "by":
		heads = append(heads, f.subjects...)
	}
	for _, g := range f.preps {
		if g.prep == sl.prep {
			heads = append(heads, g.head)
		}
	}
	for _, h := range heads {
		if sl.accepts(s.lemmas(h)) {
			return h, true
		}
	}
	return -1, false
}

// lemmas are the forms under which a noun may stand in a pattern: its lemma, with a modifier ("tear_gas"),
// what it counts ("a series of attacks" is attacks, "millions in aid" aid), and its entity label ("PERSON").
func (s *scene) lemmas(h int) []string {
	found := []string{s.lemma(h), s.token(h).EntType}
	for _, m := range s.childrenOf(h, "compound", "amod", "advmod") {
		found = append(found, s.lemma(m)+"_"+s.lemma(h))
	}
	if s.lex.classes["series"][s.lemma(h)] || s.token(h).Pos == "NUM" || s.isTime(h) {
		for _, g := range s.prepsOf(h, true) {
			if g.prep == "of" || g.prep == "in" {
				found = append(found, s.lemma(g.head))
			}
		}
		for _, m := range s.childrenOf(h, "compound") {
			found = append(found, s.lemma(m))
		}
	}
	return found
}

// apply is what a verb tells by a pattern it fits.
func (s *scene) apply(f *frame, p *pattern, slots []int) *reading {
	if p.rule.None {
		return nil
	}
	r := newReading(p.rule, s, f.head)
	r.specific, r.borrowed, r.preps = p.specificity(), f.borrowed, f.preps
	r.used = append(r.used, slots...)
	r.sources = s.sources(f)
	for _, slot := range slots {
		r.preps = append(r.preps, s.participlePreps(slot)...)
	}
	s.setTargets(r, s.reaching(f, slots), s.groups(slots))
	s.settle(r, f)
	for _, slot := range slots {
		r.also = append(r.also, s.companions(r, slot)...)
	}
	return r
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

// companions are the further acts in "imposed a freeze on Kestria and tariffs on Borovia": nouns coordinated with the
// one that a slot took, each with a target of its own.
func (s *scene) companions(r *reading, slot int) []*reading {
	others := s.group(slot)[1:]
	for _, p := range append(s.childrenOf(r.head, "prep"), s.childrenOf(slot, "prep")...) {
		if oneOf(s.lower(p), "alongside", "with", "besides") && (s.lower(p) != "with" || p > 0 && oneOf(s.lower(p-1), "along", "together")) {
			others = append(others, s.groups(s.childrenOf(p, "pobj"))...)
		}
	}
	var found []*reading
	for _, o := range others {
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
