package events

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// actorLike tells whether a word can act: a name, a people, a pronoun, a noun for persons or groups of them.
func (s *scene) actorLike(i int) bool {
	t := s.token(i)
	switch {
	case oneOf(t.EntType, "PERSON", "ORG", "GPE", "NORP") || s.isCrowd(i):
		return true
	case s.isTheTwo(i):
		return true
	case s.isTime(i) || oneOf(t.EntType, "CARDINAL", "ORDINAL", "LAW", "WORK_OF_ART", "LANGUAGE"):
		return false
	case t.Pos == "PRON":
		return oneOf(s.lower(i), "he", "she", "they", "it", "we", "i", "him", "her", "them", "us", "who", "both", "his", "their", "its", "our")
	case s.isName(i):
		return true
	case t.Pos == "PROPN":
		return t.EntType != "EVENT"
	}
	lemma := s.lemma(i)
	return s.lex.words.Actor[lemma] || s.lex.persons[lemma] && s.lex.nouns[lemma] == nil // a meeting is no group here
}

// isTheTwo tells of a number that stands for two named before: "the two met in May".
func (s *scene) isTheTwo(i int) bool {
	the := s.child(i, "det")
	return s.lower(i) == "two" && the >= 0 && s.lower(the) == "the"
}

// isCrowd tells of a number that stands for people: "hundreds marched".
func (s *scene) isCrowd(i int) bool {
	return oneOf(s.lemma(i), "hundred", "thousand", "dozen", "million") && s.tag(i) == "NNS" && s.child(i, "prep") < 0 &&
		oneOf(s.dep(i), "nsubj", "nsubjpass", "conj")
}

// isName tells of words that the tagger takes for common nouns but the writer capitalises: "ICE", "the Wheat Fund", the
// name of somebody whom the text names in full elsewhere.
func (s *scene) isName(i int) bool {
	t := s.token(i)
	if s.surnames[t.Text] && !s.isVerb(i) {
		return true
	}
	if t.Pos == "ADV" && t.EntType == "" && acronym(t.Text) {
		return true
	}
	if t.Pos != "NOUN" && t.Pos != "PROPN" {
		return false
	}
	if len(t.Text) > 1 && t.EntType == "" && strings.ToUpper(t.Text) == t.Text && strings.ToLower(t.Text) != t.Text {
		return true
	}
	c := s.child(i, "compound")
	return c >= 0 && !t.SentStart && capital(t.Text) && s.token(c).Pos == "PROPN" && capital(s.token(c).Text)
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// party is who a noun phrase means: the head itself if it can act, else the possessor, author or country inside it.
// "Kestrian oil exports" are Kestria's; "a plan by the bloc" is the bloc's.
func (s *scene) party(head int) []int {
	if s.token(head).Pos == "NOUN" && s.lex.words.Weapon[s.lemma(head)] {
		if owners := s.inner(head); len(owners) > 0 {
			return owners // "a drone launched by Kestria"
		}
	}
	if s.actorLike(head) {
		return []int{head}
	}
	return s.inner(head)
}

// inner is the actor named inside a noun phrase, by preference possessor, author, country, armed men before it, then
// what it is of or in, then an army or the like before it.
func (s *scene) inner(head int) []int {
	for _, p := range s.groups(s.childrenOf(head, "poss")) {
		if s.actorLike(p) && !s.isTime(p) && s.token(p).Pos != "PRON" {
			return []int{p}
		}
	}
	if found := s.demonyms(head); len(found) > 0 {
		return found
	}
	for _, c := range s.childrenOf(head, "compound", "nmod") {
		if oneOf(s.token(c).EntType, "ORG", "PERSON") {
			return []int{c}
		}
	}
	if found := s.by(head); len(found) > 0 {
		return found[:1]
	}
	if found := s.agentModifiers(head); len(found) > 0 && s.lex.words.Armed[s.lemma(found[0])] {
		return found // "a rebel camp in Kestria"
	}
	if found := s.innerPhrase(head); len(found) > 0 || s.actorLike(head) {
		return found
	}
	return s.agentModifiers(head) // "an army camp"
}

// innerPhrase is the actor that a noun's prepositions name, else the people that what it is of belongs to.
func (s *scene) innerPhrase(head int) []int {
	preps := s.prepsOf(head, true)
	for _, name := range s.lex.words.Inside {
		for _, g := range preps {
			if g.prep == name && s.mayAct(g) && !s.isSetting(g) {
				return s.group(g.head)
			}
		}
	}
	for _, g := range preps {
		if g.prep == "of" {
			return s.demonyms(g.head)
		}
	}
	return nil
}

// without leaves out the heads that stand at the other end already.
func (s *scene) without(heads, other []int) []int {
	var kept []int
	for _, h := range heads {
		if !s.sameWords(h, other) {
			kept = append(kept, h)
		}
	}
	return kept
}

func (s *scene) sameWords(h int, other []int) bool {
	for _, o := range other {
		if o == h || s.lower(o) == s.lower(h) && s.token(h).Pos == "PROPN" {
			return true
		}
	}
	return false
}
