package nlp

import (
	"slices"

	"diplograph/ingest/nlp/model"
)

// ruler sets parts of speech, morphology and some lemmas by rules over tags, dependency labels and words. Of some 180 rules only
// a few can match at a token: those that its tag allows, and those that speak of its word.
type ruler struct {
	rules  []rule
	byTag  map[string][]int // rules that do not ask for the first token's word, by its tag
	others []int            // the same for a tag that the tagger does not know
	byWord []int            // rules that ask for it
}

func newRuler(f *model.File) (*ruler, error) {
	rows, err := readTable(f, "ruler", 3)
	if err != nil {
		return nil, err
	}
	tags, err := f.Table("labels.tagger")
	if err != nil {
		return nil, err
	}
	r := &ruler{byTag: make(map[string][]int)}
	for _, row := range rows {
		rule, err := readRule(row)
		if err != nil {
			return nil, err
		}
		r.rules = append(r.rules, rule)
	}
	r.index(labels(tags))
	return r, nil
}

// index finds which rules may match at a token, by its tag.
func (r *ruler) index(tags []string) {
	for n := range r.rules {
		if r.rules[n].begins("LOWER") != nil {
			r.byWord = append(r.byWord, n)
			continue
		}
		r.others = append(r.others, n)
		tag := r.rules[n].begins("TAG")
		for _, t := range tags {
			if tag == nil || tag.accepts(t) {
				r.byTag[t] = append(r.byTag[t], n)
			}
		}
	}
}

// speakOf finds the rules that ask for a word and accept this one.
func (r *ruler) speakOf(w *word) []int {
	rules := make([]int, 0, 4)
	for _, n := range r.byWord {
		if r.rules[n].begins("LOWER").accepts(w.lower) {
			rules = append(rules, n)
		}
	}
	return rules
}

// apply finds all matches at a token before it changes it, and those that begin at the token before it. Then it changes it in the
// order of the rules: a later one wins. A rule looks at a token and the next, and changes one of them, so that no
// match is found on what another rule has changed.
func (r *ruler) apply(doc *Doc, words []*word) {
	here, next := make([]int, 0, 16), make([]int, 0, 16)
	for i := range doc.Tokens {
		if words[i].rules == nil {
			words[i].rules = r.speakOf(words[i])
		}
		tagged, known := r.byTag[doc.Tokens[i].Tag]
		if !known {
			tagged = r.others
		}
		here, next = r.match(here, next, tagged, doc.Tokens[i:], words[i:])
		here, next = r.match(here, next, words[i].rules, doc.Tokens[i:], words[i:])
		slices.Sort(here)
		for _, n := range here {
			r.rules[n].set(&doc.Tokens[i])
		}
		here, next = next, here[:0]
	}
}

// match adds the rules that match at the first of the tokens: to here those that change it, to next those that change
// the one after.
func (r *ruler) match(here, next, rules []int, tokens []Token, words []*word) (_, _ []int) {
	for _, n := range rules {
		switch rule := &r.rules[n]; {
		case !rule.matches(tokens, words):
		case rule.index == 0:
			here = append(here, n)
		default:
			next = append(next, n)
		}
	}
	return here, next
}
