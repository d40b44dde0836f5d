package events

import "slices"

// frame is what a verb governs, made alike for active and passive, main and relative clause, finite verb and
// participle, so that a rule is written once.
type frame struct {
	head      int
	lemma     string // with its particle: "call_off"
	subjects  []int  // who does it, the by-phrase of a passive included
	objects   []int  // who or what it is done to, the subject of a passive included
	datives   []int  // "gave Kestria a loan", "handed the map to Kestria"
	traits    []int  // "held responsible", "declared non grata"
	preps     []governed
	clauses   []int // verbs of complement clauses, and of a preposition's
	passive   bool
	borrowed  bool // the subject comes from another clause
	agentless bool // a passive that does not say by whom
}

func (s *scene) frame(v int) *frame {
	if f := s.frames[v]; f != nil {
		return f
	}
	f := &frame{head: v, lemma: s.verbLemma(v)}
	f.passive = s.isPassive(v)
	f.objects = s.objects(v, f.passive)
	f.datives = s.datives(v)
	f.traits = s.childrenOf(v, "oprd", "acomp", "attr")
	s.setSmallClause(f)
	f.preps = s.framePreps(f)
	f.clauses = s.clauses(v)
	s.setAgents(f)
	s.raiseObject(f)
	s.frames[v] = f
	return f
}

// raiseObject takes the outer noun for the object of a relative clause where only that fits a pattern: in "the tariff on
// Kestrian goods that it imposed" the parser may hang the clause on the goods.
func (s *scene) raiseObject(f *frame) {
	noun := s.token(f.head).Head
	prep := s.token(noun).Head
	if s.dep(f.head) != "relcl" || s.dep(noun) != "pobj" || len(f.objects) != 1 || f.objects[0] != noun || !s.isNoun(s.token(prep).Head) {
		return
	}
	if p, _ := s.match(f); p != nil {
		return
	}
	raised := *f
	raised.objects = []int{s.token(prep).Head}
	raised.preps = append(s.prepsOf(raised.objects[0], true), f.preps...)
	if p, _ := s.match(&raised); p != nil && p.firm() {
		*f = raised
	}
}

// setSmallClause finds the object and its trait where the parser makes a clause of them: in "held Kestria responsible" it may
// take Kestria for the subject of responsible.
func (s *scene) setSmallClause(f *frame) {
	for _, o := range s.childrenOf(f.head, "dobj") {
		if c := s.child(o, "amod"); c == o+1 { // "called the move excessive", which the parser takes for a modifier
			f.traits = append(f.traits, c)
		}
	}
	for _, c := range s.childrenOf(f.head, "ccomp", "xcomp", "dobj", "advmod") {
		persona := oneOf(s.lower(c), "persona", "personae") // which the parser may take for a verb
		if s.tag(c) != "JJ" && !persona || c < f.head || s.child(c, "aux", "cop", "mark") >= 0 {
			continue
		}
		switch object := s.child(c, "nsubj"); {
		case object > f.head:
			f.objects, f.traits = s.antecedents(s.groups([]int{object})), append(f.traits, c)
		case s.dep(c) == "advmod" && s.child(f.head, "dobj") == c-1:
			f.traits = append(f.traits, c)
		}
	}
}

// verbLemma is the lemma of a verb with its particle. The tagger takes many particles for adverbs or bare prepositions.
func (s *scene) verbLemma(v int) string {
	lemma := s.lemma(v)
	if p := s.child(v, "prt"); p >= 0 {
		return lemma + "_" + s.lower(p)
	}
	if v+1 < len(s.doc.Tokens) && s.token(v+1).Head == v && oneOf(s.dep(v+1), "advmod", "prep") {
		if joined := lemma + "_" + s.lower(v+1); s.lex.verbs[joined] != nil && s.child(v+1, "pobj", "pcomp") < 0 {
			return joined
		}
	}
	return lemma
}

func (s *scene) hasTo(v int) bool {
	for _, a := range s.childrenOf(v, "aux") {
		if s.tag(a) == "TO" {
			return true
		}
	}
	return false
}

// isPassive holds for "was bombed", "the town bombed by jets" and the second verb of "was bombed and looted".
func (s *scene) isPassive(v int) bool {
	if s.child(v, "auxpass", "nsubjpass", "csubjpass") >= 0 {
		return true
	}
	if s.tag(v) != "VBN" || s.child(v, "aux", "nsubj", "dobj") >= 0 {
		return false
	}
	switch s.dep(v) {
	case "acl":
		return !s.isMainVerb(v)
	case "advcl", "amod":
		return true
	case "conj":
		return s.isVerb(s.token(v).Head) && s.isPassive(s.token(v).Head)
	}
	return false
}

// isMainVerb tells of a past tense taken for a participle: behind a name in apposition, as in "Kestria's envoy, Ana Brandt,
// negotiated for a day", or before what is done with others: "Kestrian pilots trained alongside Borovian ones".
func (s *scene) isMainVerb(v int) bool {
	noun := s.token(v).Head
	apart := s.child(noun, "appos") >= 0 && s.lower(v-1) == ","
	return s.dep(noun) == "ROOT" && (apart || oneOf(s.lower(v+1), "alongside", "with")) && len(s.byPhrase(v)) == 0
}

// clauses are the verbs of the complements: "agreed to meet", "said it would meet", "insisted on meeting".
func (s *scene) clauses(v int) []int {
	found := slices.DeleteFunc(s.childrenOf(v, "xcomp", "ccomp"), func(c int) bool { return s.partedFrom(c, v) })
	for _, p := range s.childrenOf(v, "prep") {
		found = append(found, s.childrenOf(p, "pcomp")...)
	}
	var verbs []int
	for _, c := range found {
		verbs = append(verbs, s.verbGroup(c)...)
	}
	return verbs
}

// partedFrom tells of a clause before a semicolon, which is no complement of the verb behind it: "Kestria accused Borovia;
// Borovia denied the raid".
func (s *scene) partedFrom(clause, v int) bool {
	for _, p := range s.childrenOf(v, "punct") {
		if clause < p && p < v && s.token(p).Text == ";" {
			return true
		}
	}
	return false
}

// verbGroup is a verb with the verbs coordinated with it: "to meet and sign".
func (s *scene) verbGroup(v int) []int {
	verbs := []int{v}
	for _, next := range s.childrenOf(v, "conj") {
		if s.isVerb(next) {
			verbs = append(verbs, next)
		}
	}
	return verbs
}
