package events

// phrases are the words at the places that a rule's "to" names, in its order, without those its slots took.
func (s *scene) phrases(places []string, f *frame, slots []int) [][]int {
	var order [][]int
	for _, place := range places {
		for _, heads := range s.at(place, f) {
			if kept := s.free(heads, slots); len(kept) > 0 {
				order = append(order, kept)
			}
		}
	}
	return order
}

// at are the words at one place; of a complement clause its subject first, then its object.
func (s *scene) at(place string, f *frame) [][]int {
	switch place {
	case "object":
		return [][]int{f.objects}
	case "dative":
		return [][]int{f.datives}
	case "doer":
		var doers [][]int
		for _, c := range f.clauses {
			if inner := s.frame(c); !inner.borrowed {
				doers = append(doers, s.nouns(inner.subjects))
			}
		}
		return doers
	case "clause":
		var ends [][]int
		for _, c := range f.clauses {
			if s.commaBetween(f.head, s.doc.Subtree(c).Start) {
				continue // "Kestria complained, Borovia shrugged"
			}
			ends = append(ends, s.nouns(s.frame(c).subjects), s.nouns(s.frame(c).objects))
		}
		return ends
	}
	var heads []int
	for _, g := range f.preps {
		if g.prep == place && !s.isSetting(g) {
			heads = append(heads, g.head)
		}
	}
	return [][]int{heads}
}

func (s *scene) commaBetween(start, end int) bool {
	for i := start; i < end; i++ {
		if s.token(i).Text == "," {
			return true
		}
	}
	return false
}

// isSetting tells of a sea or region where something is done, of who stands by with help, of a purpose, and of an event in which it is done; they do or suffer
// nothing themselves.
func (s *scene) isSetting(g governed) bool {
	if rule, _ := s.eventNoun(g.head); rule != nil && g.prep == "in" {
		return true // "broke the truce in an attack on the camp"
	}
	return g.prep == "with" && s.lex.words.Backing[s.lemma(g.head)] || g.prep == "in" && s.lex.words.Purpose[s.lemma(g.head)] ||
		s.lex.words.Where[g.prep] && (s.token(g.head).EntType == "LOC" || s.token(g.head).EntType == "PERSON" && g.prep == "at" && g.inside)
}

// free are the words that no slot took and that do not say when.
func (s *scene) free(heads, slots []int) []int {
	var kept []int
	for _, h := range heads {
		if !contains(slots, h) && !s.isTime(h) {
			kept = append(kept, h)
		}
	}
	return kept
}

// nouns leaves out pronouns: in "criticised what he called a farce" he is the critic.
func (s *scene) nouns(heads []int) []int {
	var kept []int
	for _, h := range heads {
		if s.token(h).Pos != "PRON" {
			kept = append(kept, h)
		}
	}
	return kept
}
