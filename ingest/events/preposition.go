package events

// governed is the object of a preposition, of the verb's or of its object's.
type governed struct {
	prep   string
	head   int
	inside bool // hangs on a noun, not on the verb
	time   bool // says when or how much
}

// framePreps are the prepositional objects of a verb and of its objects.
func (s *scene) framePreps(f *frame) []governed {
	found := s.prepsOf(f.head, false)
	for _, o := range f.objects {
		if o > f.head || f.passive {
			found = append(found, s.prepsOf(o, true)...)
			found = append(found, s.countedPreps(o)...)
			found = append(found, s.participlePreps(o)...)
			continue
		}
		for _, g := range s.prepsOf(o, true) {
			if g.prep != "of" { // "the tariff on steel that it imposed", "the death of a man that it blames on Kestria"
				found = append(found, g)
			}
		}
	}
	return found
}

// countedPreps are what hangs on the noun that another one counts: "sent a team of experts to Kestria".
func (s *scene) countedPreps(o int) []governed {
	var found []governed
	for _, of := range s.prepsOf(o, true) {
		if of.prep == "of" && (oneOf(s.lemma(o), "group", "team") || s.lex.words.Series[s.lemma(o)]) {
			found = append(found, s.prepsOf(of.head, true)...)
		}
	}
	return found
}

// prepsOf are the prepositional objects under a word; "out of" counts as one preposition, written out_of.
func (s *scene) prepsOf(i int, inside bool) []governed {
	var found []governed
	for _, p := range s.childrenOf(i, "prep", "dative", "prt") {
		if s.token(p).Pos == "NOUN" {
			continue
		}
		name := s.lower(p)
		objects := s.childrenOf(p, "pobj")
		if next := s.child(p, "prep"); next >= 0 && len(objects) == 0 {
			name += "_" + s.lower(next)
			objects = s.childrenOf(next, "pobj")
		}
		for _, o := range s.antecedents(s.groups(objects)) {
			found = append(found, governed{name, o, inside, s.isTime(o)})
		}
	}
	return found
}

// participlePreps are what "sanctions imposed on banks", "sanctions targeting banks" and "talks involving envoys" aim at.
func (s *scene) participlePreps(noun int) []governed {
	var found []governed
	for _, v := range s.childrenOf(noun, "acl", "relcl") {
		switch aims := s.lex.words.Aim[s.lemma(v)]; {
		case s.isPassive(v):
			found = append(found, s.prepsOf(v, true)...)
		case aims || s.lex.words.Involve[s.lemma(v)]:
			found = append(found, s.aimedAt(v, aims)...)
		}
	}
	return found
}

// aims are the verbs that tell only whom a noun is against.
func (s *scene) aims(noun int) []int {
	var found []int
	for _, v := range s.childrenOf(noun, "acl") {
		if s.lex.words.Aim[s.lemma(v)] && !s.isPassive(v) {
			found = append(found, v)
		}
	}
	return found
}

// aimedAt are the objects of a participle as if "against" stood before them. A campaign that involves strikes is not
// against the strikes, but one that targets talks is against the talks.
func (s *scene) aimedAt(v int, events bool) []governed {
	var found []governed
	for _, o := range s.groups(s.childrenOf(v, "dobj")) {
		if rule, _ := s.eventNoun(o); rule == nil || events {
			found = append(found, governed{"against", o, true, s.isTime(o)})
		}
	}
	return found
}

// governedBy are the objects of one preposition that can act.
func (s *scene) governedBy(f *frame, prep string) []int {
	var found []int
	for _, g := range f.preps {
		if g.prep == prep && s.actorLike(g.head) {
			found = append(found, g.head)
		}
	}
	return found
}
