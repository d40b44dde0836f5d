package events

// readNoun is what an event noun says with the phrases that hang on it, or nil.
func (s *scene) readNoun(i int) *reading {
	if r := s.readDeverbal(i); r != nil {
		return r
	}
	if r := s.readNounOperator(i); r != nil {
		return r
	}
	rule, core := s.eventNoun(i)
	if rule == nil {
		return nil
	}
	r := newReading(rule, core)
	r.nominal, r.used = true, []int{i, core}
	r.preps = append(s.prepsOf(i, true), s.participlePreps(i)...)
	if core != i {
		r.preps = append(r.preps, s.prepsOf(core, true)...)
	}
	r.preps = append(r.preps, s.beyondOf(i)...)
	r.preps = append(r.preps, s.nextTo(i)...)
	r.used = append(r.used, s.aims(i)...)
	s.setNounParties(r, i)
	s.goBetween(r)
	r.status, r.future = s.nounStatus(i)
	return r
}

// nextTo is whom a noun is against where the parser hangs the words right behind it on the verb: "died in a strike on the town".
func (s *scene) nextTo(i int) []governed {
	p, end := s.token(i).Head, s.doc.Subtree(i).End
	if s.dep(i) != "pobj" || !s.isVerb(s.token(p).Head) {
		return nil
	}
	var found []governed
	for _, q := range s.childrenOf(s.token(p).Head, "prep") {
		if q == end && oneOf(s.lower(q), "against", "on") {
			for _, o := range s.groups(s.childrenOf(q, "pobj")) {
				found = append(found, governed{s.lower(q), o, true, s.isTime(o)})
			}
		}
	}
	return found
}

// beyondOf is whom or for whom a noun is, hung on what it is of: "a pledge of two million doses to Kestria".
func (s *scene) beyondOf(i int) []governed {
	var found []governed
	for _, of := range s.prepsOf(i, true) {
		for _, g := range s.prepsOf(of.head, true) {
			if of.prep == "of" && oneOf(g.prep, "to", "for", "against", "on") && s.mayAct(g) {
				found = append(found, g)
			}
		}
	}
	return found
}

// eventNoun is the rule of a noun that tells of an event, and the token that carries the meaning:
// "strikes", "air strikes", "a wave of strikes", "a bombing campaign".
func (s *scene) eventNoun(i int) (*Rule, int) {
	if !oneOf(s.token(i).Pos, "NOUN", "PROPN") || !oneOf(s.token(i).EntType, "", "EVENT") || s.isName(i) {
		return nil, i
	}
	lemma := s.lemma(i)
	for _, m := range s.childrenOf(i, "compound", "amod", "nmod") {
		if r := s.lex.nouns[s.compound(m, i)]; r != nil {
			return r.orNil(), i
		}
	}
	if s.lex.words.Series[lemma] {
		return s.counted(i)
	}
	return s.lex.nouns[lemma].orNil(), i
}

// orNil makes a veto ("a heart attack") read as no rule.
func (r *Rule) orNil() *Rule {
	if r == nil || r.None {
		return nil
	}
	return r
}

// counted looks through a noun that counts or frames another: "a series of raids", "a bombing campaign".
func (s *scene) counted(i int) (*Rule, int) {
	for _, m := range s.childrenOf(i, "compound", "amod") {
		if r := s.lex.nouns[s.lemma(m)].orNil(); r != nil {
			return r, i
		}
	}
	for _, p := range s.childrenOf(i, "prep") {
		if o := s.child(p, "pobj"); o >= 0 && s.lower(p) == "of" {
			if r := s.lex.nouns[s.lemma(o)].orNil(); r != nil {
				return r, o
			}
		}
	}
	return s.lex.nouns[s.lemma(i)].orNil(), i
}
