package events

// match is the most specific verb pattern that a frame fits, and the tokens its slots took. Of equals a veto decides:
// "issue travel_warning" is no "issue warning".
func (s *scene) match(f *frame) (best *pattern, slots []int) {
	for i := range s.lex.verbs[f.lemma] {
		p := &s.lex.verbs[f.lemma][i]
		taken, fits := s.fits(p, f)
		if fits && (best == nil || p.specificity() > best.specificity() || p.vetoes(best)) {
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

// suffers tells of a slot that names who or where it is done to, where the rule looks first: "expel diplomat", "shell @site".
func (s *scene) suffers(p *pattern, sl slot, head int) bool {
	place := sl.prep
	if place == "" {
		place = "object"
	}
	if sl.noun == s.token(head).EntType && oneOf(place, p.rule.To...) { // "ship @arms for:GPE"
		return true
	}
	return place == p.rule.To[0] && (s.actorLike(head) || s.lex.classes["site"][s.lemma(head)])
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

// lemmas are the forms under which a noun may stand in a pattern: its lemma, its entity label ("PERSON"), with a
// modifier ("tear_gas"), and what it counts ("a series of attacks" is attacks, "millions in aid" aid).
func (s *scene) lemmas(h int) []string {
	found := []string{s.lemma(h), s.token(h).EntType}
	for _, m := range s.childrenOf(h, "compound", "amod", "advmod") {
		found = append(found, s.compound(m, h))
	}
	if s.token(h).EntType == "PERSON" {
		found = append(found, s.titleLemmas(h)...)
	}
	if s.lex.words.Series[s.lemma(h)] || s.token(h).Pos == "NUM" || s.isTime(h) {
		found = append(found, s.countedLemmas(h)...)
	}
	return found
}

// compound is a modifier and its noun as patterns write them: "tear_gas", "cease-fire".
func (s *scene) compound(m, h int) string {
	if m+2 == h && s.token(m+1).Text == "-" {
		return s.lemma(m) + "-" + s.lemma(h)
	}
	return s.lemma(m) + "_" + s.lemma(h)
}

// titleLemmas are the titles before a name: "Kestrian ambassador Ana Brandt" is an ambassador.
func (s *scene) titleLemmas(h int) []string {
	var found []string
	for _, m := range s.childrenOf(h, "compound") {
		if s.token(m).EntType != "PERSON" {
			found = append(found, s.lemma(m))
		}
	}
	return found
}

func (s *scene) countedLemmas(h int) []string {
	var found []string
	for _, g := range s.prepsOf(h, true) {
		if g.prep == "of" || g.prep == "in" {
			found = append(found, s.lemma(g.head))
			for _, m := range s.childrenOf(g.head, "compound", "amod") {
				found = append(found, s.compound(m, g.head))
			}
		}
	}
	for _, m := range s.childrenOf(h, "compound") {
		found = append(found, s.lemma(m))
	}
	return found
}
