package nlp

import (
	"slices"
	"strings"
)

// lowered is one goroutine's search for the heads of lifted tokens.
type lowered struct{ queue []int }

// deproject undoes the lifting of crossing arcs and keeps the table of children. The parser makes no arcs that cross;
// it was trained to hang such a token higher up with a label as "prep||dobj", which asks for the dobj below (Nivre and
// Nilsson, 2005, scheme HEAD).
func (l *lowered) deproject(doc *Doc, words []*word) {
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		label, below, lifted := strings.Cut(t.Dep, "||")
		if !lifted {
			continue
		}
		t.Dep = label
		if head := l.below(doc, t.Head, i, below, words); head != none {
			doc.rehang(i, head)
		}
	}
}

// below is the nearest token under head with a label, level by level and from left to right; white space and what
// hangs on token i do not count. It is none if there is none.
func (l *lowered) below(doc *Doc, head, i int, label string, words []*word) int {
	l.queue = append(l.queue[:0], head)
	for n := 0; n < len(l.queue); n++ {
		for _, c := range doc.Children(l.queue[n]) {
			if c == i || words[c].blank {
				continue
			}
			if doc.Tokens[c].Dep == label {
				return c
			}
			l.queue = append(l.queue, c)
		}
	}
	return none
}

// rehang gives token i another head. The children of the tokens between the two heads move over by one.
func (d *Doc) rehang(i, head int) {
	old := d.Tokens[i].Head
	at := int(d.first[old]) + slices.Index(d.Children(old), i)
	to, _ := slices.BinarySearch(d.Children(head), i)
	to += int(d.first[head])
	if old < head {
		to--
		copy(d.children[at:to], d.children[at+1:])
		for h := old + 1; h <= head; h++ {
			d.first[h]--
		}
	} else {
		copy(d.children[to+1:at+1], d.children[to:])
		for h := head + 1; h <= old; h++ {
			d.first[h]++
		}
	}
	d.children[to] = i
	d.Tokens[i].Head = head
}
