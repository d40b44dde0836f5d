package events

// settle reads status, and the parties that neither act nor suffer: mediators and hosts.
func (s *scene) settle(r *reading, f *frame) {
	r.status, r.future = s.verbStatus(f.head)
	nouns := append([]int{}, r.used...)
	for _, g := range r.preps {
		if s.lex.words.Mediation[s.lemma(g.head)] { // "under Kestrian mediation"
			r.mediators = append(r.mediators, s.possessors(g.head)...)
		}
		nouns = append(nouns, g.head)
	}
	for _, noun := range unique(nouns) {
		for _, v := range s.childrenOf(noun, "acl", "relcl") {
			s.addThird(r, v)
		}
	}
}

// addThird reads "a truce brokered by Kestria" and "talks hosted by Kestria".
func (s *scene) addThird(r *reading, v int) {
	switch {
	case s.lex.words.Mediate[s.lemma(v)]:
		r.mediators = append(r.mediators, s.frame(v).subjects...)
	case s.lex.words.Host[s.lemma(v)]:
		r.hosts = append(r.hosts, s.frame(v).subjects...)
	}
}
