package coref

import (
	"cmp"
	"slices"
	"strings"
)

// chain is everything so far that stands for one person, country, body or thing.
type chain struct {
	key     string
	kind    string
	gender  string
	plural  bool
	best    int      // head of the fullest name
	name    []string // its words, lower case; empty for a common noun
	acronym string   // as a bracket gave it, lower case
	nouns   []string // lemmas that describe it: "minister", "foreign"
}

// file makes a chain found by its key and by each word of its name, so that a name takes no longer in a long text.
func (c *corefer) file(id int, m chain) {
	words := append([]string{m.acronym}, m.name...)
	if m.key != "" {
		words = append(words, "key:"+m.key)
	}
	for _, word := range words {
		if !slices.Contains(c.filed[word], id) {
			c.filed[word] = append(c.filed[word], id)
		}
	}
}

// related are the chains that share a key or a word with a mention, the first of the text first.
func (c *corefer) related(m chain) []int {
	var ids []int
	if m.key != "" {
		ids = append(ids, c.filed["key:"+m.key]...)
	}
	for _, word := range m.name {
		ids = append(ids, c.filed[word]...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// learn takes over what knowledge has. Countries are few and known: what it does not know is none.
func (m *chain) learn(id Identity) {
	switch {
	case id.Kind != "":
		m.key, m.kind, m.gender = id.Key, id.Kind, cmp.Or(id.Gender, m.gender)
		m.nouns = append(m.nouns, strings.Fields(id.Office)...)
	case m.kind == KindCountry && m.plural:
		m.kind = KindBody
	case m.kind == KindCountry:
		m.kind = KindThing
	}
}

// likePerson tells whether a name that begins with a given name is a person's. The model takes "Giorgia Meloni" for
// an organisation; where knowledge has decided, there is a key.
func (m chain) likePerson() bool {
	return m.kind == KindPerson || m.key == "" && len(m.name) > 1 && (m.kind == "" || len(m.name) == 2)
}

// named tells whether two mentions have the same words, or one is the other's acronym.
func (m chain) named(other chain) bool {
	return slices.Equal(m.name, other.name) || len(m.name) == 1 && other.acronym != "" && m.name[0] == other.acronym
}

// partOf tells whether m may be a shorter name of the same person.
func (m chain) partOf(other chain) bool {
	if other.kind != KindPerson || m.kind == KindCountry && m.key != "" || len(m.name) == 0 || len(m.name) >= len(other.name) || m.key != "" && other.key != "" && m.key != other.key {
		return false
	}
	if m.gender != "" && other.gender != "" && m.gender != other.gender {
		return false
	}
	return slices.Equal(m.name, other.name[len(other.name)-len(m.name):]) || len(m.name) == 1 && m.name[0] == other.name[0]
}

// merge takes over what one more mention tells.
func (m *chain) merge(other chain) {
	if len(other.name) > len(m.name) || len(m.name) == 0 {
		m.best, m.name = other.best, other.name
	}
	m.key, m.gender = cmp.Or(m.key, other.key), cmp.Or(m.gender, other.gender)
	if m.kind == "" || other.kind == KindPerson {
		m.kind = cmp.Or(other.kind, m.kind)
	}
	m.nouns = append(m.nouns, other.nouns...)
}

// initials tells whether letters are first letters of the words, in order, small words left out or not.
func initials(words []string, letters string) bool {
	if len(words) < 2 {
		return false
	}
	n := 0
	for _, word := range words {
		for _, part := range strings.Split(word, "-") {
			if n < len(letters) && part != "" && part[0] == letters[n] {
				n++
			}
		}
	}
	return n == len(letters)
}
