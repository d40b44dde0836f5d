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
		taken = append(taken, head)
	}
	return taken, true
}

// filler is the word that fills a slot: the object, a trait or the object of the preposition.
func (s *scene) filler(sl slot, f *frame) (int, bool) {
	var heads []int
	if sl.prep == "" {
		heads = append(append(heads, f.objects...), f.traits...)
	}
	for _, g := range f.preps {
		if sl.prep != "" && g.prep == sl.prep {
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
	s.setTargets(r, f, slots)
	s.settle(r, f)
	return r
}
