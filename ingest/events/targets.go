package events

import "slices"

// setTargets looks for who it is done to, in the order the rule names: first for a phrase that can act itself,
// then for an actor inside one, at last for the thing.
func (s *scene) setTargets(r *reading, f *frame, slots []int) {
	order := s.phrases(r.rule.To, f, slots)
	if r.mutual() && !s.partnered(order, r) {
		r.split()
		return
	}
	if s.accuseAuthor(r, f, order) {
		return
	}
	if r.targets = s.holders(r, f); len(r.targets) > 0 {
		return
	}
	others := slots
	if r.rule.Type == "SANCTION" {
		others = slices.DeleteFunc(slices.Clone(slots), s.isOwnThing) // "closed its consulate in Kestria"
	}
	said, where := s.apart(r.rule.To)
	for _, places := range [][]string{said, where} {
		phrases := s.phrases(places, f, slots)
		for _, pick := range []func(int) []int{s.direct, s.party} {
			for _, heads := range phrases {
				if r.targets = s.others(pick, heads, r); len(r.targets) > 0 {
					return
				}
			}
		}
		if s.lex.kinds[r.rule.Type].Unsaid == unsaidOwner {
			continue // "reduced its contingent in Kestria"
		}
		if r.targets = s.inSlots(r, f, others); len(r.targets) > 0 {
			return // "burned a Kestrian flag outside the consulate"
		}
	}
	if r.rule.Reciprocal && len(r.sources) == 1 && s.severalMeant(r.sources[0]) {
		return // "the two sides signed a paper on the missing": they are each other's party
	}
	if r.targets = s.inSlots(r, f, others); len(r.targets) > 0 {
		return
	}
	for _, look := range []func(*reading, *frame, []int) []int{s.promisedTo, s.meantFor, s.pointedAt, s.namedBelow, s.inSlots} {
		if r.targets = look(r, f, slots); len(r.targets) > 0 {
			return
		}
	}
	things := s.phrases(slices.Concat(s.lex.words.Thing, r.rule.To), f, slices.Concat(slots, r.used))
	if len(things) > 0 && s.token(things[0][0]).Pos != "PRON" && !s.isOwn(things[0][0]) {
		r.targets, r.loose = things[0][:1], true
	}
}

// accuseAuthor aims an accusation or a protest at a deed at who did it, not at whom it was done to: "condemned the raid on
// the port by Kestria". Where the words do not tell who that was, the deed stands for him.
func (s *scene) accuseAuthor(r *reading, f *frame, order [][]int) bool {
	if r.rule.Mode != "disapprove" && r.rule.Type != "PROTEST" || slices.ContainsFunc(f.preps, func(g governed) bool { return !g.inside && oneOf(g.prep, r.rule.To...) && s.mayAct(g) }) {
		return false // "criticised the raid to Kestria's envoy"
	}
	about := slices.DeleteFunc(slices.Concat(order...), func(h int) bool { return s.dep(h) == "pobj" && oneOf(s.lower(s.token(h).Head), "for", "of") })
	deed := s.hostileDeed(slices.Concat(f.objects, about)) // not the murder that somebody was convicted of
	if deed < 0 {
		return false
	}
	for _, d := range s.group(deed) {
		inner := s.readNoun(d)
		if inner == nil {
			continue
		}
		authors := inner.sources
		if len(authors) == 0 && s.lex.kinds[inner.typ].Unsaid == unsaidPlace {
			authors = s.stateOf(&frame{preps: s.prepsOf(d, false)}) // "condemned the arrests in Kestria"
		}
		r.targets = append(r.targets, s.without(authors, r.sources)...)
	}
	if len(r.targets) == 0 {
		r.targets, r.loose, r.deed = []int{deed}, true, true
	}
	return true
}

