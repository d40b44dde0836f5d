package nlp

import "slices"

// Doc is one text with everything the pipeline found in it. Tokens, sentences and entities are in text order.
type Doc struct {
	Text      string
	Tokens    []Token
	Sentences []Span
	Entities  []Entity
	Parts     []Span // of a [Source], those that were parsed; nil of a text that was parsed as a whole

	children []int   // of all tokens, by head and then in text order; see Children
	first    []int32 // by head, where its children begin in children
	subtrees []Span  // by token; see Subtree
}

// Token is a word, number, punctuation mark or run of white space.
type Token struct {
	Text       string // the characters of Doc.Text
	Start, End int    // code points into Doc.Text, End exclusive
	Space      bool   // followed by one blank that belongs to no token
	Norm       string // normalised form, a feature of the model ("'ll" is "will")
	Tag        string // Penn Treebank tag, as "VBD"
	Pos        string // Universal part of speech, as "VERB"
	Morph      string // Universal features, as "Number=Sing|Person=3"; "" if none
	Lemma      string
	Dep        string // CLEAR dependency label, as "nsubj"; "ROOT" for a root
	Head       int    // index of the head in Doc.Tokens; its own index for a root
	SentStart  bool
	EntType    string // entity label, as "GPE"; "" outside entities

	byteStart int // of Text in Doc.Text
}

// Source is a text, and the parts of it that are parsed, each by itself, in their order: no sentence goes from one into the next.
type Source struct {
	Text  string
	Parts []Range
}

// Range is the bytes Start to End of a text, End exclusive.
type Range struct{ Start, End int }

// Span is the run of tokens Start to End, End exclusive.
type Span struct{ Start, End int }

// Entity is a named entity with its OntoNotes label, as "PERSON", "GPE", "NORP", "ORG" or "DATE".
type Entity struct {
	Span
	Label string
}

// Len is the number of tokens.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether token i lies in s.
func (s Span) Contains(i int) bool { return s.Start <= i && i < s.End }

// Slice is the text of a span as the article has it, inner white space included; "" for an empty span.
func (d *Doc) Slice(s Span) string {
	if s.Len() <= 0 {
		return ""
	}
	last := d.Tokens[s.End-1]
	return d.Text[d.Tokens[s.Start].byteStart : last.byteStart+len(last.Text)]
}

// take adds what was parsed of a part of the text that begins so many code points and bytes after its start.
func (d *Doc) take(part *Doc, points, bytes int) {
	first := len(d.Tokens)
	for _, t := range part.Tokens {
		t.Start, t.End, t.byteStart, t.Head = t.Start+points, t.End+points, t.byteStart+bytes, t.Head+first
		d.Tokens = append(d.Tokens, t)
	}
	d.Parts = append(d.Parts, Span{first, len(d.Tokens)})
	for _, s := range part.Sentences {
		d.Sentences = append(d.Sentences, Span{s.Start + first, s.End + first})
	}
	for _, e := range part.Entities {
		d.Entities = append(d.Entities, Entity{Span{e.Start + first, e.End + first}, e.Label})
	}
}

// Part is the index in Parts of the part that holds token i; 0 in a text that was parsed as a whole.
func (d *Doc) Part(i int) int {
	at, _ := slices.BinarySearchFunc(d.Parts, i, func(part Span, i int) int { return part.End - 1 - i })
	return at
}

// Children are the tokens whose head is i, in text order. The slice is the Doc's own: read only.
func (d *Doc) Children(i int) []int { return d.children[d.first[i]:d.first[i+1]] }

// Subtree is the smallest span that holds i and everything that hangs on it.
func (d *Doc) Subtree(i int) Span { return d.subtrees[i] }

// Root is the token of a span that all others hang on, the first of several; the last before its end if it is empty.
func (d *Doc) Root(s Span) int {
	for i := s.Start; i < s.End; i++ {
		if h := d.Tokens[i].Head; !s.Contains(h) || h == i {
			return i
		}
	}
	return s.End - 1
}

// Sentence is the index in Sentences of the sentence that holds token i.
func (d *Doc) Sentence(i int) int {
	low, high := 0, len(d.Sentences)-1
	for low < high {
		mid := (low + high + 1) / 2
		if d.Sentences[mid].Start <= i {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}
