package reader

import "diplograph/ingest/nlp"

// steps is how many steps up from a trigger are told apart.
const steps = 3

// paths tells how one gets through the tree from a trigger to other words: by the steps up, and then the label of the
// first edge down.
type paths struct {
	doc    *nlp.Doc
	labels map[string]int // of the edges that the network knows; 0 stands for all others
	up     []int          // the trigger and the words above it
}

func (p *paths) from(trigger int) {
	p.up = append(p.up[:0], trigger)
	for head := p.doc.Tokens[trigger].Head; head != p.up[len(p.up)-1] && len(p.up) <= steps; head = p.doc.Tokens[head].Head {
		p.up = append(p.up, head)
	}
}

// to is the number of the path to a word, less than (steps+1) times the number of labels.
func (p *paths) to(word int) int {
	label := 0
	for range p.doc.Tokens {
		for above, w := range p.up {
			if w == word {
				return above*len(p.labels) + label
			}
		}
		t := p.doc.Tokens[word]
		if t.Head == word {
			break
		}
		label, word = p.labels[t.Dep], t.Head
	}
	return steps * len(p.labels)
}
