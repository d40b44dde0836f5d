package schema

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// Kinds are the values of [Actor.Kind], sorted.
var Kinds = []string{Country, Group, Organization, Person}

// Statuses are the values of [Event.Status], the firmest first.
var Statuses = []string{Occurred, Ongoing, Planned, Conditional, Alleged, Denied, Negated, Rejected}

// precisions are the values of Date.Precision.
var precisions = []string{"day", "week", "month", "year"}

// Check says whether the batch fits the ontology: Neo4j Community enforces little more than unique ids, so this runs before
// a batch is written. It returns every breach, each with the thing it is in, joined into one error that names the article;
// nil when there is none.
func (b *Batch) Check() error {
	c := &checker{batch: b, text: []rune(b.Article.Text), ids: map[string]bool{}, sentence: map[string]Sentence{}}
	c.article()
	c.actors()
	c.places()
	c.issues()
	c.sentences()
	for i := range b.Events {
		c.event(&b.Events[i])
	}
	c.mentions()
	c.representations()
	c.order()
	if len(c.breaches) == 0 {
		return nil
	}
	name := cmp.Or(b.Article.Title, b.Article.Key, b.Article.URL)
	return fmt.Errorf("checking the batch of article %q (%s): %w", name, b.Article.ID, errors.Join(c.breaches...))
}

// checker collects the breaches of one batch.
type checker struct {
	batch    *Batch
	text     []rune
	ids      map[string]bool // kind and id of all that may be referred to
	sentence map[string]Sentence
	breaches []error
}

func (c *checker) breach(format string, args ...any) {
	c.breaches = append(c.breaches, fmt.Errorf(format, args...))
}

// add notes the id of a thing, which must be the one that its identity gives.
func (c *checker) add(kind, id, want string) {
	if id != want {
		c.breach("%s %q: its identity gives the id %q", kind, id, want)
	}
	if c.ids[kind+id] {
		c.breach("%s %q: duplicate id", kind, id)
	}
	c.ids[kind+id] = true
}

// refers checks that an id is that of a thing in the batch.
func (c *checker) refers(where, kind, id string) {
	if !c.ids[kind+id] {
		c.breach("%s: there is no %s %q in the batch", where, kind, id)
	}
}

// need checks that a property of a node has a value.
func (c *checker) need(where, property, value string) {
	if value == "" {
		c.breach("%s: %s is missing", where, property)
	}
}

// oneOf checks a value against a closed list.
func (c *checker) oneOf(where, what, value string, list []string) {
	if !slices.Contains(list, value) {
		c.breach("%s: unknown %s %q: use one of %q", where, what, value, list)
	}
}

// day checks an ISO 8601 date; "" is an unknown one.
func (c *checker) day(where, value string) {
	if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
		c.breach("%s: %q is no date like 2026-02-08", where, value)
	}
}

// quote checks that the article has these words at these code points, between low and high.
func (c *checker) quote(where string, q Quote, low, high int) {
	switch {
	case q.Start < low || q.End > high || q.Start >= q.End:
		c.breach("%s: %q at code points %d to %d lies outside %d to %d", where, q.Text, q.Start, q.End, low, high)
	case string(c.text[q.Start:q.End]) != q.Text:
		c.breach("%s: %q is not what the article has at code points %d to %d, which is %q", where, q.Text, q.Start, q.End, string(c.text[q.Start:q.End]))
	}
}

func (c *checker) article() {
	a := c.batch.Article
	c.add("article", a.ID, ArticleID(a.URL, a.Text))
	c.need("article", "text", a.Text)
	c.day("published", a.Published)
	if !utf8.ValidString(a.Text) {
		c.breach("article: its text is not valid UTF-8")
	}
	if a.Hash != Hash(a.Text) {
		c.breach("article: hash %q is not that of its text", a.Hash)
	}
	if a.CopyOf != "" && (a.CopyOf == a.ID || a.Print != "" || len(c.batch.Sentences)+len(c.batch.Events) > 0) {
		c.breach("article: a copy of %q can be no copy of itself, and has neither print, sentences nor events", a.CopyOf)
	}
}

