package events

import "slices"

// settle reads status, and the parties that neither act nor suffer: mediators and hosts.
func (s *scene) settle(r *reading, f *frame) {
	r.status, r.future = s.verbStatus(f.head)
	own := unique(r.used)
	var others []int
	for _, g := range r.preps {
		if s.lex.words.Mediation[s.lemma(g.head)] { // "under Kestrian mediation"
			r.mediators = append(r.mediators, s.possessors(g.head)...)
		}
		others = append(others, g.head)
	}
	r.mediators = unique(r.mediators) // a phrase may hang on the verb and on its object
	for _, noun := range unique(append(slices.Clone(own), others...)) {
		for _, v := range s.childrenOf(noun, "acl", "relcl") {
			if s.addThird(r, v) && contains(own, noun) && s.isPassive(v) {
				r.used = append(r.used, v) // it tells no event of its own
			}
		}
	}
}

// goBetween puts who mediates beside the parties, where the text names two: "Kestria mediated between Borovia and Arvania".
// Where it names none, they are those of the talks or the deal told before: "Kestria mediated the truce".
func (s *scene) goBetween(r *reading) {
	parties := r.targets
	nobody := !r.nominal && (r.loose && r.firm || len(r.targets) == 0)
	if !r.rule.Mediates || len(r.sources) == 0 || !nobody && !s.isSeveral(r.targets) {
		return
	}
	r.mediators = unique(append(r.mediators, r.sources...))
	rule := *r.rule
	rule.Reciprocal = true
	r.rule, r.sources, r.targets, r.loose = &rule, nil, nil, false
	if !nobody {
		r.sources = parties
		r.split()
	}
}

// isSeveral tells of two parties, or of words that mean two: "between them", "the two sides".
func (s *scene) isSeveral(parties []int) bool {
	return len(parties) > 1 || len(parties) == 1 && s.severalMeant(parties[0])
}

// addThird reads "a truce brokered by Kestria" and "talks hosted by Kestria".
func (s *scene) addThird(r *reading, v int) bool {
	switch {
	case s.lex.words.Mediate[s.lemma(v)]:
		r.mediators = append(r.mediators, s.frame(v).subjects...)
	case s.lex.words.Host[s.lemma(v)]:
		r.hosts = append(r.hosts, s.frame(v).subjects...)
	default:
		return false
	}
	return true
}
