package main

import (
	"cmp"
	"slices"

	"diplograph/schema"
)

// articleRecord is an article as extract prints it. Fields are never left out, so that every line has the same shape.
type articleRecord struct {
	ID        string        `json:"id"` // as the file gave it, else the article's own id
	Title     string        `json:"title"`
	URL       string        `json:"url"`
	Published string        `json:"published"`
	Events    []eventRecord `json:"events"`
}

// eventRecord is one event with everybody in it. Sentence and trigger are those of its first evidence.
type eventRecord struct {
	ID            string           `json:"id"`
	Type          string           `json:"type"`
	Mode          string           `json:"mode"`
	Context       string           `json:"context"`
	Cameo         string           `json:"cameo"`
	Quad          int              `json:"quad"`
	Goldstein     float64          `json:"goldstein"`
	Status        string           `json:"status"`
	Confidence    float64          `json:"confidence"`
	Rule          string           `json:"rule"`
	Sentence      string           `json:"sentence"`
	Trigger       schema.Quote     `json:"trigger"`
	Source        []partyRecord    `json:"source"`
	Target        []partyRecord    `json:"target"`
	Mediators     []partyRecord    `json:"mediators"`
	Date          *schema.Date     `json:"date"`
	Place         *placeRecord     `json:"place"`
	Issues        []string         `json:"issues"`
	Hosts         []partyRecord    `json:"hosts"`
	Relation      string           `json:"relation"`
	Reciprocal    bool             `json:"reciprocal"`
	SentenceStart int              `json:"sentenceStart"` // code points into the article's text
	SentenceEnd   int              `json:"sentenceEnd"`
	Evidence      []evidenceRecord `json:"evidence"` // all of it, in text order
}

// partyRecord is an actor and the words that name it; where it is not known who is meant, there are only the words.
type partyRecord struct {
	schema.Quote
	ID     string `json:"id"`
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Code   string `json:"code"`
	Role   string `json:"role"`
	Sector string `json:"sector"`
	Key    string `json:"key"`
}

// placeRecord is where an event happened.
type placeRecord struct {
	Name      string   `json:"name"`
	Country   string   `json:"country"`
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
}

// evidenceRecord is a sentence that tells of an event.
type evidenceRecord struct {
	Sentence   string       `json:"sentence"`
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Trigger    schema.Quote `json:"trigger"`
	Rule       string       `json:"rule"`
	Confidence float64      `json:"confidence"`
}

// newArticleRecord writes a batch out, its events in text order, so that a reader needs no ids to follow.
func newArticleRecord(b schema.Batch) articleRecord {
	a := articleRecord{ID: b.Article.Key, Title: b.Article.Title, URL: b.Article.URL, Published: b.Article.Published}
	if a.ID == "" {
		a.ID = b.Article.ID
	}
	a.Events = make([]eventRecord, 0, len(b.Events)) // an empty list, not null
	in := newIndex(b)
	for _, e := range b.Events {
		a.Events = append(a.Events, in.event(e))
	}
	slices.SortFunc(a.Events, func(x, y eventRecord) int {
		return cmp.Or(cmp.Compare(x.Trigger.Start, y.Trigger.Start), cmp.Compare(x.ID, y.ID))
	})
	return a
}

// index finds the parts of a batch by their ids.
type index struct {
	actors    map[string]schema.Actor
	places    map[string]schema.Place
	issues    map[string]schema.Issue
	sentences map[string]schema.Sentence
}

func newIndex(b schema.Batch) index {
	return index{
		byID(b.Actors, func(a schema.Actor) string { return a.ID }),
		byID(b.Places, func(p schema.Place) string { return p.ID }),
		byID(b.Issues, func(i schema.Issue) string { return i.ID }),
		byID(b.Sentences, func(s schema.Sentence) string { return s.ID }),
	}
}

func byID[T any](list []T, id func(T) string) map[string]T {
	found := make(map[string]T, len(list))
	for _, item := range list {
		found[id(item)] = item
	}
	return found
}

func (in index) event(e schema.Event) eventRecord {
	evidence := in.evidence(e.Evidence)
	first := evidence[0]
	return eventRecord{
		ID: e.ID, Type: e.Type, Mode: e.Mode, Context: e.Context, Cameo: e.Cameo, Quad: e.Quad, Goldstein: e.Goldstein,
		Status: e.Status, Confidence: e.Confidence, Rule: first.Rule, Sentence: first.Sentence, Trigger: first.Trigger,
		Source: in.parties(e.Sources), Target: in.parties(e.Targets), Mediators: in.parties(e.Mediators),
		Date: date(e.Date), Place: in.place(e.Place), Issues: in.issueNames(e.Issues),
		Hosts: in.parties(e.Hosts), Relation: e.Relation, Reciprocal: e.Reciprocal,
		SentenceStart: first.Start, SentenceEnd: first.End, Evidence: evidence,
	}
}

func (in index) evidence(list []schema.Evidence) []evidenceRecord {
	records := make([]evidenceRecord, 0, len(list))
	for _, e := range list {
		s := in.sentences[e.Sentence]
		records = append(records, evidenceRecord{s.Text, s.Start, s.End, e.Trigger, e.Rule, e.Confidence})
	}
	return records
}

func (in index) parties(list []schema.Party) []partyRecord {
	records := make([]partyRecord, 0, len(list))
	for _, p := range list {
		a := in.actors[p.Actor]
		records = append(records, partyRecord{p.Quote, a.ID, a.Name, a.Kind, a.Code, a.Role, a.Sector, a.Key})
	}
	return records
}

func (in index) issueNames(ids []string) []string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		names = append(names, in.issues[id].Name)
	}
	return names
}

func (in index) place(id string) *placeRecord {
	if id == "" {
		return nil
	}
	p := in.places[id]
	return &placeRecord{p.Name, p.Country, p.Latitude, p.Longitude}
}

// date is nil where an event has none.
func date(d schema.Date) *schema.Date {
	if d.Precision == "" {
		return nil
	}
	return &d
}
