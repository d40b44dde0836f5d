package nlp

// findChildren fills the table of children: it sorts the tokens by head. It is needed whenever heads change.
func (d *Doc) findChildren() {
	d.children, d.first = make([]int, len(d.Tokens)), make([]int32, len(d.Tokens)+1)
	for i := range d.Tokens {
		if head := d.Tokens[i].Head; head != i {
			d.first[head]++
		}
	}
	end := int32(0)
	for i := range d.first {
		end += d.first[i]
		d.first[i] = end
	}
	for i := len(d.Tokens) - 1; i >= 0; i-- {
		if head := d.Tokens[i].Head; head != i {
			d.first[head]--
			d.children[d.first[head]] = i
		}
	}
}

// measure fills the table of subtrees. A token gives its place to its head, and that to its own, up to the first that
// knows a place farther out, whose heads must know one too. Those at the edges of the text come first, so that no edge
// is set twice: the time does not depend on how deep the tree is.
func (d *Doc) measure() {
	d.subtrees = make([]Span, len(d.Tokens))
	for i := range d.subtrees {
		d.subtrees[i] = Span{i, i + 1}
	}
	for i := range d.Tokens {
		for h := d.Tokens[i].Head; d.subtrees[h].Start > i; h = d.Tokens[h].Head {
			d.subtrees[h].Start = i
		}
	}
	for i := len(d.Tokens) - 1; i >= 0; i-- {
		for h := d.Tokens[i].Head; d.subtrees[h].End <= i; h = d.Tokens[h].Head {
			d.subtrees[h].End = i + 1
		}
	}
}
