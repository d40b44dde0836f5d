package reader

import (
	"diplograph/ingest/nlp"
	"diplograph/ingest/reader/encoder"
)

const longest = 144 // pieces of a window, [CLS] and [SEP] included

// edges are the ids of [CLS] and [SEP], which every window begins and ends with.
type edges struct{ first, last int32 }

// window is some whole sentences as word pieces, so that a sentence sees its neighbours.
type window struct {
	ids      []int32
	token    []int32 // by piece the token in which it begins; -1 of [CLS] and [SEP]
	sentence []int32 // by piece its sentence; -1 of [CLS] and [SEP]
}

// first tells whether a piece is the first of its token in the window.
func (w *window) first(i int) bool { return w.token[i] >= 0 && w.token[i] != w.token[i-1] }

// reach is the run of pieces that belong to the sentence of a piece, the end not included.
func (w *window) reach(at int) (start, end int) {
	start, end = at, at+1
	for w.sentence[start-1] == w.sentence[at] {
		start--
	}
	for w.sentence[end] == w.sentence[at] {
		end++
	}
	return start, end
}

func (w *window) add(id, token, sentence int32) {
	w.ids, w.token, w.sentence = append(w.ids, id), append(w.token, token), append(w.sentence, sentence)
}

// windows cuts a text into windows. A sentence that is longer than one is cut up.
func windows(doc *nlp.Doc, pieces []encoder.Piece, e edges) []window {
	c := cutter{edges: e}
	at, token := 0, 0
	for i, span := range doc.Sentences {
		if span.Len() == 0 {
			continue
		}
		first := at
		for end := doc.Tokens[span.End-1].End; at < len(pieces) && int(pieces[at].Start) < end; at++ {
		}
		for sentence := pieces[first:at]; len(sentence) > 0; {
			count := min(len(sentence), longest-2)
			c.make(count)
			for _, p := range sentence[:count] {
				for token+1 < len(doc.Tokens) && doc.Tokens[token].End <= int(p.Start) {
					token++
				}
				c.latest().add(p.ID, int32(token), int32(i))
			}
			sentence = sentence[count:]
		}
	}
	c.end()
	return c.all
}

// cutter collects windows.
type cutter struct {
	edges
	all []window
}

func (c *cutter) latest() *window { return &c.all[len(c.all)-1] }

// make makes room for so many pieces, in a new window if the last has too little.
func (c *cutter) make(count int) {
	if len(c.all) > 0 && len(c.latest().ids)+count < longest {
		return
	}
	c.end()
	c.all = append(c.all, window{})
	c.latest().add(c.edges.first, -1, -1)
}

// end ends the last window.
func (c *cutter) end() {
	if len(c.all) > 0 {
		c.latest().add(c.edges.last, -1, -1)
	}
}
