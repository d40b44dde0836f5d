package graph

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// news is an article of the made-up world, one sentence an event.
type news struct {
	*world
	day   time.Time
	url   string
	text  strings.Builder // in ASCII, so that bytes are code points
	b     schema.Batch
	known map[string]bool // ids of what is in the batch
}

// deeds are the types of events by how often they happen, "|" and the mode or CAMEO code.
var deeds = []string{
	"CONSULT|046", "CONSULT|046", "CONSULT|visit", "CONSULT|phone", "CONSULT|multilateral", "AGREE", "AGREE", "SUPPORT", "SUPPORT",
	"CONCEDE|085", "COOPERATE", "AID", "AID", "RETREAT|ceasefire", "REQUEST|meet", "REQUEST|yield", "ACCUSE|disapprove", "ACCUSE|allege",
	"ACCUSE|disapprove", "REJECT|meet", "THREATEN|violence", "PROTEST|demo", "SANCTION|impose", "SANCTION|expel", "MOBILIZE|troops",
	"COERCE|arrest", "ASSAULT|aerial", "ASSAULT|heavy-weapons", "ASSAULT|firearms",
}

// event makes up something that happens.
func (n *news) event() schema.Event {
	typ, more, _ := strings.Cut(deeds[n.random.IntN(len(deeds))], "|")
	e := schema.Event{Type: typ, Confidence: 0.7, Status: n.status(), Reciprocal: slices.Contains([]string{"CONSULT", "AGREE", "COOPERATE"}, typ)}
	if more > "0" && more < "1" {
		e.Cameo = more
	} else {
		e.Mode = more
	}
	if err := schema.Events().Fill(&e); err != nil {
		panic(err)
	}
	n.date(&e)
	parties := n.parties(more)
	for !n.first(eventID(e, parties)) {
		parties = n.parties(more)
	}
	n.say(&e, parties)
	return e
}

func eventID(e schema.Event, parties []schema.Actor) string {
	return schema.ID("event", e.Type, e.Date.Start, fmt.Sprint(parties))
}

// status is what is said of nine events in ten: that they occurred.
func (n *news) status() string {
	if n.chance(90) {
		return schema.Occurred
	}
	return schema.Statuses[n.random.IntN(len(schema.Statuses))]
}

func (n *news) date(e *schema.Event) {
	if n.chance(5) {
		return
	}
	day := n.day.AddDate(0, 0, -n.random.IntN(7)).Format(time.DateOnly)
	e.Date = schema.Date{Start: day, End: day, Precision: "day"}
}

// parties are two, or three at a table of many.
func (n *news) parties(mode string) (list []schema.Actor) {
	count := 2
	if mode == "multilateral" {
		count = 3
	}
	for range count {
		list = append(list, n.who(list))
	}
	return list
}

// again tells once more of an event that another article has told of.
func (n *news) again(e schema.Event) {
	var parties []schema.Actor
	for _, p := range slices.Concat(e.Sources, e.Targets) {
		parties = append(parties, n.find(p.Actor))
	}
	e.Status = n.status()
	e.Evidence, e.Sources, e.Targets, e.Mediators, e.Hosts, e.Place, e.Issues = nil, nil, nil, nil, nil, "", nil
	n.first(eventID(e, parties))
	n.say(&e, parties)
}

func (n *news) find(id string) schema.Actor {
	for _, c := range n.casts {
		if i := slices.IndexFunc(c.actors, func(a schema.Actor) bool { return a.ID == id }); i >= 0 {
			return c.actors[i]
		}
	}
	panic("nobody has the id " + id)
}

// say writes the sentence of an event and puts the event into the batch.
func (n *news) say(e *schema.Event, parties []schema.Actor) {
	s := schema.Sentence{Article: schema.ArticleID(n.url, ""), Index: len(n.b.Sentences), Start: n.text.Len()}
	s.ID = schema.SentenceID(s.Article, s.Index)
	e.Sources = []schema.Party{n.party(s.ID, parties[0])}
	n.write(" ")
	trigger := n.write(n.verb(e))
	for _, a := range parties[1:] {
		e.Targets = append(e.Targets, n.party(s.ID, a))
	}
	n.around(e, s.ID, parties)
	s.End = n.text.Len()
	n.b.Sentences = append(n.b.Sentences, s)
	e.Evidence = []schema.Evidence{{Sentence: s.ID, Trigger: trigger, Rule: "test", Confidence: e.Confidence}}
	e.ID = eventID(*e, parties)
	n.b.Events = append(n.b.Events, *e)
}

