package graph

import (
	"maps"
	"slices"
	"strings"

	"diplograph/schema"
)

// An edge of the browse layer sums up the events that stand on it. Iran and the United States are in so many that nobody could
// read them all again for every article: what is new is added to what the edge says. Only where an event changed that stood on
// an edge before, or went, all edges between the two are derived anew.

// edge is one of the browse layer, by the ids of its ends.
type edge struct{ from, to, relation string }

// act is an event on an edge.
type act struct {
	edge
	event    string
	rolledUp bool
	date     string // "" if not known
	tenths   int64  // of its score: whole numbers have the same sum in any order
}

// ends are the two actors of an edge, the smaller id first.
type ends [2]string

func (e edge) ends() ends { return ends{min(e.from, e.to), max(e.from, e.to)} }

// acts are those of events, sorted by edge.
func (t *transaction) acts(events []string) ([]act, error) {
	rows, err := t.do("derive/acts", row{"events": events, "symmetric": relations(true)})
	acts := make([]act, len(rows))
	for i, r := range rows {
		e := edge{r["from"].(string), r["to"].(string), r["relation"].(string)}
		acts[i] = act{e, r["event"].(string), r["rolledUp"].(bool), r["date"].(string), r["tenths"].(int64)}
	}
	return acts, err
}

// concern is the events that articles concern, and how they stood before these were loaded.
type concern struct {
	events []string        // sorted: what the articles tell of, and those of people who come to act for somebody
	known  map[string]bool // those of them that were there before
	before []act           // of these
}

// concern is what articles in these tables do, before they are loaded.
func (t *transaction) concern(tables tables) (c concern, err error) {
	changed, err := t.ids("read/unattested", row{"rows": tables.rows("represents")})
	if err != nil {
		return c, err
	}
	c.events = unique(append(changed, tables.keys("event")...))
	known, err := t.ids("read/events", row{"events": c.events})
	if err != nil {
		return c, err
	}
	c.known = map[string]bool{}
	for _, id := range known {
		c.known[id] = true
	}
	c.before, err = t.acts(known)
	return c, err
}

// fresh counts events that were there neither before articles were loaded nor before others were forgotten.
func (c concern) fresh(events, forgotten []string) (count int) {
	for _, id := range events {
		if _, ok := slices.BinarySearch(forgotten, id); !ok && !c.known[id] {
			count++
		}
	}
	return count
}

// browse makes the browse layer right after articles were loaded that concern events, and after edges between some actors
// lost some.
func (t *transaction) browse(c concern, articles []string, lost map[ends]bool) error {
	now, err := t.acts(c.events)
	if err != nil {
		return err
	}
	anew := c.changed(now)
	maps.Copy(anew, lost)
	if err := t.deriveAnew(anew); err != nil {
		return err
	}
	now = slices.DeleteFunc(now, func(a act) bool { return anew[a.ends()] })
	return t.add(now, c.known, articles)
}

// changed are the actors between whom an event that was there before does not stand as it did.
func (c concern) changed(now []act) map[ends]bool {
	differ := map[act]bool{}
	for _, a := range c.before {
		differ[a] = true
	}
	for _, a := range now {
		if differ[a] {
			delete(differ, a)
		} else if c.known[a.event] {
			differ[a] = true
		}
	}
	changed := map[ends]bool{}
	for a := range differ {
		changed[a.ends()] = true
	}
	return changed
}

// deriveAnew replaces all edges between actors.
func (t *transaction) deriveAnew(between map[ends]bool) error {
	if len(between) == 0 {
		return nil
	}
	var pairs []row
	for _, e := range slices.SortedFunc(maps.Keys(between), func(a, b ends) int { return slices.Compare(a[:], b[:]) }) {
		pairs = append(pairs, row{"a": e[0], "b": e[1]})
	}
	if _, err := t.run(fill("derive/clear", "RELATIONS", strings.Join(relations(false), "|")), row{"pairs": pairs}); err != nil {
		return err
	}
	events, err := t.ids("derive/between", row{"pairs": pairs})
	if err != nil {
		return err
	}
	acts, err := t.acts(events)
	if err != nil {
		return err
	}
	return t.add(slices.DeleteFunc(acts, func(a act) bool { return !between[a.ends()] }), nil, nil)
}

// add adds acts, sorted by edge, to what the edges say. Events that are known count on them already, and so do all articles but
// these; where articles is nil, none does.
func (t *transaction) add(acts []act, known map[string]bool, articles []string) error {
	rows := []row{}
	for len(acts) > 0 {
		e, n := acts[0].edge, 1
		for n < len(acts) && acts[n].edge == e {
			n++
		}
		rows = append(rows, sum(acts[:n], known))
		acts = acts[n:]
	}
	told, err := t.do("derive/told", row{"rows": rows, "articles": texts(articles)})
	if err != nil {
		return err
	}
	byType := map[string][]row{}
	for i, r := range rows {
		r["articles"], r["sentence"] = told[i]["articles"], told[i]["sentence"]
		relation := r["relation"].(string)
		byType[relation] = append(byType[relation], r)
	}
	for _, relation := range slices.Sorted(maps.Keys(byType)) {
		if _, err := t.run(fill("derive/edge", "RELATION", relation), row{"rows": byType[relation]}); err != nil {
			return err
		}
	}
	return nil
}

// sum is what the acts on one edge add to it.
func sum(acts []act, known map[string]bool) row {
	var events, dates []string
	var tenths, fresh int64
	rolledUp, latest := true, acts[0]
	for _, a := range acts {
		events = append(events, a.event)
		rolledUp = rolledUp && a.rolledUp
		if a.date > latest.date {
			latest = a
		}
		if a.date != "" {
			dates = append(dates, a.date)
		}
		if !known[a.event] {
			fresh++
			tenths += a.tenths
		}
	}
	r := row{"from": acts[0].from, "to": acts[0].to, "relation": acts[0].relation, "events": events, "latest": latest.event, "new": fresh, "tenths": tenths, "rolledUp": rolledUp, "first": nil, "last": nil}
	if len(dates) > 0 {
		r["first"], r["last"] = date(slices.Min(dates)), date(slices.Max(dates))
	}
	return r
}

// relations are the relationship types of the browse layer, or only the symmetric ones.
func relations(symmetric bool) []string {
	var types []string
	for _, r := range schema.Ontology().Browse.Relationships {
		if r.Symmetric || !symmetric {
			types = append(types, r.Type)
		}
	}
	return types
}
