package nlp

import "diplograph/ingest/nlp/model"

// tagger gives every token its Penn Treebank tag, from the token's vector alone.
type tagger struct {
	tags  []string
	layer *model.Linear
}

func newTagger(f *model.File) (*tagger, error) {
	table, err := f.Table("labels.tagger")
	if err != nil {
		return nil, err
	}
	tags := labels(table)
	layer, err := model.NewLinear(f, "tagger", len(tags))
	return &tagger{tags, layer}, err
}

// apply sets Tag, from the class of each token, and tells whether one was a close call.
func (t *tagger) apply(doc *Doc, classes []int32) (doubt bool) {
	for i, class := range classes {
		if class < 0 {
			class, doubt = ^class, true
		}
		doc.Tokens[i].Tag = t.tags[class]
	}
	return doubt
}
