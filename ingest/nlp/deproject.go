package nlp

import (
	"slices"
	"strings"
)

// deproject undoes the lifting of crossing arcs; the caller links the doc again. The parser makes no arcs that cross; it was trained to hang such a
// token higher up with a label as "prep||dobj", which asks for the dobj below (Nivre and Nilsson, 2005, scheme HEAD).
func deproject(doc *Doc, words []*word) {
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		label, below, lifted := strings.Cut(t.Dep, "||")
		if !lifted {
			continue
		}
		t.Dep = label
		if head := doc.below(t.Head, i, below, words); head != none {
			doc.rehang(i, head)
		}
	}
}

// below is the nearest token under head with a label, level by level and from left to right; white space and what
// hangs on token i do not count. It is none if there is none.
func (d *Doc) below(head, i int, label string, words []*word) int {
	level := []int{head}
	for n := 0; n < len(level); n++ {
		for _, c := range d.children[level[n]] {
			if c == i || words[c].blank {
				continue
			}
			if d.Tokens[c].Dep == label {
				return c
			}
			level = append(level, c)
		}
	}
	return none
}

// rehang gives token i another head and keeps the table of children.
func (d *Doc) rehang(i, head int) {
	old := d.children[d.Tokens[i].Head]
	d.children[d.Tokens[i].Head] = slices.DeleteFunc(old, func(c int) bool { return c == i })
	at, _ := slices.BinarySearch(d.children[head], i)
	d.children[head] = slices.Insert(d.children[head], at, i)
	d.Tokens[i].Head = head
}
