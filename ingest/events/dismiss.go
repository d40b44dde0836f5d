package events

// readDismissal reads the order that sends envoys home as their expulsion: "told the Kestrian ambassador to leave", "gave
// three diplomats a day to leave the country".
func (s *scene) readDismissal(f *frame) *reading {
	if !oneOf(f.lemma, "ask", "command", "direct", "give", "instruct", "order", "request", "tell") || s.negated(f.head) {
		return nil
	}
	for _, c := range s.infinitives(f) {
		if !oneOf(s.verbLemma(c), "leave", "depart", "go_home", "quit") {
			continue
		}
		var envoys []int
		for _, h := range append(append(s.childrenOf(c, "nsubj"), f.objects...), f.datives...) {
			if s.lex.classes["diplomat"][s.lemma(h)] {
				envoys = append(envoys, h)
			}
		}
		if len(envoys) == 0 {
			continue
		}
		r := newReading(&Rule{ID: "sanction-dismissal", Type: "SANCTION", Mode: "expel", Cameo: "166"}, f.head)
		r.firm, r.agentless, r.preps, r.used = true, f.agentless, f.preps, append(r.used, c)
		if r.sources = s.sources(f); len(r.sources) == 0 {
			for _, o := range s.frame(c).objects {
				if s.token(o).EntType == "GPE" {
					r.sources = append(r.sources, o) // "were ordered to leave Kestria"
				}
			}
		}
		r.targets = s.without(envoys, r.sources)
		s.settle(r, f)
		return r
	}
	return nil
}

// infinitives are the infinitives under a verb or its objects: "gave them a day to leave".
func (s *scene) infinitives(f *frame) []int {
	below := s.childrenOf(f.head, "xcomp", "ccomp", "advcl")
	for _, o := range s.childrenOf(f.head, "dobj", "npadvmod") {
		below = append(below, s.childrenOf(o, "acl", "relcl")...)
	}
	var found []int
	for _, c := range below {
		if s.isVerb(c) && s.hasTo(c) {
			found = append(found, c)
		}
	}
	return found
}
