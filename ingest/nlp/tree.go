package nlp

import "slices"

// link fills the tables of children and subtrees. It is needed whenever heads change.
func (d *Doc) link() {
	d.findChildren()
	d.measure()
}

// findChildren sorts the tokens by head, all in one slice of which each head has its own part.
func (d *Doc) findChildren() {
	counts := make([]int, len(d.Tokens))
	for i, t := range d.Tokens {
		if t.Head != i {
			counts[t.Head]++
		}
	}
	d.children = make([][]int, len(d.Tokens))
	all, start := make([]int, len(d.Tokens)), 0
	for i, count := range counts {
		d.children[i] = all[start : start : start+count]
		start += count
	}
	for i, t := range d.Tokens {
		if t.Head != i {
			d.children[t.Head] = append(d.children[t.Head], i)
		}
	}
}

// measure widens the span of every token by those of its children, the deepest tokens first. It does not call itself:
// a tree may be as deep as the text is long.
func (d *Doc) measure() {
	order := make([]int, 0, len(d.Tokens))
	d.subtrees = make([]Span, len(d.Tokens))
	for i, t := range d.Tokens {
		d.subtrees[i] = Span{i, i + 1}
		if t.Head == i {
			order = append(order, i)
		}
	}
	for n := 0; n < len(order); n++ {
		order = append(order, d.children[order[n]]...)
	}
	for _, i := range slices.Backward(order) {
		s, head := d.subtrees[i], &d.subtrees[d.Tokens[i].Head]
		head.Start, head.End = min(head.Start, s.Start), max(head.End, s.End)
	}
}
