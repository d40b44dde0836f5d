package events

import (
	"slices"
	"strings"
)

// setAgents finds who does what a verb says.
func (s *scene) setAgents(f *frame) {
	if f.passive {
		f.subjects = s.byPhrase(f.head)
		f.agentless = len(f.subjects) == 0
		return
	}
	if own := s.childrenOf(f.head, "nsubj", "csubj"); len(own) > 0 {
		f.subjects = s.antecedents(s.groups(own))
		if name := s.nameAfterMonth(f.head); name >= 0 && s.child(name, "cc") == s.doc.Subtree(own[0]).Start-1 {
			f.subjects = append([]int{name}, f.subjects...)
		}
		if noun := s.token(f.head).Head; s.dep(f.head) == "relcl" && s.lex.words.Document[s.lemma(noun)] && contains(f.subjects, noun) {
			f.subjects = s.modifierSubject(f.head, noun) // "in a statement that praised the pact"
		}
		return
	}
	for _, aux := range s.childrenOf(f.head, "aux") { // "are mediating" is at times read with the subject under "are"
		if own := s.childrenOf(aux, "nsubj"); len(own) > 0 {
			f.subjects = s.antecedents(s.groups(own))
			return
		}
	}
	if name := s.nameBefore(f.head); name >= 0 {
		f.subjects = []int{name}
		return
	}
	if name := s.nameAfterMonth(f.head); name >= 0 {
		f.subjects = s.group(name)
		f.preps = slices.DeleteFunc(f.preps, func(g governed) bool { return contains(f.subjects, g.head) })
		return
	}
	if name := s.nameAsModal(f.head); name >= 0 {
		f.subjects = []int{name}
		return
	}
	// "as the ministry issued ..." is at times read with the subject under "as".
	if m := s.child(f.head, "mark"); m >= 0 {
		if own := s.childrenOf(m, "pobj"); len(own) > 0 {
			f.subjects = s.groups(own)
			return
		}
	}
	f.subjects, f.borrowed = s.inheritedSubject(f.head), true
}

// nameAsModal is the subject of "May thanked them" where the name was taken for a modal, or -1: no modal stands before a
// past tense.
func (s *scene) nameAsModal(v int) int {
	if a := s.child(v, "aux"); a >= 0 && s.surnames[s.token(a).Text] && s.tag(v) == "VBD" {
		return a
	}
	return -1
}

// nameBefore is the acronym right before a finite verb without a subject, which the tagger took for an adverb, or -1: "USAID
// sent tents".
func (s *scene) nameBefore(v int) int {
	i := v - 1
	if !oneOf(s.tag(v), "VBD", "VBZ", "VBP") || i < 0 || s.token(i).Head != v || s.token(i).Pos != "ADV" || !acronym(s.token(i).Text) {
		return -1
	}
	return i
}

// nameAfterMonth is the subject that the parser joins to a month before it, or -1: "In April Kestria expelled an envoy".
func (s *scene) nameAfterMonth(v int) int {
	for _, p := range s.childrenOf(v, "prep") {
		name := s.child(p, "pobj")
		if s.lower(p) != "in" || name != p+2 || name > v || s.isTime(name) || s.token(p+1).EntType != "DATE" || s.token(p+1).Head != name {
			continue
		}
		return name
	}
	return -1
}

// acronym tells of a word of several letters, all capitals.
func acronym(word string) bool {
	return len(word) > 2 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// byPhrase is who does it in a passive: "was bombed by jets".
func (s *scene) byPhrase(v int) []int {
	var found []int
	for _, by := range s.childrenOf(v, "agent", "prep") {
		if s.lower(by) == "by" {
			found = append(found, s.childrenOf(by, "pobj")...)
		}
	}
	if len(found) == 0 {
		found = s.byInside(v)
	}
	return s.antecedents(s.groups(found))
}

// byInside is who does it where the parser hangs the by-phrase on a noun before it: "was praised for the step by Kestria",
// "was handed a list of demands by Kestria".
func (s *scene) byInside(v int) []int {
	nouns := s.childrenOf(v, "dobj")
	for _, o := range nouns {
		for _, p := range s.childrenOf(o, "prep") {
			nouns = append(nouns, s.lastObject(p))
		}
	}
	for _, p := range s.childrenOf(v, "prep") {
		nouns = append(nouns, s.lastObject(p))
	}
	nouns = append(nouns, s.childrenOf(v, "oprd")...)
	for _, noun := range nouns {
		for _, g := range s.prepsOf(noun, true) {
			if g.prep == "by" && s.actorLike(g.head) && s.named(g.head) {
				return []int{g.head}
			}
		}
	}
	return nil
}

// lastObject is the last object of a preposition, or the preposition itself.
func (s *scene) lastObject(prep int) int {
	objects := s.groups(s.childrenOf(prep, "pobj"))
	if len(objects) == 0 {
		return prep
	}
	return objects[len(objects)-1]
}

// subjectOf is the grammatical subject, of an active or a passive verb, or of a noun that stands for a verb.
func (s *scene) subjectOf(v int) []int {
	if own := s.childrenOf(v, "nsubj", "nsubjpass"); len(own) > 0 {
		return s.antecedents(s.groups(own))
	}
	if !s.isVerb(v) {
		return s.possessors(v)
	}
	return s.inheritedSubject(v)
}

// inheritedSubject finds the subject of a verb that has none of its own: of an infinitive, a participle, a second verb.
func (s *scene) inheritedSubject(v int) []int {
	if s.walking[v] {
		return nil
	}
	s.walking[v] = true
	defer delete(s.walking, v)

	head := s.token(v).Head
	switch s.dep(v) {
	case "conj":
		if s.isVerb(head) {
			return s.subjectOf(head)
		}
	case "xcomp", "ccomp":
		return s.controller(head)
	case "pcomp":
		return s.controllerThroughPrep(head)
	case "acl", "relcl":
		return s.modifierSubject(v, head)
	case "amod":
		return []int{head}
	case "advcl":
		if oneOf(s.tag(v), "VBG", "VBN") || s.hasTo(v) {
			return s.subjectOf(head)
		}
	}
	return nil
}

// modifierSubject: "troops guarding the port" and "a plan to leave" have different subjects; and it is not the letter
// that condemns but who wrote it.
func (s *scene) modifierSubject(v, noun int) []int {
	if !s.hasTo(v) && !s.lex.words.Document[s.lemma(noun)] {
		if name := s.token(noun).Head; s.dep(noun) == "appos" && oneOf(s.token(name).EntType, "PERSON", "ORG") {
			return []int{name} // "Ana Brandt, a judge accused of fraud"
		}
		return []int{noun}
	}
	if found := s.possessors(noun); len(found) > 0 {
		return found
	}
	for _, up := range s.ancestors(noun) {
		if s.isVerb(up) {
			return s.subjectOf(up)
		}
	}
	return nil
}
