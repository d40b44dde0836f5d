package events

// readObligation reads what a speaker says another must or should do: a request. What nobody in the text says is
// an opinion of the article's, and no event.
func (s *scene) readObligation(f *frame) *reading {
	if !oneOf(s.modal(f.head), "must", "should", "ought") || s.negated(f.head) {
		return nil
	}
	say := s.reporter(f.head)
	op := s.lex.operators["demand"]
	if s.modal(f.head) == "should" {
		op = s.lex.operators["urge"]
	}
	if say < 0 || op == nil {
		return nil
	}
	rule := *op.rule
	rule.Type = "REQUEST"
	r := newReading(&rule, s, f.head)
	r.cameo, r.specific = op.Cameo[""], 10
	for _, speaker := range s.subjectOf(say) {
		r.sources = append(r.sources, s.party(speaker)...)
	}
	for _, ends := range [][]int{f.subjects, f.objects} {
		for _, h := range ends {
			r.targets = append(r.targets, s.without(s.party(h), r.sources)...)
		}
		if len(r.targets) > 0 {
			break
		}
	}
	return r
}
