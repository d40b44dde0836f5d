package events

import (
	"fmt"
	"strings"
)

// pattern is one line of a rule's verbs, as "impose @sanction" or "put on:trial".
type pattern struct {
	text  string
	verb  string // lemma, a particle joined by "_"
	slots []slot
	rule  *Rule
}

// slot is a phrase that the verb must govern: an object if prep is "", a trait if it is "=", else the object of that
// preposition.
type slot struct {
	prep string
	noun string // a lemma, "" for any; of an object written as "*"
	in   set    // the class that noun names; nil if it names none
}

func parsePattern(text string, r *Rule, classes map[string]set) (pattern, error) {
	fields := strings.Fields(text)
	if len(fields) == 0 {
		return pattern{}, fmt.Errorf("empty pattern")
	}
	p := pattern{text: text, verb: fields[0], rule: r}
	for _, field := range fields[1:] {
		s, err := parseSlot(field, classes)
		if err != nil {
			return p, fmt.Errorf("pattern %q: %w", text, err)
		}
		p.slots = append(p.slots, s)
	}
	return p, nil
}

func parseSlot(field string, classes map[string]set) (slot, error) {
	s := slot{noun: field}
	if prep, noun, found := strings.Cut(field, ":"); found {
		s = slot{prep: prep, noun: noun}
	} else if trait, found := strings.CutPrefix(field, "="); found {
		s = slot{prep: "=", noun: trait}
	} else if field == "*" {
		s = slot{}
	}
	if class, found := strings.CutPrefix(s.noun, "@"); found {
		if s.in = classes[class]; s.in == nil {
			return s, fmt.Errorf("no class %q in classes.yaml", class)
		}
	}
	return s, nil
}

// What each thing that a pattern asks for adds to its specificity. Only their order matters: two phrases of any noun
// tell more than one of a class, and a particle decides between equals.
const (
	weightObject   = 2  // "return * to:": that it has an object at all
	weightParticle = 3  // "call_off"
	weightAny      = 6  // "meet with:"
	weightClass    = 10 // "impose @sanction"
	weightTrait    = 11 // "call =": that it has a trait at all
	weightNoun     = 12 // "declare war"
)

// specificity ranks patterns that match the same words.
func (p pattern) specificity() int {
	score := 0
	if strings.Contains(p.verb, "_") {
		score = weightParticle
	}
	for _, s := range p.slots {
		switch {
		case s.prep == "=" && s.noun == "":
			score += weightTrait
		case s.prep == "=":
			score += weightNoun // a trait makes another thing of the verb: "called him a liar"
		case s.noun == "" && s.prep == "":
			score += weightObject
		case s.noun == "":
			score += weightAny
		case s.in != nil:
			score += weightClass
		default:
			score += weightNoun
		}
	}
	return score
}

// bare tells of a verb alone: "attack".
func (p pattern) bare() bool { return p.specificity() < weightAny }

// vetoes tells of a veto as firm and specific as another pattern.
func (p pattern) vetoes(other *pattern) bool {
	return p.rule.None && p.firm() && p.specificity() == other.specificity()
}

// firm tells of words that leave no doubt about what is done, as a verb with the very object it must have.
func (p pattern) firm() bool { return p.specificity() >= weightClass }

func (s slot) accepts(lemmas []string) bool {
	if s.noun == "" {
		return len(lemmas) > 0
	}
	for _, lemma := range lemmas {
		if s.in != nil && s.in[lemma] || s.in == nil && s.noun == lemma {
			return true
		}
	}
	return false
}