// hostileDeed is the first of some nouns that tells of an act of force or pressure, or -1.
func (s *scene) hostileDeed(heads []int) int {
	i := slices.IndexFunc(heads, func(h int) bool {
		rule, _ := s.eventNoun(h)
		return s.isHostile(rule) && rule.Type != "PROTEST" && s.isNoun(h)
	})
	if i < 0 {
		return -1
	}
	return heads[i]
}

// holders are who has those whose release is asked for, as a participle says: "demanded the release of two pilots held by Kestria".
func (s *scene) holders(r *reading, f *frame) []int {
	if r.rule.Type != "REQUEST" {
		return nil
	}
	for _, g := range f.preps {
		if g.prep != "of" || s.lemma(s.token(s.token(g.head).Head).Head) != "release" {
			continue
		}
		for _, v := range s.childrenOf(g.head, "acl", "relcl") {
			if !s.isPassive(v) {
				continue
			}
			captors := s.frame(v).subjects
			if len(captors) == 0 {
				captors = s.stateOf(&frame{preps: s.prepsOf(v, false)})
			}
			if found := s.without(captors, r.sources); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// apart parts the places that say where from the others: a base near a town is its owner's, not the town's.
func (s *scene) apart(places []string) (said, where []string) {
	for _, place := range places {
		if s.lex.words.Where[place] && place != "at" { // "fired at a boat"
			where = append(where, place)
		} else {
			said = append(said, place)
		}
	}
	return said, where
}

// partnered tells whether several actors have a party beside them, known by a name or as people: "clashed with stones"
// names none.
func (s *scene) partnered(order [][]int, r *reading) bool {
	for _, heads := range order {
		for _, h := range heads {
			known := s.named(h) || s.lex.words.Actor[s.lemma(h)] || s.lex.words.Agent[s.lemma(h)]
			if known && s.actorLike(h) && len(s.without([]int{h}, r.sources)) > 0 {
				return true
			}
		}
	}
	return false
}

// others are whom some phrases mean, without those at the other end.
func (s *scene) others(pick func(int) []int, heads []int, r *reading) []int {
	var found []int
	for _, h := range heads {
		if s.lex.kinds[r.rule.Type].Unsaid == unsaidOwner && s.isOwn(h) {
			continue // "withdrew its troops"
		}
		found = append(found, pick(h)...)
	}
	return s.without(unique(found), r.sources)
}

// direct is the head if it can act itself. Coordinated peoples on one noun count one by one.
func (s *scene) direct(h int) []int {
	if s.actorLike(h) {
		return s.coordinated(h)
	}
	return nil
}

// inSlots is the party in the words that a pattern took: "rejected Kestria's offer", "freed the hostages".
func (s *scene) inSlots(r *reading, _ *frame, slots []int) []int {
	if r.rule.Type == "AID" && !oneOf("object", r.rule.To...) {
		return nil // a team of experts is sent, and not helped
	}
	picks := []func(int) []int{s.inner}
	if oneOf("object", r.rule.To...) {
		picks = []func(int) []int{s.direct, s.inner}
	}
	for _, pick := range picks {
		for _, slot := range slots {
			found := s.without(pick(slot), r.sources)
			if r.rule.Type == "CONSULT" {
				found = slices.DeleteFunc(found, s.isAbout)
			}
			if len(found) > 0 && !s.isInstrument(slot) && !s.isOwn(slot) {
				return found
			}
		}
	}
	return nil
}

// isAbout tells of a place in which the matter of talks is, and which is no party to them: "discussed the crisis in Kestria".
func (s *scene) isAbout(i int) bool {
	return s.dep(i) == "pobj" && s.lower(s.token(i).Head) == "in"
}

// isOwnThing tells of what a pronoun says is somebody's own: "its consulate".
func (s *scene) isOwnThing(i int) bool {
	p := s.child(i, "poss")
	return p >= 0 && s.tag(p) == "PRP$"
}

// promisedTo are those whom the infinitive of a verb's words names: "repeated its commitment to help Kestria".
func (s *scene) promisedTo(r *reading, _ *frame, slots []int) []int {
	for _, slot := range slots {
		if inner := s.nounClause(slot); inner != nil && !inner.loose {
			return s.without(inner.targets, r.sources)
		}
	}
	return nil
}

// meantFor are those whom aid is to help: "sent ventilators to assist Kestria".
func (s *scene) meantFor(r *reading, f *frame, _ []int) []int {
	if r.rule.Type != "AID" {
		return nil
	}
	purposes := s.childrenOf(f.head, "advcl", "xcomp")
	for _, o := range f.objects {
		purposes = append(purposes, s.childrenOf(o, "acl")...)
	}
	for _, v := range purposes {
		if !s.hasTo(v) {
			continue
		}
		if inner := s.readVerb(v); inner != nil && oneOf(inner.typ, "AID", "SUPPORT") && !inner.loose {
			return s.without(inner.targets, r.sources)
		}
	}
	return nil
}

// isInstrument tells of what something is done with: "attacked with drones".
func (s *scene) isInstrument(i int) bool {
	if s.dep(i) == "conj" {
		return s.isInstrument(s.token(i).Head)
	}
	return s.dep(i) == "pobj" && s.lex.words.Weapon[s.lemma(i)]
}

// pointedAt is the party that an accuser singles out in a participle: "condemned the raids, blaming Kestria".
func (s *scene) pointedAt(r *reading, f *frame, _ []int) []int {
	if r.rule.Type != "ACCUSE" {
		return nil
	}
	for _, v := range s.childrenOf(f.head, "advcl", "xcomp") {
		if s.lex.words.Point[s.verbLemma(v)] && s.tag(v) == "VBG" {
			if found := s.namedUnder(v, r.sources); len(found) > 0 {
				return found[:1]
			}
		}
	}
	return nil
}

// namedBelow is the last resort where the words leave no doubt about the act: a country or body named in the phrases
// under the verb. Of a meeting such a name says where, as it does in what stands beside a mediation.
func (s *scene) namedBelow(r *reading, f *frame, _ []int) []int {
	if !r.firm || r.rule.Reciprocal {
		return nil
	}
	var found []int
	for _, p := range s.childrenOf(f.head, "dobj", "prep", "dative") {
		if s.dep(p) == "prep" && (r.rule.Mediates || s.lower(p) == "without" || s.isAftermath(p) || s.isSetting(governed{prep: s.lower(p), head: s.lastObject(p)})) {
			continue
		}
		found = append(found, s.namedUnder(p, r.sources)...)
	}
	if r.rule.Type == "ACCUSE" { // not the court of "took its case to the court"
		found = slices.DeleteFunc(found, func(i int) bool { return contains(r.used, i) })
	}
	return found[max(0, len(found)-1):]
}

// isAftermath tells of a phrase that dates a deed by another: "two days after a Kestrian raid".
func (s *scene) isAftermath(prep int) bool {
	rule, _ := s.eventNoun(s.lastObject(prep))
	return rule != nil && s.lex.words.Aftermath[s.lower(prep)]
}

// inRelative tells of a word in a relative clause below head: what somebody else did.
func (s *scene) inRelative(i, head int) bool {
	for ; i != head && s.token(i).Head != i; i = s.token(i).Head {
		if s.dep(i) == "relcl" {
			return true
		}
	}
	return false
}

// namedUnder are the countries, peoples and bodies in a subtree, without those at the other end.
func (s *scene) namedUnder(head int, other []int) []int {
	span := s.doc.Subtree(head)
	var found []int
	for i := span.Start; i < span.End; i++ {
		last := i+1 == len(s.doc.Tokens) || s.token(i+1).EntType != s.token(i).EntType
		if last && oneOf(s.token(i).EntType, "GPE", "NORP", "ORG") && s.token(i).Pos != "PART" && !s.sameWords(i, other) && !s.inRelative(i, head) {
			found = append(found, i)
		}
	}
	return found
}
