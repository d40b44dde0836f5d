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
	noun string // a lemma, "" for any
	in   map[string]bool
}

func parsePattern(text string, r *Rule, classes map[string]map[string]bool) (pattern, error) {
	fields := strings.Fields(text)
	if len(fields) == 0 {
		return pattern{}, fmt.Errorf("empty pattern")
	}
	p := pattern{text: text, verb: fields[0], rule: r}
	for _, field := range fields[1:] {
		s := slot{noun: field}
		if prep, noun, found := strings.Cut(field, ":"); found {
			s = slot{prep: prep, noun: noun}
		} else if trait, found := strings.CutPrefix(field, "="); found {
			s = slot{prep: "=", noun: trait}
		}
		if class, found := strings.CutPrefix(s.noun, "@"); found {
			if s.in = classes[class]; s.in == nil {
				return p, fmt.Errorf("pattern %q: no class %q in classes.yaml", text, class)
			}
		}
		p.slots = append(p.slots, s)
	}
	return p, nil
}

// specificity ranks patterns that match the same words: more slots first, then a noun before a class, then a particle.
func (p pattern) specificity() int {
	score := 0
	for _, s := range p.slots {
		switch {
		case s.noun == "":
			score += 6
		case s.in != nil:
			score += 10
		default:
			score += 12
		}
	}
	if strings.Contains(p.verb, "_") {
		score += 3
	}
	return score
}

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
