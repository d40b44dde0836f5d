package events

// sources is who acts: the subject, or the actor inside it ("the Kestrian strike killed ..."), or the speaker
// where the subject is a pronoun for the speaker ("the ministry said it would ...").
func (s *scene) sources(f *frame) []int {
	var found []int
	for _, h := range f.subjects {
		if s.isTime(h) {
			continue
		}
		if speaker := s.speakerFor(h, f.head); len(speaker) > 0 {
			found = append(found, speaker...)
			continue
		}
		found = append(found, s.coordinated(h)...)
	}
	if len(found) == 0 && f.agentless {
		found = s.unsaidAgent(f)
	}
	return unique(found)
}

// coordinated splits "Kestrian and Borovian envoys" and "the envoys of Kestria and Borovia" into the two countries;
// otherwise it is the party itself.
func (s *scene) coordinated(h int) []int {
	if !s.actorLike(h) {
		return s.party(h)
	}
	if demonyms := s.demonyms(h); len(demonyms) > 1 && s.token(h).EntType == "" {
		return demonyms
	}
	if s.tag(h) == "NNS" {
		if owners := s.ownersOf(h); len(owners) > 0 {
			return owners
		}
	}
	return s.party(h)
}

// ownersOf are the several countries or bodies that a plural belongs to: "the presidents of Kestria and Borovia".
func (s *scene) ownersOf(h int) []int {
	for _, p := range s.childrenOf(h, "prep") {
		o := s.child(p, "pobj")
		if o < 0 || !oneOf(s.lower(p), "of", "from", "for") || !oneOf(s.token(o).EntType, "GPE", "ORG") {
			continue
		}
		if owners := s.group(o); len(owners) > 1 {
			return owners
		}
	}
	return nil
}

// speakerFor is the speaker, when h is a pronoun in a clause that the speaker says.
func (s *scene) speakerFor(h, v int) []int {
	if s.token(h).Pos != "PRON" || !oneOf(s.lower(h), "it", "he", "she", "they", "we", "i") {
		return nil
	}
	return s.speakers(s.reporter(v))
}

// speakers is who says it by a verb of saying; nobody for -1.
func (s *scene) speakers(say int) []int {
	if say < 0 {
		return nil
	}
	var found []int
	for _, h := range s.subjectOf(say) {
		found = append(found, s.party(h)...)
	}
	return found
}

// unsaidAgent finds who does what a passive leaves unsaid, as the type of the event allows.
func (s *scene) unsaidAgent(f *frame) []int {
	p, _ := s.match(f)
	if p == nil {
		return nil
	}
	for _, prep := range p.rule.Unsaid {
		if found := s.governedBy(f, prep); len(found) > 0 {
			return found
		}
	}
	switch {
	case s.lex.kinds[p.rule.Type].Unsaid == unsaidOwner: // "Kestrian troops were withdrawn"
		if found := s.demonymsOf(f.objects); len(found) > 0 {
			return found
		}
		return s.agentsOf(f.objects) // "riot police were posted on the bridges"
	case p.rule.Reciprocal: // "was signed between Kestria and Borovia"
		return s.governedBy(f, "between")
	case len(s.doersOfDeed(f, p.rule.Type)) > 0: // "were killed in a Kestrian raid"
		return s.doersOfDeed(f, p.rule.Type)
	case p.rule.Type == "SANCTION" && len(s.governedBy(f, "between")) == 2: // "ties between Kestria and Borovia were severed"
		return s.governedBy(f, "between")[:1]
	case p.rule.Mode == "arrest" && len(s.officersSaying(f.head)) > 0: // "a man was detained, Kestrian prosecutors said"
		return s.officersSaying(f.head)
	case s.lex.kinds[p.rule.Type].Unsaid == unsaidPlace: // "two aides were detained in Kestria", "expelled from Kestria"
		return s.stateOf(f)
	}
	return nil
}

// officersSaying are the police or prosecutors who tell of an act, which is theirs.
func (s *scene) officersSaying(v int) []int {
	say := s.reporter(v)
	if say < 0 {
		return nil
	}
	var found []int
	for _, h := range s.subjectOf(say) {
		if oneOf(s.lemma(h), "police", "prosecutor", "gendarmerie") {
			found = append(found, h)
		}
	}
	return found
}

// stateOf is the state where something is done, or which somebody must leave; not the one he comes from.
func (s *scene) stateOf(f *frame) []int {
	for _, prep := range []string{"in", "from"} {
		for _, g := range f.preps {
			if g.prep == prep && s.token(g.head).EntType == "GPE" && (prep == "in" || !g.inside) {
				return []int{g.head}
			}
		}
	}
	return nil
}

// agentsOf are those of some phrases that act by themselves, as police do.
func (s *scene) agentsOf(heads []int) []int {
	var found []int
	for _, h := range heads {
		if s.lex.words.Agent[s.lemma(h)] {
			found = append(found, h)
		}
	}
	return found
}

func (s *scene) demonymsOf(heads []int) []int {
	var found []int
	for _, h := range heads {
		found = append(found, s.demonyms(h)...)
	}
	return found
}

// doersOfDeed are those of an event noun of the same type that a passive is laid to: "were killed in a Kestrian raid".
func (s *scene) doersOfDeed(f *frame, typ string) []int {
	for _, g := range f.preps {
		rule, core := s.eventNoun(g.head)
		if rule == nil || rule.Type != typ || !oneOf(g.prep, "in", "by", "during") {
			continue
		}
		if found := s.doers(core, nil); len(found) > 0 || !rule.Reciprocal {
			return found
		}
		return s.governedBy(&frame{preps: s.prepsOf(core, true)}, "with") // "were killed in a clash with rebels"
	}
	return nil
}
