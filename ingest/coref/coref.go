package coref

import (
	"slices"
	"strings"

	"diplograph/ingest/nlp"
)

// Kinds of thing that a mention may be.
const (
	KindPerson  = "person"
	KindCountry = "country"
	KindBody    = "body" // an organisation or group, which acts as one
	KindThing   = "thing"
)

// Identity is what the reader's knowledge of the world says of a name.
type Identity struct {
	Key    string // the same for all names of one: "Iran", "Iranian" and "Tehran"; "" unknown
	Kind   string // KindPerson, KindCountry or KindBody; "" unknown
	Gender string // "m", "f" or "" unknown
	Office string // of a person, as "foreign minister"; "" unknown
}

// Knowledge looks up the name in a span of the Doc. It may be nil: then only the text and the parser's entities count.
type Knowledge func(name nlp.Span) Identity

// Links say what pronouns, surnames and phrases as "the minister" stand for.
type Links struct {
	antecedents map[int][]int
	pairs       map[int]string
}

// Pair tells whether token i means two that the text is about, as "both countries" does, whoever they are, and of what
// kind they are: KindCountry, KindPerson, or "" of "the two sides", which may be of any. What a text is about says more
// about who they are than the names nearest before, which [Links.Antecedents] goes by.
func (c *Links) Pair(i int) (kind string, ok bool) {
	kind, ok = c.pairs[i]
	return kind, ok
}

// Antecedents are the head tokens of the fullest names that token i stands for, in text order: one for "he" and
// "Araghchi", two for "both countries" or a "they" that means two. It is empty where i is such a name itself, where
// it refers to nothing known, and where it could be one of several.
func (c *Links) Antecedents(i int) []int { return c.antecedents[i] }

// Read reads the text once, from left to right, as a reader would: a name joins the chain of its fuller form,
// and a pronoun or a noun as "the minister" joins the chain that fits in number, gender and kind and stands out, as
// subjects and near mentions do. What could be one of several joins none. There is no training in it: each rule is a
// method, and testdata/coref.txt has its cases.
func Read(doc *nlp.Doc, known Knowledge) *Links {
	c := &corefer{doc: doc, known: known, data: loadLists(), joined: map[int][]int{}, filed: map[string][]int{}, pairs: map[int]string{}}
	c.findQuotes()
	for i := range doc.Tokens {
		c.read(i)
	}
	result := &Links{map[int][]int{}, c.pairs}
	for i := range doc.Tokens {
		if heads := c.names(i); len(heads) > 0 {
			result.antecedents[i] = heads
		}
	}
	return result
}

// corefer is the state of one reading.
type corefer struct {
	doc    *nlp.Doc
	known  Knowledge
	data   lists
	chains []chain
	seen   []occurrence
	joined map[int][]int    // head token to its chains
	filed  map[string][]int // chains by key and by word of the name
	quoted []bool           // token lies inside quotation marks
	pairs  map[int]string   // head tokens of "both countries" and the like, and what kind these are
}

// occurrence is one mention of one chain.
type occurrence struct{ token, chain int }

// read decides what token i stands for, if it is a name, a noun or a pronoun.
func (c *corefer) read(i int) {
	t := c.doc.Tokens[i]
	if c.joined[i] != nil {
		return
	}
	switch {
	case c.isPronoun(i):
		c.join(i, c.pronoun(i))
	case c.isBoth(i):
		c.join(i, c.both(i))
	case c.acronym(i):
	case c.isName(i):
		c.join(i, []int{c.nameChain(i)})
	case t.Pos == "NOUN" && !c.titles(i):
		c.join(i, c.noun(i))
	}
}

func (c *corefer) join(i int, chains []int) {
	c.joined[i] = chains
	for _, id := range chains {
		c.seen = append(c.seen, occurrence{i, id})
	}
}

// names are the fullest names of the chains of token i, unless i is that name.
func (c *corefer) names(i int) []int {
	var heads []int
	for _, id := range c.joined[i] {
		if best := c.chains[id].best; best != i && !slices.Contains(heads, best) {
			heads = append(heads, best)
		}
	}
	slices.Sort(heads)
	return heads
}

// word is what the lists say of a token.
func (c *corefer) word(i int) lexeme { return c.data.words[strings.ToLower(c.doc.Tokens[i].Lemma)] }
