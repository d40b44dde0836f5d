package events

import "diplograph/ingest/nlp"

// frame is what a verb governs, made alike for active and passive, main and relative clause, finite verb and
// participle, so that a rule is written once.
type frame struct {
	head       int
	lemma      string // with its particle: "call_off"
	subjects   []int  // who does it, the by-phrase of a passive included
	objects    []int  // who or what it is done to, the subject of a passive included
	datives    []int  // "gave Kestria a loan", "handed the map to Kestria"
	traits     []int  // "held responsible", "declared non grata"
	preps      []governed
	clauses    []int // verbs of complement clauses, and of a preposition's
	passive    bool
	borrowed   bool // the subject comes from another clause
	agentless  bool // a passive that does not say by whom
	infinitive bool
}

// governed is the object of a preposition, of the verb's or of its object's.
type governed struct {
	prep   string
	head   int
	inside bool // hangs on the object, not on the verb
	time   bool // says when or how much
}

func (s *scene) frame(v int) *frame {
	if f := s.frames[v]; f != nil {
		return f
	}
	f := &frame{head: v, lemma: s.verbLemma(v)}
	f.passive = s.isPassive(v)
	f.infinitive = s.tag(v) == "VB" && s.hasTo(v)
	f.objects = s.objects(v, f.passive)
	f.datives = s.datives(v)
	f.traits = s.childrenOf(v, "oprd", "acomp", "attr")
	s.addPreps(f)
	f.clauses = s.clauses(v)
	f.subjects, f.borrowed = s.agents(v, f)
	s.frames[v] = f
	return f
}

func (s *scene) verbLemma(v int) string {
	lemma := s.lemma(v)
	if p := s.child(v, "prt"); p >= 0 {
		return lemma + "_" + s.lower(p)
	}
	// The tagger takes many particles for adverbs or bare prepositions.
	if v+1 < len(s.doc.Tokens) && s.token(v+1).Head == v && oneOf(s.dep(v+1), "advmod", "prep") {
		if joined := lemma + "_" + s.lower(v+1); s.lex.verbs[joined] != nil && s.child(v+1, "pobj", "pcomp") < 0 {
			return joined
		}
	}
	return lemma
}

func (s *scene) hasTo(v int) bool {
	aux := s.childrenOf(v, "aux")
	for _, a := range aux {
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
	case "acl", "advcl", "amod":
		return true
	case "conj":
		return s.isVerb(s.token(v).Head) && s.isPassive(s.token(v).Head)
	}
	return false
}

func (s *scene) objects(v int, passive bool) []int {
	if passive {
		if found := s.childrenOf(v, "nsubjpass", "dobj"); len(found) > 0 { // "the crew were denied visas"
			return s.antecedents(s.groups(found))
		}
		found, _ := s.inheritedSubject(v)
		return found
	}
	if found := s.childrenOf(v, "dobj"); len(found) > 0 {
		return s.antecedents(s.groups(found))
	}
	if s.dep(v) == "relcl" && s.child(v, "nsubj") >= 0 && !oneOf(s.lower(s.child(v, "nsubj")), "who", "which", "that") {
		return []int{s.token(v).Head}
	}
	if s.dep(v) == "conj" && s.isVerb(s.token(v).Head) && s.sharesObject(v) {
		return s.objects(s.token(v).Head, false)
	}
	return nil
}

// sharesObject never borrows the object of a first verb: "met the king and left" has one object for one verb.
// English shares it leftwards: in "condemned and rejected the plan" the object hangs on either verb.
func (s *scene) sharesObject(v int) bool {
	head := s.token(v).Head
	object := s.child(head, "dobj")
	return object > v
}

func (s *scene) datives(v int) []int {
	var found []int
	for _, d := range s.childrenOf(v, "dative") {
		if s.token(d).Pos == "ADP" {
			found = append(found, s.childrenOf(d, "pobj")...)
		} else {
			found = append(found, d)
		}
	}
	return s.antecedents(s.groups(found))
}

func (s *scene) addPreps(f *frame) {
	f.preps = s.prepsOf(f.head, false)
	for _, o := range f.objects {
		if o > f.head || f.passive {
			f.preps = append(f.preps, s.prepsOf(o, true)...)
			f.preps = append(f.preps, s.participlePreps(o)...)
		}
	}
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

// clauses are the verbs of the complements: "agreed to meet", "said it would meet", "insisted on meeting".
func (s *scene) clauses(v int) []int {
	found := s.childrenOf(v, "xcomp", "ccomp")
	for _, p := range s.childrenOf(v, "prep") {
		found = append(found, s.childrenOf(p, "pcomp")...)
	}
	var verbs []int
	for _, c := range found {
		verbs = append(verbs, c)
		for _, next := range s.childrenOf(c, "conj") {
			if s.isVerb(next) {
				verbs = append(verbs, next)
			}
		}
	}
	return verbs
}

// agents is who does it; borrowed tells that the words stand in another clause.
func (s *scene) agents(v int, f *frame) (found []int, borrowed bool) {
	if f.passive {
		for _, by := range s.childrenOf(v, "agent", "prep") {
			if s.lower(by) == "by" {
				found = append(found, s.childrenOf(by, "pobj")...)
			}
		}
		f.agentless = len(found) == 0
		return s.antecedents(s.groups(found)), false
	}
	if own := s.childrenOf(v, "nsubj", "csubj"); len(own) > 0 {
		return s.antecedents(s.groups(own)), false
	}
	// "as the ministry issued ..." is at times read with the subject under "as".
	if m := s.child(v, "mark"); m >= 0 {
		if own := s.childrenOf(m, "pobj"); len(own) > 0 {
			return s.groups(own), false
		}
	}
	found, _ = s.inheritedSubject(v)
	return found, true
}

// antecedents replaces a relative pronoun by the noun it stands for.
func (s *scene) antecedents(heads []int) []int {
	var found []int
	for _, h := range heads {
		found = append(found, s.antecedent(h))
	}
	return found
}

func (s *scene) antecedent(i int) int {
	if !oneOf(s.lower(i), "who", "whom", "which", "that", "whose") {
		return i
	}
	for _, up := range s.ancestors(i) {
		if s.dep(up) == "relcl" {
			return s.token(up).Head
		}
	}
	return i
}

// span is the words of a noun phrase without what follows the head, but with a short "of" phrase.
func (s *scene) span(head int) nlp.Span {
	span := nlp.Span{Start: head, End: head + 1}
	for _, c := range s.doc.Children(head) {
		if c < head && s.token(c).EntType != "DATE" && oneOf(s.dep(c), "det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "punct") {
			span.Start = min(span.Start, s.doc.Subtree(c).Start)
		}
		if c > head && s.dep(c) == "case" {
			span.End = c // the possessive mark is not part of the name
		}
	}
	for span.Start < head && s.token(span.Start).Pos == "PUNCT" {
		span.Start++
	}
	if of := s.ofPhrase(head); of >= 0 {
		span.End = of
	}
	return span
}

// ofPhrase is the end of an "of" phrase that belongs to a name or title: "the government of Kestria".
func (s *scene) ofPhrase(head int) int {
	for _, c := range s.doc.Children(head) {
		if c == head+1 && s.dep(c) == "prep" && s.lower(c) == "of" {
			if o := s.child(c, "pobj"); o >= 0 && s.doc.Subtree(o).Len() <= 4 && s.named(o) {
				return s.doc.Subtree(o).End
			}
		}
	}
	return -1
}
