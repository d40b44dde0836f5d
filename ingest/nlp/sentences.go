package nlp

// passes bounds the search for the edges of sentences; crossing arcs rarely need more than two.
const passes = 12

// splitSentences sets SentStart and Sentences: a sentence is what hangs on a root, from its left edge to the next.
func splitSentences(doc *Doc) {
	e := newEdges(doc.Tokens)
	starts := make([]bool, len(doc.Tokens))
	for range passes {
		e.spread()
		clear(starts)
		for i, head := range e.heads {
			if head == i {
				starts[e.left[i]] = true
			}
		}
		if e.within(starts) {
			break
		}
	}
	for i := range doc.Tokens {
		doc.Tokens[i].SentStart = starts[i]
		if i == 0 || starts[i] {
			doc.Sentences = append(doc.Sentences, Span{Start: i})
		}
		doc.Sentences[len(doc.Sentences)-1].End = i + 1
	}
}

// edges are the first and last token that hang on each token, as far as they are known.
type edges struct{ heads, left, right []int }

func newEdges(tokens []Token) *edges {
	e := &edges{make([]int, len(tokens)), make([]int, len(tokens)), make([]int, len(tokens))}
	for i, t := range tokens {
		e.heads[i], e.left[i], e.right[i] = t.Head, i, i
	}
	return e
}

// spread passes edges on to heads, once from the front and once from the back.
func (e *edges) spread() {
	for i := range e.heads {
		e.pass(i)
	}
	for i := len(e.heads) - 1; i >= 0; i-- {
		e.pass(i)
	}
}

// pass widens the edges of the head of i to those of i.
func (e *edges) pass(i int) {
	h := e.heads[i]
	e.left[h], e.right[h] = min(e.left[h], e.left[i]), max(e.right[h], e.right[i])
}

// within tells whether every head lies in the sentence of its token.
func (e *edges) within(starts []bool) bool {
	start := 0
	for i := range starts {
		if (i == 0 || !starts[i]) && i != len(starts)-1 {
			continue
		}
		for _, head := range e.heads[start:i] {
			if head < start || head > i {
				return false
			}
		}
		start = i
	}
	return true
}
