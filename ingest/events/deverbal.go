package events

// readDeverbal reads a noun made of a verb as that verb, where it fits a pattern that leaves no doubt: "the restoration of
// ties by Kestria" is "Kestria restored ties".
func (s *scene) readDeverbal(i int) *reading {
	verb := s.lex.words.Deverbal[s.lemma(i)]
	if verb == "" || s.token(i).EntType != "" && !(s.token(i).SentStart && s.tag(i) == "NN") {
		return nil
	}
	f := s.nounFrame(i, verb)
	p, slots := s.match(f)
	if p == nil || p.rule.None || !p.firm() {
		return nil
	}
	r := s.apply(f, p, slots)
	if len(r.sources) == 0 && r.typ == "AID" { // "a consignment of Kestrian rifles", "the supply of rifles from Kestria"
		if r.sources = s.governedBy(f, "from"); len(r.sources) == 0 {
			r.sources = s.demonymsOf(f.objects)
		}
	}
	r.nominal = len(f.subjects) == 0
	r.status, r.future = s.nounStatus(i)
	return r
}

// nounFrame is the frame of the verb that a noun is made of: what the noun is of is its object, or what stands before it
// ("border closures"), and whose or by whom it is, its subject.
func (s *scene) nounFrame(i int, verb string) *frame {
	f := &frame{head: i, lemma: verb, subjects: s.doers(i, nil)}
	for _, g := range s.prepsOf(i, false) {
		if g.prep == "of" {
			f.objects = append(f.objects, g.head)
		} else {
			f.preps = append(f.preps, g)
		}
	}
	if len(f.objects) == 0 {
		f.objects = s.without(s.childrenOf(i, "compound"), f.subjects)
	}
	for _, o := range f.objects {
		f.preps = append(f.preps, s.prepsOf(o, false)...)
	}
	f.agentless = len(f.subjects) == 0
	return f
}
