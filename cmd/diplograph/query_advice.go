package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"

	"diplograph/graph"
)

// adviseOn says what to do about a query that finds nothing, or as much as its limit allows.
func (p *program) adviseOn(ctx context.Context, store *graph.Store, q graph.Query, given map[string]string, found int, notices []string) error {
	if found > 0 {
		p.adviseLimit(q, given, found)
		return nil
	}
	p.ui.say("nothing found")
	if q.Free { // in the graph of a few articles, ours name much that it does not have
		for _, notice := range notices {
			p.ui.say("Neo4j remarks: %s", notice)
		}
	}
	empty, err := store.Empty(ctx)
	if err != nil {
		return err
	}
	if hint := adviceFor(q, given, empty); hint != "" {
		p.ui.advise(hint)
	}
	return nil
}

// adviseLimit says that there may be more.
func (p *program) adviseLimit(q graph.Query, given map[string]string, found int) {
	for _, param := range q.Params {
		if limit, err := strconv.Atoi(cmp.Or(given["limit"], param.Default)); param.Name == "limit" && err == nil && found == limit {
			p.ui.advise(fmt.Sprintf("these are as many as asked for; see more with --param limit=%d", 10*limit))
		}
	}
}

// adviceFor is where to look where a query finds nothing.
func adviceFor(q graph.Query, given map[string]string, empty bool) string {
	if empty {
		return "the graph is empty: load articles with diplograph ingest, or the examples with diplograph demo"
	}
	var tries []string
	actor := ""
	for _, param := range q.Params {
		value := given[param.Name]
		switch {
		case value == "" || param.Name == "limit":
		case !param.Needed:
			tries = append(tries, "without "+param.Name+"="+value)
		case param.Kind == "text":
			tries = append(tries, "other words for "+param.Name)
		case param.Kind == "date":
			tries = append(tries, "an earlier day for "+param.Name)
		}
		if param.Kind == "actor" {
			actor = cmp.Or(actor, value)
		}
	}
	if actor != "" {
		tries = append(tries, elsewhere(q)+" --param actor="+actor)
	}
	if len(tries) == 0 {
		return ""
	}
	return "try " + strings.Join(tries, ", or ")
}

// elsewhere is the query that finds most about an actor of whom another one finds nothing.
func elsewhere(q graph.Query) string {
	if q.Name == "record" {
		return "diplograph query mentions"
	}
	return "diplograph query record"
}
