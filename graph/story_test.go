package graph

import (
	"strings"
	"testing"
	"unicode/utf8"

	"diplograph/schema"
)

// cast are the actors of the tests' articles by the word that names them there.
var cast = map[string]schema.Actor{
	"Norland":  actor("country:NOR", "Norland", schema.Country, "NOR"),
	"Sudmark":  actor("country:SDM", "Sudmark", schema.Country, "SDM"),
	"Ostia":    actor("country:OST", "Ostia", schema.Country, "OST"),
	"Halvard":  actor("person:halvard-lie", "Halvard Lie", schema.Person, "NOR"),
	"Marta":    actor("person:marta-sol", "Marta Sol", schema.Person, "SDM"),
	"League":   actor("organization:league", "League of Ports", schema.Organization, "IGO"),
	"Redcoats": actor("group:redcoats", "Redcoats", schema.Group, "REB"),
}

func actor(key, name, kind, code string) schema.Actor {
	return schema.Actor{ID: schema.ActorID(key), Key: key, Name: name, Kind: kind, Code: code, Aliases: []string{strings.ToUpper(name)}}
}

// story builds a batch from an article of one sentence a line. Words are quoted where they first stand in the sentence.
type story struct {
	t     testing.TB
	batch schema.Batch
}

func tell(t testing.TB, url, published string, lines ...string) *story {
	text := strings.Join(lines, "\n")
	s := &story{t: t}
	s.batch.Article = schema.Article{ID: schema.ArticleID(url, text), URL: url, Title: lines[0], Published: published, Language: "en",
		Publisher: "The Test", Text: text, Hash: schema.Hash(text)}
	start := 0
	for i, line := range lines {
		end := start + utf8.RuneCountInString(line)
		s.batch.Sentences = append(s.batch.Sentences, schema.Sentence{ID: schema.SentenceID(s.batch.Article.ID, i),
			Article: s.batch.Article.ID, Index: i, Text: line, Start: start, End: end})
		start = end + 1
	}
	return s
}

func (s *story) quote(line int, words string) schema.Quote {
	sentence := s.batch.Sentences[line]
	before, _, found := strings.Cut(sentence.Text, words)
	if !found {
		s.t.Fatalf("sentence %q has no %q", sentence.Text, words)
	}
	start := sentence.Start + utf8.RuneCountInString(before)
	return schema.Quote{Text: words, Start: start, End: start + utf8.RuneCountInString(words)}
}

// actor adds somebody to the batch, once, and returns the id.
func (s *story) actor(word string) string {
	a, ok := cast[word]
	if !ok {
		s.t.Fatalf("%q is not in the cast", word)
	}
	for _, known := range s.batch.Actors {
		if known.ID == a.ID {
			return a.ID
		}
	}
	s.batch.Actors = append(s.batch.Actors, a)
	return a.ID
}

func (s *story) parties(line int, words string) (list []schema.Party) {
	for _, word := range strings.Fields(words) {
		id, quote := s.actor(word), s.quote(line, word)
		list = append(list, schema.Party{Actor: id, Quote: quote})
		s.batch.Mentions = append(s.batch.Mentions, schema.Mention{Sentence: s.batch.Sentences[line].ID, Actor: id, Quote: quote})
	}
	return list
}

// event adds what the line tells: code is "TYPE mode cameo", parties are words of the line.
func (s *story) event(line int, code, trigger, sources, targets string, change ...func(*schema.Event)) *story {
	f := strings.Fields(code)
	e := schema.Event{Type: f[0], Status: schema.Occurred, Confidence: 0.8, Sources: s.parties(line, sources), Targets: s.parties(line, targets)}
	for _, part := range f[1:] {
		if part[0] >= '0' && part[0] <= '9' {
			e.Cameo = part
		} else {
			e.Mode = part
		}
	}
	e.Evidence = []schema.Evidence{{Sentence: s.batch.Sentences[line].ID, Trigger: s.quote(line, trigger), Rule: "test." + trigger, Confidence: 0.8}}
	for _, c := range change {
		c(&e)
	}
	e.ID = schema.ID("event", e.Type, sources, targets, e.Date.Start)
	if err := schema.Events().Fill(&e); err != nil {
		s.t.Fatal(err)
	}
	s.batch.Events = append(s.batch.Events, e)
	return s
}

func (s *story) represents(person, whom, role, from, to string) *story {
	s.batch.Representations = append(s.batch.Representations,
		schema.Representation{Person: s.actor(person), For: s.actor(whom), Role: role, From: from, To: to})
	return s
}

// at puts the last event at a place.
func (s *story) at(line int, word, key string) *story {
	place := schema.Place{ID: schema.PlaceID(key), Key: key, Name: word}
	s.batch.Places = append(s.batch.Places, place)
	s.batch.Mentions = append(s.batch.Mentions, schema.Mention{Sentence: s.batch.Sentences[line].ID, Place: place.ID, Quote: s.quote(line, word)})
	s.batch.Events[len(s.batch.Events)-1].Place = place.ID
	return s
}

// about says what the last event is about.
func (s *story) about(name string) *story {
	issue := schema.Issue{Key: "issue:" + schema.Key(name), Name: name}
	issue.ID = schema.IssueID(issue.Key)
	s.batch.Issues = append(s.batch.Issues, issue)
	e := &s.batch.Events[len(s.batch.Events)-1]
	e.Issues = append(e.Issues, issue.ID)
	return s
}

func (s *story) end() schema.Batch {
	s.batch.Sort()
	if err := s.batch.Check(); err != nil {
		s.t.Fatal(err)
	}
	return s.batch
}

func on(day string) func(*schema.Event) {
	return func(e *schema.Event) { e.Date = schema.Date{Start: day, End: day, Precision: "day"} }
}

func status(name string) func(*schema.Event) { return func(e *schema.Event) { e.Status = name } }

func reciprocal(e *schema.Event) { e.Reciprocal = true }

func (s *story) mediated(line int, words string) func(*schema.Event) {
	return func(e *schema.Event) { e.Mediators = s.parties(line, words) }
}

// talks is an article about Norland and Sudmark that uses most of the graph.
func talks(t testing.TB) schema.Batch {
	s := tell(t, "https://news.test/talks", "2026-02-08",
		"Norland and Sudmark held talks in Portby on fishing with Ostia as go-between.",
		"Halvard said he would bomb Sudmark if its ships came back.",
		"Sudmark has put sanctions on Norland.",
		"A year ago Norland shelled Redcoats.",
		"They will meet in Portby again, Marta told Halvard.")
	s.event(0, "CONSULT 046", "held talks", "Norland", "Sudmark", on("2026-02-06"), reciprocal, s.mediated(0, "Ostia")).
		at(0, "Portby", "place:portby").about("fishing")
	s.event(1, "THREATEN violence 138", "would bomb", "Halvard", "Sudmark", on("2026-02-07"))
	s.event(2, "SANCTION impose 163", "sanctions", "Sudmark", "Norland").about("trade")
	s.event(3, "ASSAULT heavy-weapons 194", "shelled", "Norland", "Redcoats", on("2025-02-08"))
	s.event(4, "AGREE 036", "will meet", "Marta", "Halvard", reciprocal, status(schema.Planned))
	return s.represents("Halvard", "Norland", "foreign minister", "", "").represents("Marta", "Sudmark", "envoy", "", "").end()
}
