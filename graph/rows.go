package graph

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// nodeStatements and relationshipStatements are the files of write/ in the order they run.
var (
	nodeStatements         = []string{"article", "sentence", "actor", "place", "issue", "event"}
	relationshipStatements = []string{
		"describes_actor", "describes_event", "describes_issue", "describes_place", "gives", "copy_of", "copies",
		"mentions_actor", "mentions_place", "represents", "attests", "source_of", "targets", "mediates", "hosts", "at", "about", "evidenced_by",
	}
)

type row = map[string]any

// tables are the rows of each statement by key, so that what several batches share is written once, by the last of them.
type tables map[string]map[string]row

func (t tables) add(statement, key string, r row) {
	if t[statement] == nil {
		t[statement] = map[string]row{}
	}
	t[statement][key] = r
}

// rows are those of a statement, sorted by key: all writers lock nodes in the same order, so none deadlocks.
func (t tables) rows(statement string) []row {
	rows := []row{}
	for _, key := range t.keys(statement) {
		rows = append(rows, t[statement][key])
	}
	return rows
}

// keys are those of a statement's rows, sorted. Those of nodes are their ids.
func (t tables) keys(statement string) []string { return slices.Sorted(maps.Keys(t[statement])) }

// shared are the ids of the nodes that other articles may share.
func (t tables) shared() []string {
	return slices.Concat(t.keys("actor"), t.keys("event"), t.keys("issue"), t.keys("place"))
}

func (t tables) batch(b *schema.Batch) {
	t.article(b)
	for _, a := range b.Actors {
		t.actor(b, a)
	}
	for _, p := range b.Places {
		t.place(b, p)
	}
	for _, i := range b.Issues {
		t.add("issue", i.ID, row{"id": i.ID})
		t.describe(b, "issue", i.ID, row{"key": i.Key, "name": i.Name})
	}
	for i := range b.Events {
		t.event(b, &b.Events[i])
	}
	for _, m := range b.Mentions {
		t.mention(m)
	}
	for _, r := range b.Representations {
		t.representation(b.Article.ID, r)
	}
}

func (t tables) article(b *schema.Batch) {
	a := b.Article
	t.add("article", a.ID, row{"id": a.ID, "properties": row{
		"key": text(a.Key), "title": text(a.Title), "url": text(a.URL), "author": text(a.Author), "publisher": text(a.Publisher),
		"published": date(a.Published), "language": text(a.Language), "hash": a.Hash, "fingerprint": fingerprint(b),
		"print": text(a.Print), "copyOf": text(a.CopyOf),
	}})
	if a.CopyOf != "" {
		t.link("copy_of", a.ID, a.CopyOf)
	}
	t.add("copies", a.ID, row{"id": a.ID})
	for _, s := range b.Sentences {
		t.add("sentence", s.ID, row{"id": s.ID, "article": a.ID, "properties": row{"index": s.Index, "text": s.Text, "start": s.Start, "end": s.End}})
	}
}

// describe keeps what an article says of an actor, event, issue or place, of which others may tell too. Articles that say the
// same give the same description.
func (t tables) describe(b *schema.Batch, what, of string, properties row) {
	id := schema.ID("description", of, string(canonical(plainMap(properties))))
	t.add("describes_"+what, id, row{"id": id, "of": of, "properties": properties})
	article, given := b.Article.ID, []string{id}
	if before, ok := t["gives"][article]; ok {
		given = append(before["descriptions"].([]string), id)
	}
	t.add("gives", article, row{"article": article, "descriptions": given})
}

func (t tables) actor(b *schema.Batch, a schema.Actor) {
	t.add("actor", a.ID, row{"id": a.ID, "kind": a.Kind})
	t.describe(b, "actor", a.ID, row{"key": a.Key, "name": a.Name, "kind": a.Kind, "code": text(a.Code), "sector": text(a.Sector), "role": text(a.Role), "aliases": texts(a.Aliases)})
}

func (t tables) place(b *schema.Batch, p schema.Place) {
	properties := row{"key": p.Key, "name": p.Name, "country": text(p.Country), "latitude": nil, "longitude": nil}
	if p.Latitude != nil && p.Longitude != nil {
		properties["latitude"], properties["longitude"] = *p.Latitude, *p.Longitude
	}
	t.add("place", p.ID, row{"id": p.ID})
	t.describe(b, "place", p.ID, properties)
}

func (t tables) mention(m schema.Mention) {
	statement, to := "mentions_actor", m.Actor
	if m.Place != "" {
		statement, to = "mentions_place", m.Place
	}
	key := fmt.Sprintf("%s %s %08d %08d", m.Sentence, to, m.Start, m.End)
	t.add(statement, key, row{"from": m.Sentence, "to": to, "text": m.Text, "start": m.Start, "end": m.End})
}

func (t tables) representation(article string, r schema.Representation) {
	id := schema.ID("representation", r.Person, r.For, r.Role, r.From, r.To)
	properties := row{"role": text(r.Role), "from": date(r.From), "to": date(r.To)}
	t.add("represents", r.Person+" "+id, row{"id": id, "from": r.Person, "to": r.For, "properties": properties})
	t.add("attests", r.Person+" "+id+" "+article, row{"id": id, "from": r.Person, "article": article})
}

// link adds a relationship without properties.
func (t tables) link(statement, from, to string) {
	t.add(statement, from+" "+to, row{"from": from, "to": to})
}

// text is a string property; what is empty is not stored.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// texts is a list property; what is empty is not stored.
func texts(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// date is a date property; Check has seen to it that it is one, or empty, which is not stored.
func date(iso string) any {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return nil
	}
	return neo4j.DateOf(day)
}