func (c *checker) actors() {
	for _, a := range c.batch.Actors {
		c.add("actor", a.ID, ActorID(a.Key))
		where := fmt.Sprintf("actor %q", a.Key)
		c.need(where, "name", a.Name)
		c.oneOf(where, "kind", a.Kind, Kinds)
		if !slices.IsSorted(a.Aliases) {
			c.breach("%s: aliases are not sorted", where)
		}
	}
}

func (c *checker) places() {
	for _, p := range c.batch.Places {
		c.add("place", p.ID, PlaceID(p.Key))
		where := fmt.Sprintf("place %q", p.Key)
		c.need(where, "name", p.Name)
		if outside(p.Latitude, 90) || outside(p.Longitude, 180) {
			c.breach("%s: latitude or longitude is out of range", where)
		}
	}
}

func outside(degrees *float64, limit float64) bool {
	return degrees != nil && !(*degrees >= -limit && *degrees <= limit)
}

func (c *checker) issues() {
	for _, i := range c.batch.Issues {
		c.add("issue", i.ID, IssueID(i.Key))
		c.need(fmt.Sprintf("issue %q", i.Key), "name", i.Name)
	}
}

func (c *checker) sentences() {
	for _, s := range c.batch.Sentences {
		c.add("sentence", s.ID, SentenceID(s.Article, s.Index))
		where := fmt.Sprintf("sentence %d", s.Index)
		c.refers(where, "article", s.Article)
		c.quote(where, Quote{s.Text, s.Start, s.End}, 0, len(c.text))
		c.sentence[s.ID] = s
	}
}

// within checks that a sentence is in the batch and a quote in the sentence.
func (c *checker) within(where, sentence string, q Quote) {
	c.refers(where, "sentence", sentence)
	if s, ok := c.sentence[sentence]; ok {
		c.quote(where, q, max(s.Start, 0), min(s.End, len(c.text)))
	}
}

func (c *checker) mentions() {
	for _, m := range c.batch.Mentions {
		where := fmt.Sprintf("mention %q", m.Text)
		c.within(where, m.Sentence, m.Quote)
		switch {
		case (m.Actor == "") == (m.Place == ""):
			c.breach("%s: one of actor and place must be set", where)
		case m.Actor != "":
			c.refers(where, "actor", m.Actor)
		default:
			c.refers(where, "place", m.Place)
		}
	}
}

func (c *checker) representations() {
	kinds := map[string]string{}
	for _, a := range c.batch.Actors {
		kinds[a.ID] = a.Kind
	}
	for _, r := range c.batch.Representations {
		where := fmt.Sprintf("representation %q", r.Role)
		c.refers(where, "actor", r.Person)
		c.refers(where, "actor", r.For)
		c.oneOf(where, "kind of who represents", kinds[r.Person], []string{Person})
		c.oneOf(where, "kind of who is represented", kinds[r.For], []string{Country, Group, Organization})
		c.day(where, r.From)
		c.day(where, r.To)
	}
}

func (c *checker) order() {
	b := c.batch
	sorted(c, "sentences", b.Sentences, bySentence)
	sorted(c, "actors", b.Actors, byActor)
	sorted(c, "places", b.Places, byPlace)
	sorted(c, "issues", b.Issues, byIssue)
	sorted(c, "events", b.Events, byEvent)
	sorted(c, "mentions", b.Mentions, byMention)
	sorted(c, "representations", b.Representations, byRepresentation)
}

func sorted[T any](c *checker, what string, list []T, order func(a, b T) int) {
	if !slices.IsSortedFunc(list, order) {
		c.breach("%s are not in the order of Batch.Sort", what)
	}
}
