package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// FindArticles are the ids of the articles that people name: by URL, by the id that its file gave it, or by the id that it has in
// the graph. The error says of a name that no article has it, or several.
func (s *Store) FindArticles(ctx context.Context, names ...string) ([]string, error) {
	ids := slices.Clone(names)
	for _, name := range names {
		ids = append(ids, schema.ArticleID(name, ""))
	}
	found, err := s.read(ctx, "read/named", row{"names": names, "ids": ids})
	if err != nil {
		return nil, err
	}
	articles := make([]string, len(names))
	for i, name := range names {
		if articles[i], err = called(name, found); err != nil {
			return nil, err
		}
	}
	slices.Sort(articles)
	return slices.Compact(articles), nil
}

// called is the id of the one article that has a name.
func called(name string, articles []row) (string, error) {
	var ids, urls []string
	for _, a := range articles {
		if a["key"] == name || a["id"] == name || a["id"] == schema.ArticleID(name, "") {
			ids = append(ids, a["id"].(string))
			urls = append(urls, fmt.Sprint(cmp.Or(a["url"], a["id"])))
		}
	}
	switch len(ids) {
	case 0:
		return "", fmt.Errorf("no article %q in the graph: give its URL, or the id that \"diplograph extract\" prints", name)
	case 1:
		return ids[0], nil
	}
	return "", fmt.Errorf("%d articles are called %q: give the URL of the one that is meant: %s", len(ids), name, strings.Join(urls, " "))
}

// Copies are the ids of the copies that articles have, those of copies first, and what people call them.
func (s *Store) Copies(ctx context.Context, articles ...string) (ids, names []string, err error) {
	found, err := s.read(ctx, "read/copies", row{"articles": articles})
	for _, a := range found {
		ids, names = append(ids, a["id"].(string)), append(names, a["name"].(string))
	}
	return ids, names, err
}

// Forget removes articles, by id, and what only they said. What their copies say is known from them alone, so these have to
// go with them, or before; else the error is ErrCopies, and nothing goes.
func (s *Store) Forget(ctx context.Context, articles ...string) (Changes, error) {
	var changes Changes
	err := s.transact(ctx, "removing articles from Neo4j", func(t *transaction) error {
		copies, err := t.ids("read/copies", row{"articles": articles})
		if err != nil {
			return err
		}
		if slices.ContainsFunc(copies, func(id string) bool { return !slices.Contains(articles, id) }) {
			return ErrCopies
		}
		gone, err := t.forget(articles)
		if err != nil {
			return err
		}
		if err := t.settle(gone.shared); err != nil {
			return err
		}
		err = t.deriveAnew(gone.between)
		changes = t.changes
		return err
	})
	return changes, err
}

// ForgetAll removes everything that the ontology names, and leaves constraints and indexes. It takes many transactions; one that
// is interrupted has to be run again before anything is loaded.
func (s *Store) ForgetAll(ctx context.Context) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	for _, name := range []string{"forget/all_articles", "forget/all_relationships", "forget/all_nodes"} {
		if err := run(ctx, session, statement(name)); err != nil {
			return s.explain("removing the graph", err)
		}
	}
	return nil
}

// forgotten is what the going of articles leaves to be made right.
type forgotten struct {
	events  []string      // ids of those that stood on edges with them, still there or not
	shared  []string      // ids of actors, events, issues and places that have lost descriptions
	between map[ends]bool // actors between whom there were events that may be gone, or changed
}

// forget removes articles, and what only they describe.
func (t *transaction) forget(articles []string) (gone forgotten, err error) {
	if len(articles) == 0 {
		return gone, nil
	}
	params := row{"articles": articles}
	if gone.events, err = t.ids("forget/events", params); err != nil {
		return gone, err
	}
	params["events"] = gone.events
	pairs, err := t.do("derive/pairs", params)
	if err != nil {
		return gone, err
	}
	gone.between = map[ends]bool{}
	for _, p := range pairs {
		gone.between[ends{p["a"].(string), p["b"].(string)}] = true
	}
	if gone.shared, err = t.ids("forget/shared", params); err != nil {
		return gone, err
	}
	params["shared"] = gone.shared
	for _, name := range []string{"representation", "article", "description", "around", "alone"} {
		if _, err = t.do("forget/"+name, params); err != nil {
			return gone, err
		}
	}
	return gone, nil
}
