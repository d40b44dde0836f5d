package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// layout is part of every fingerprint. Raise it when write/ or rows.go change what a batch becomes, so that articles that are
// loaded again are written again.
const layout = 6

// Written says what became of the articles of a Write, and what that did to the graph.
type Written struct {
	Loaded    int // new articles
	Replaced  int // articles the graph had in another version
	Unchanged int // articles the graph has just so; nothing was done for them
	NewEvents int // events of the articles that nothing had told before
	Changes   Changes
}

// Write puts batches into the graph and derives the browse layer for the pairs of actors they concern, all in one
// transaction, so that a group of batches is there as a whole or not at all. A batch that the graph has already is left
// alone; another version of its article is replaced, and keeps its copies. A copy needs its first, in the graph or here. Of two batches of one article the last one counts. While the server is
// away Write goes on trying for Config.Retry. Batches that do not fit the ontology are an error before anything is written.
//
// Give it some hundred articles at a time: a transaction lives in the server's memory.
func (s *Store) Write(ctx context.Context, batches ...schema.Batch) (Written, error) {
	var errs []error
	for i := range batches {
		errs = append(errs, batches[i].Check())
	}
	if err := errors.Join(errs...); err != nil {
		return Written{}, err
	}
	var written Written
	err := s.transact(ctx, "writing to Neo4j", func(t *transaction) (err error) {
		written, err = t.write(batches)
		return err
	})
	return written, err
}

// transact runs work in a transaction that the driver retries. A connection lost while committing it does not retry, since it
// cannot know whether that succeeded; we do, because all that we write may be written twice.
func (s *Store) transact(ctx context.Context, doing string, work func(*transaction) error) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	deadline := time.Now().Add(s.config.Retry)
	for {
		_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			t := &transaction{ctx: ctx, tx: tx}
			if err := t.takeTurn(); err != nil {
				return nil, err
			}
			return nil, work(t)
		})
		var lost *neo4j.ConnectivityError
		if !errors.As(err, &lost) || ctx.Err() != nil || time.Now().After(deadline) {
			return s.explain(doing, err)
		}
	}
}

// takeTurn waits until no other transaction of ours writes, in whatever process. An edge of the browse layer counts what all
// articles say, so two writers that do not see each other's articles yet would both count wrong.
func (t *transaction) takeTurn() error {
	_, err := t.do("write/turn", nil)
	t.changes = Changes{}
	return err
}

func (t *transaction) write(batches []schema.Batch) (Written, error) {
	todo, replaced, err := t.changed(batches)
	if err != nil || len(todo) == 0 {
		return Written{Unchanged: len(batches)}, err
	}
	if err := t.firstsAreThere(todo); err != nil {
		return Written{}, err
	}
	forgotten, err := t.forget(replaced)
	if err != nil {
		return Written{}, err
	}
	tables := tables{}
	for _, b := range todo {
		tables.batch(b)
	}
	concern, err := t.concern(tables)
	if err != nil {
		return Written{}, err
	}
	if err := t.load(tables); err != nil {
		return Written{}, err
	}
	if err := t.settle(append(forgotten.shared, tables.shared()...)); err != nil {
		return Written{}, err
	}
	err = t.browse(concern, tables.keys("article"), forgotten.between)
	return Written{
		Loaded: len(todo) - len(replaced), Replaced: len(replaced), Unchanged: len(batches) - len(todo),
		NewEvents: concern.fresh(tables.keys("event"), forgotten.events), Changes: t.changes,
	}, err
}

// changed are the batches that the graph does not have just so, one an article, and the articles it has in another version.
func (t *transaction) changed(batches []schema.Batch) (todo []*schema.Batch, replaced []string, err error) {
	latest, ids := map[string]*schema.Batch{}, []string{}
	for i := range batches {
		latest[batches[i].Article.ID] = &batches[i]
		ids = append(ids, batches[i].Article.ID)
	}
	known, err := t.do("read/fingerprints", row{"articles": ids})
	if err != nil {
		return nil, nil, err
	}
	for _, article := range known {
		id := article["id"].(string)
		if article["fingerprint"] == fingerprint(latest[id]) {
			delete(latest, id)
		} else {
			replaced = append(replaced, id)
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if b, ok := latest[id]; ok {
			todo = append(todo, b)
		}
	}
	return todo, replaced, nil
}

// firstsAreThere fails if a copy comes without the article that has its events.
func (t *transaction) firstsAreThere(batches []*schema.Batch) error {
	there, firsts := map[string]bool{}, []string{}
	for _, b := range batches {
		there[b.Article.ID] = true
		if b.Article.CopyOf != "" {
			firsts = append(firsts, b.Article.CopyOf)
		}
	}
	if len(firsts) == 0 {
		return nil
	}
	known, err := t.ids("read/articles", row{"articles": firsts})
	if err != nil {
		return err
	}
	for _, id := range known {
		there[id] = true
	}
	for _, b := range batches {
		if first := b.Article.CopyOf; first != "" && !there[first] {
			return fmt.Errorf("it is a reprint of article %s, which is not in the graph: load that first, or this with --read-copies", first)
		}
	}
	return nil
}

// load writes nodes and relationships.
func (t *transaction) load(tables tables) error {
	for _, name := range slices.Concat(nodeStatements, relationshipStatements) {
		if _, err := t.do("write/"+name, row{"rows": tables.rows(name)}); err != nil {
			return err
		}
	}
	return nil
}

// fingerprint changes when anything does that was read from an article, so it tells more than the hash of its text: better
// rules give another one.
func fingerprint(b *schema.Batch) string {
	data, err := json.Marshal(struct {
		Layout int
		Batch  *schema.Batch
	}{layout, b})
	if err != nil {
		panic(err) // a batch is plain data, and Check rules out what JSON cannot hold
	}
	return schema.Hash(string(data))
}
