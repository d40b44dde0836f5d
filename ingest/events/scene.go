package events

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
)

// scene is one parsed text under the coder's eye: the questions about its words that rules, frames and roles share.
// Every walk along the parse is bounded, because antecedents and borrowed subjects make its graph cyclic.
type scene struct {
	doc      *nlp.Doc
	lex      *lexicon
	surnames set // of the people whom the text names in full
	frames   map[int]*frame
	walking  map[int]bool // verbs whose subject is being looked for
	reading  map[int]bool // verbs being read, outermost first
}

func newScene(doc *nlp.Doc, lex *lexicon) *scene {
	return &scene{doc: doc, lex: lex, surnames: surnames(doc), frames: map[int]*frame{}, walking: map[int]bool{}, reading: map[int]bool{}}
}

// surnames are the last words of the full names in a text.
func surnames(doc *nlp.Doc) set {
	found := set{}
	for _, e := range doc.Entities {
		if e.Label == "PERSON" && e.Len() > 1 && capital(doc.Tokens[e.End-1].Text) {
			found[doc.Tokens[e.End-1].Text] = true
		}
	}
	return found
}

// child is the first child of i with one of the labels, or -1.
func (s *scene) child(i int, labels ...string) int {
	for _, c := range s.doc.Children(i) {
		if oneOf(s.dep(c), labels...) {
			return c
		}
	}
	return -1
}

// childrenOf are the children of i with one of the labels.
func (s *scene) childrenOf(i int, labels ...string) []int {
	var found []int
	for _, c := range s.doc.Children(i) {
		if oneOf(s.dep(c), labels...) {
			found = append(found, c)
		}
	}
	return found
}

func (s *scene) token(i int) *nlp.Token { return &s.doc.Tokens[i] }
func (s *scene) dep(i int) string       { return s.doc.Tokens[i].Dep }
func (s *scene) tag(i int) string       { return s.doc.Tokens[i].Tag }
func (s *scene) lower(i int) string     { return strings.ToLower(s.doc.Tokens[i].Text) }

// lemma is the dictionary form in lower case. British -ise and American -ize are one word in the rules.
func (s *scene) lemma(i int) string {
	lemma := strings.ToLower(s.doc.Tokens[i].Lemma)
	if s.doc.Tokens[i].Pos == "VERB" && !s.lex.knows(lemma) && s.lex.knows(lemma+"e") {
		return lemma + "e" // the lemmatizer makes "stag" of "staged"
	}
	if stem, found := strings.CutSuffix(lemma, "ise"); found && s.lex.verbs[stem+"ize"] != nil {
		return stem + "ize"
	}
	return lemma
}

func (s *scene) isVerb(i int) bool {
	pos := s.doc.Tokens[i].Pos
	return pos == "VERB" || pos == "AUX" && !oneOf(s.dep(i), "aux", "auxpass")
}

func (s *scene) isNoun(i int) bool {
	return oneOf(s.token(i).Pos, "NOUN", "PROPN", "PRON", "NUM", "X") || oneOf(s.dep(i), "pobj", "dobj", "nsubj")
}

// group is a noun and those coordinated with it, in text order: "France, Britain and Germany".
func (s *scene) group(i int) []int {
	members := []int{i}
	for _, c := range s.doc.Children(i) {
		if (s.dep(c) == "conj" || s.isListed(c)) && s.isNoun(c) {
			members = append(members, s.group(c)...)
		}
	}
	return members
}

// isListed tells of a name that the parser takes for another one of what is named before it, though both are members of a
// list: "Mali, Chad and Niger".
func (s *scene) isListed(i int) bool {
	first := s.token(i).Head
	return s.dep(i) == "appos" && s.isCountryLike(i) && s.isCountryLike(first) && s.child(i, "cc") >= 0 && s.child(i, "conj") >= 0
}

// isCountryLike tells of a name that is no person's and that no noun goes before: "Chad", not "the city of Goma".
func (s *scene) isCountryLike(i int) bool {
	return s.token(i).Pos == "PROPN" && oneOf(s.token(i).EntType, "GPE", "ORG", "NORP") && s.child(i, "det", "amod") < 0
}

func (s *scene) groups(heads []int) []int {
	var all []int
	for _, h := range heads {
		all = append(all, s.group(h)...)
	}
	return all
}

// isTime tells whether a phrase says when or how much rather than who.
func (s *scene) isTime(i int) bool {
	if s.dep(i) == "nsubj" && s.tag(i) == "NNP" && i > 0 && s.entity(i).Contains(i-1) && s.token(i-1).Head != i {
		return false // "in March Kestria had asked": the name beside the month is none
	}
	if s.dep(i) == "pobj" && s.tag(i) == "NNP" && s.token(i).EntType == "DATE" && oneOf(s.lower(s.token(i).Head), "against", "to", "with") &&
		s.entity(i).Len() == 1 && !s.lex.words.Calendar[s.lower(i)] {
		return false // "cut off electricity to Niger"
	}
	return oneOf(s.token(i).EntType, "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY") || s.dep(i) == "npadvmod"
}

// highest is how far up the parse a word's heads are followed.
const highest = 50

// ancestors are the heads above i, nearest first.
func (s *scene) ancestors(i int) []int {
	var up []int
	for s.doc.Tokens[i].Head != i && len(up) < highest {
		i = s.doc.Tokens[i].Head
		up = append(up, i)
	}
	return up
}

func oneOf(word string, words ...string) bool { return slices.Contains(words, word) }

func contains(heads []int, h int) bool { return slices.Contains(heads, h) }

// unique keeps the first of each.
func unique(heads []int) []int {
	var kept []int
	for _, h := range heads {
		if !contains(kept, h) {
			kept = append(kept, h)
		}
	}
	return kept
}