// verb is what names the act: the relation and one of some hundred ways to say it, or a vote.
func (n *news) verb(e *schema.Event) string {
	if e.Type == "SUPPORT" && n.chance(5) {
		return "voted"
	}
	return fmt.Sprintf("%s%d", e.Relation, n.random.IntN(20))
}

// around adds a mediator, a host, a place and an issue to some events.
func (n *news) around(e *schema.Event, sentence string, parties []schema.Actor) {
	if e.Reciprocal && n.chance(10) {
		e.Mediators = []schema.Party{n.party(sentence, n.who(parties))}
	} else if e.Reciprocal && n.chance(10) {
		e.Hosts = []schema.Party{n.party(sentence, n.who(parties))}
	}
	if n.chance(30) {
		e.Place = n.place(sentence, n.places[n.random.IntN(len(n.places))])
	}
	if n.chance(50) {
		e.Issues = []string{n.issue(n.issues[n.random.IntN(len(n.issues))])}
	}
	n.write(".\n")
}

func (n *news) write(text string) schema.Quote {
	start := n.text.Len()
	n.text.WriteString(text)
	return schema.Quote{Text: text, Start: start, End: n.text.Len()}
}

// first tells whether the batch does not have this id yet, and notes it.
func (n *news) first(id string) bool {
	if n.known == nil {
		n.known = map[string]bool{}
	}
	known := n.known[id]
	n.known[id] = true
	return !known
}

func (n *news) party(sentence string, a schema.Actor) schema.Party {
	if n.first(a.ID) {
		n.b.Actors = append(n.b.Actors, a)
	}
	n.write(" ")
	p := schema.Party{Actor: a.ID, Quote: n.write(a.Name)}
	n.b.Mentions = append(n.b.Mentions, schema.Mention{Sentence: sentence, Actor: a.ID, Quote: p.Quote})
	if a.Kind == schema.Person {
		n.represent(a)
	}
	return p
}

// represent makes a person act for a state; the most active people do so for the most active states.
func (n *news) represent(a schema.Actor) {
	var number int
	fmt.Sscanf(a.Name, "Envoy %d", &number)
	state := n.casts[0].actors[(number-1)%len(n.casts[0].actors)]
	if n.first(state.ID) {
		n.b.Actors = append(n.b.Actors, state)
	}
	if n.first("office " + a.ID) {
		n.b.Representations = append(n.b.Representations, schema.Representation{Person: a.ID, For: state.ID, Role: "envoy"})
	}
}

func (n *news) place(sentence, name string) string {
	key := "place:" + schema.Key(name)
	if n.first(key) {
		n.b.Places = append(n.b.Places, schema.Place{ID: schema.PlaceID(key), Key: key, Name: name})
	}
	n.write(" in ")
	n.b.Mentions = append(n.b.Mentions, schema.Mention{Sentence: sentence, Place: schema.PlaceID(key), Quote: n.write(name)})
	return schema.PlaceID(key)
}

func (n *news) issue(name string) string {
	key := "issue:" + schema.Key(name)
	if n.first(key) {
		n.b.Issues = append(n.b.Issues, schema.Issue{ID: schema.IssueID(key), Key: key, Name: name})
	}
	n.write(" on " + name)
	return schema.IssueID(key)
}

// batch ends the article.
func (n *news) batch() schema.Batch {
	text := n.text.String()
	for i, s := range n.b.Sentences {
		n.b.Sentences[i].Text = text[s.Start:s.End]
	}
	n.b.Article = schema.Article{ID: schema.ArticleID(n.url, ""), URL: n.url, Title: "News of " + n.day.Format(time.DateOnly), Language: "en",
		Publisher: fmt.Sprintf("Wire %d", n.article%9), Published: n.day.Format(time.DateOnly), Text: text, Hash: schema.Hash(text)}
	n.b.Sort()
	return n.b
}
