package events

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
)

// ByReader is the rule of a candidate that the network alone reads; where a rule agrees it stands before its name: "reader+consult-meet".
const ByReader = "reader"

// adopt makes a candidate of what the network read. The rules say of its word what they know: mode, context and code.
func (s *scene) adopt(e reader.Reading) Candidate {
	r := newReading(s.ruleFor(e), s.doc.Root(e.Trigger))
	r.status, r.nominal = e.Status, !s.isVerb(r.head)
	when, undated := s.time(r)
	c := Candidate{
		Rule: ByReader, Type: e.Type, Mode: r.mode, Context: r.rule.Context, Cameo: r.cameo, Status: e.Status,
		Reciprocal: r.rule.Reciprocal, Trigger: e.Trigger, Time: when, Undated: undated, Topics: s.topics(r),
	}
	s.assign(&c, e)
	return c
}

// assign gives a candidate the parties, the time and the place that the network read.
func (s *scene) assign(c *Candidate, e reader.Reading) {
	c.Sources, c.Targets = s.outermost(s.spanned(e.Sources)), s.outermost(s.spanned(e.Targets))
	c.Mediators, c.Hosts = s.spanned(e.Mediators), s.spanned(e.Hosts)
	c.Status, c.Future = e.Status, !isReal(e.Status)
	if len(e.When) > 0 && c.Time.Len() == 0 { // the rules know the day of a deed from that of its telling
		c.Time, c.Undated = e.When[0], false
	}
	if len(e.Where) > 0 && c.Place.Len() == 0 {
		c.Place = e.Where[0]
	}
}

// outermost are arguments without those that stand in a clause on another: with "countries that trade with Jordan" Jordan is not meant.
func (s *scene) outermost(arguments []Argument) []Argument {
	return slices.DeleteFunc(slices.Clone(arguments), func(a Argument) bool {
		return slices.ContainsFunc(arguments, func(o Argument) bool { return a.Head != o.Head && s.inClauseOn(a.Head, o.Head) })
	})
}

// inClauseOn tells whether a word stands in a clause that says more of a noun.
func (s *scene) inClauseOn(i, noun int) bool {
	for h := s.token(i).Head; h != i; i, h = h, s.token(h).Head {
		if h == noun {
			return oneOf(s.dep(i), "acl", "relcl")
		}
	}
	return false
}

// together tells whether everyone in a candidate does it with the others.
func (s *scene) together(c *Candidate) bool {
	if c.Type == "CONSULT" {
		return true
	}
	return len(c.Targets) == 0 && s.several(c.Sources) && (c.Reciprocal || c.Type == "COOPERATE" || s.between(c.Sources[0]))
}

// several tells of two parties, or of words that mean two: "the two sides".
func (s *scene) several(arguments []Argument) bool {
	return len(arguments) > 1 || len(arguments) == 1 && s.severalMeant(arguments[0].Head)
}

// between tells of an argument after that word: "an exchange of fire between Jordan and Britain".
func (s *scene) between(a Argument) bool {
	return s.token(a.Head).Dep == "pobj" && s.lower(s.token(a.Head).Head) == "between"
}

// spanned are the arguments that spans are.
func (s *scene) spanned(spans []nlp.Span) []Argument {
	var found []Argument
	for _, span := range spans {
		span = s.trimmed(span)
		if s.names(span) {
			found = append(found, Argument{Head: s.doc.Root(span), Span: span, Words: span})
		}
	}
	return found
}

// names tells whether a span has a word that can name somebody: "the" and "of" alone do not.
func (s *scene) names(span nlp.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if oneOf(s.token(i).Pos, "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB", "X") {
			return true
		}
	}
	return false
}

// trimmed is a span without the punctuation and the possessive endings at its edges.
func (s *scene) trimmed(span nlp.Span) nlp.Span {
	edge := func(i int) bool { return oneOf(s.token(i).Pos, "PUNCT", "SPACE") || s.tag(i) == "POS" }
	for span.Len() > 0 && edge(span.End-1) {
		span.End--
	}
	for span.Len() > 0 && edge(span.Start) {
		span.Start++
	}
	return span
}

// ruleFor is the rule of an event's type that knows its word, the most specific that fits; else one that only names the code of
// its type.
func (s *scene) ruleFor(e reader.Reading) *Rule {
	for i := e.Trigger.Start; i < e.Trigger.End; i++ {
		if r := s.ruleOf(i, e.Type); r != nil {
			return r
		}
	}
	return &Rule{ID: ByReader, Type: e.Type, Cameo: s.lex.kinds[e.Type].Root, Reciprocal: e.Type == "CONSULT"}
}

// ruleOf is the rule of a type that knows a word.
func (s *scene) ruleOf(i int, typ string) *Rule {
	if s.isVerb(i) {
		if p, _ := s.match(s.frame(i)); p != nil && p.rule.Type == typ && !p.rule.None {
			return p.rule
		}
		for _, p := range s.lex.verbs[s.verbLemma(i)] {
			if p.rule.Type == typ && !p.rule.None {
				return p.rule
			}
		}
		return nil
	}
	for _, lemma := range s.lemmas(i) {
		if r := s.lex.nouns[lemma]; r != nil && r.Type == typ && !r.None {
			return r
		}
	}
	return nil
}
