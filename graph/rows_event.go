package graph

import (
	"fmt"
	"slices"
	"strings"

	"diplograph/schema"
)

func (t tables) event(b *schema.Batch, e *schema.Event) {
	typ, _ := schema.Events().Type(e.Type)
	t.add("event", e.ID, row{"id": e.ID, "label": typ.Label})
	t.describe(b, "event", e.ID, row{
		"name": caption(b, e), "type": e.Type, "mode": text(e.Mode), "context": text(e.Context), "cameo": text(e.Cameo),
		"relation": e.Relation, "quadClass": e.Quad, "goldstein": e.Goldstein, "reciprocal": e.Reciprocal,
		"date": date(e.Date.Start), "dateEnd": date(e.Date.End), "datePrecision": text(e.Date.Precision),
		"about": texts(e.Issues), "at": texts(places(e)), "hosts": texts(actors(e.Hosts)), "mediates": texts(actors(e.Mediators)), "second": texts(second(e)),
	})
	t.parties(e)
	for _, issue := range e.Issues {
		t.link("about", e.ID, issue)
	}
	if e.Place != "" {
		t.link("at", e.ID, e.Place)
	}
	for _, ev := range e.Evidence {
		t.evidence(e, ev)
	}
}

// parties links who takes part. In a reciprocal event everyone is a source, and the side says who faces whom.
func (t tables) parties(e *schema.Event) {
	for _, actor := range actors(e.Sources) {
		t.link("source_of", actor, e.ID)
	}
	for _, actor := range actors(e.Targets) {
		if e.Reciprocal {
			t.link("source_of", actor, e.ID)
		} else {
			t.link("targets", e.ID, actor)
		}
	}
	for _, actor := range actors(e.Mediators) {
		t.link("mediates", actor, e.ID)
	}
	for _, actor := range actors(e.Hosts) {
		t.link("hosts", actor, e.ID)
	}
}

// actors are the ids of the parties that are known, sorted.
func actors(parties []schema.Party) []string {
	var ids []string
	for _, p := range parties {
		if p.Actor != "" {
			ids = append(ids, p.Actor)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// second are the actors on the second side of a reciprocal event, if it has two.
func second(e *schema.Event) []string {
	if !e.Reciprocal || len(e.Sources) == 0 {
		return nil
	}
	return actors(e.Targets)
}

// places are where an event is, as a list of at most one.
func places(e *schema.Event) []string {
	if e.Place == "" {
		return nil
	}
	return []string{e.Place}
}

func (t tables) evidence(e *schema.Event, ev schema.Evidence) {
	key := fmt.Sprintf("%s %s %08d %08d %s", e.ID, ev.Sentence, ev.Trigger.Start, ev.Trigger.End, ev.Rule)
	t.add("evidenced_by", key, row{
		"from": e.ID, "to": ev.Sentence, "trigger": ev.Trigger.Text, "start": ev.Trigger.Start, "end": ev.Trigger.End,
		"rule": ev.Rule, "confidence": ev.Confidence, "status": e.Status,
	})
}

// caption is what Neo4j Browser writes on an event: "Iran negotiates with United States", "France and Germany accuse Iran". A
// relation whose other end is not known loses its preposition: "Iran mobilizes".
func caption(b *schema.Batch, e *schema.Event) string {
	sources, targets := names(b, e.Sources), names(b, e.Targets)
	if e.Reciprocal && len(targets) == 0 && len(sources) > 1 {
		sources, targets = sources[:1], sources[1:]
	}
	verb, preposition, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(e.Relation, "_", " ")), " ")
	if len(sources) > 1 {
		verb = strings.TrimSuffix(verb, "s")
	}
	if len(sources) == 0 {
		sources = []string{"somebody"}
	}
	if len(targets) == 0 {
		preposition = ""
	}
	return strings.Join(strings.Fields(enumerate(sources)+" "+verb+" "+preposition+" "+enumerate(targets)), " ")
}

// enumerate joins names as in "France, Germany and Italy".
func enumerate(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

// names are the names of parties, each once, in the order of the text. What the text calls those who are nobody known stands for an end
// only where nobody else does.
func names(b *schema.Batch, parties []schema.Party) []string {
	var known, called []string
	for _, p := range parties {
		if i := slices.IndexFunc(b.Actors, func(a schema.Actor) bool { return a.ID == p.Actor }); i >= 0 {
			known = appendNew(known, b.Actors[i].Name)
		} else {
			called = appendNew(called, p.Text)
		}
	}
	if len(known) > 0 {
		return known
	}
	return called
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
