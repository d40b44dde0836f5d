package nlp

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// rule is one of the ruler's: where its pattern matches, it sets attributes of one token.
type rule struct {
	index   int           // of that token in the match
	sets    [][2]string   // attribute, value
	pattern [][]condition // of each token
}

// condition is a test of one attribute of a token.
type condition struct {
	attribute  string
	not        bool // none of values is wanted
	values     []string
	expression *regexp.Regexp // instead of values; nil if none
}

// readRule reads "1	LEMMA=to	LOWER in gon	LOWER in na": which token, what it sets, then the conditions on each token.
func readRule(row []string) (r rule, err error) {
	if r.index, err = strconv.Atoi(row[0]); err != nil || r.index < 0 || r.index >= len(row)-2 || r.index > 1 {
		return r, fmt.Errorf("reading the rule %q: it sets token %q of %d, want 0 or 1", row, row[0], len(row)-2)
	}
	for field := range strings.FieldsSeq(row[1]) {
		attribute, value, _ := strings.Cut(field, "=")
		if attribute == "MORPH" {
			value = strings.TrimPrefix(value, "_") // the empty morphology
		}
		r.sets = append(r.sets, [2]string{attribute, value})
	}
	for _, column := range row[2:] {
		var token []condition
		for text := range strings.SplitSeq(column, " & ") {
			c, err := readCondition(text)
			if err != nil {
				return r, fmt.Errorf("reading the rule %q: %w", row, err)
			}
			token = append(token, c)
		}
		r.pattern = append(r.pattern, token)
	}
	return r, nil
}

// readCondition reads "LOWER in be do have"; the empty string is written ∅.
func readCondition(text string) (c condition, err error) {
	fields := strings.Fields(text)
	if len(fields) < 3 {
		return c, fmt.Errorf("the condition %q has no values", text)
	}
	c = condition{attribute: fields[0], not: fields[1] == "not", values: fields[2:]}
	switch fields[1] {
	case "match":
		c.expression, err = regexp.Compile(fields[2])
	case "in", "not":
		if i := slices.Index(c.values, "∅"); i >= 0 {
			c.values[i] = ""
		}
	default:
		err = fmt.Errorf("the condition %q has the unknown operator %q", text, fields[1])
	}
	return c, err
}

// matches tells whether the pattern matches the first of the tokens, whose words come with them.
func (r *rule) matches(tokens []Token, words []*word) bool {
	if len(r.pattern) > len(tokens) {
		return false
	}
	for i, conditions := range r.pattern {
		for n := range conditions {
			if !conditions[n].holds(&tokens[i], words[i]) {
				return false
			}
		}
	}
	return true
}

func (c *condition) holds(token *Token, word *word) bool {
	switch c.attribute {
	case "TAG":
		return c.accepts(token.Tag)
	case "DEP":
		return c.accepts(token.Dep)
	case "IS_SPACE":
		return c.accepts(strconv.FormatBool(word.blank))
	default:
		return c.accepts(word.lower)
	}
}

// accepts tells whether a value is one that the condition wants.
func (c *condition) accepts(value string) bool {
	if c.expression != nil {
		return c.expression.MatchString(value)
	}
	return slices.Contains(c.values, value) != c.not
}

// begins is the condition on an attribute of the first token of the pattern; nil if there is none.
func (r *rule) begins(attribute string) *condition {
	for i := range r.pattern[0] {
		if r.pattern[0][i].attribute == attribute {
			return &r.pattern[0][i]
		}
	}
	return nil
}

// set writes what the rule says.
func (r *rule) set(token *Token) {
	for _, s := range r.sets {
		switch attribute, value := s[0], s[1]; attribute {
		case "POS":
			token.Pos = value
		case "MORPH":
			token.Morph = value
		case "LEMMA":
			token.Lemma = value
		case "TAG":
			token.Tag = value
		case "DEP":
			token.Dep = value
		}
	}
}
