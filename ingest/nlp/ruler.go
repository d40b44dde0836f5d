package nlp

import "diplograph/ingest/nlp/model"

// ruler sets parts of speech, morphology and some lemmas by rules over tags, dependency labels and words.
type ruler struct{ rules []rule }

func newRuler(f *model.File) (*ruler, error) {
	rows, err := readTable(f, "ruler", 3)
	if err != nil {
		return nil, err
	}
	r := new(ruler)
	for _, row := range rows {
		rule, err := readRule(row)
		if err != nil {
			return nil, err
		}
		r.rules = append(r.rules, rule)
	}
	return r, nil
}

// apply finds all matches before it changes a token, then changes them in the order of the rules: a later one wins.
func (r *ruler) apply(doc *Doc, seen []*word) {
	words := make([]string, len(doc.Tokens))
	for i, w := range seen {
		words[i] = w.lower
	}
	type match struct{ rule, token int }
	var matches []match
	for n := range r.rules {
		for i := range doc.Tokens {
			if r.rules[n].matches(doc.Tokens[i:], words[i:]) {
				matches = append(matches, match{n, i})
			}
		}
	}
	for _, m := range matches {
		rule := &r.rules[m.rule]
		rule.set(&doc.Tokens[m.token+rule.index])
	}
}
