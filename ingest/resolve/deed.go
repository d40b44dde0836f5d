package resolve

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/schema"
)

//go:embed data/deeds.tsv
var deedsFile string

func (w *World) loadDeeds() error {
	rows, err := readTable("deeds.tsv", deedsFile, 2)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, typ := range listCell(row.cells[1]) {
			if _, ok := schema.Events().Type(typ); !ok {
				return fmt.Errorf("reading %s: %q is no type of schema/events.yaml", row.at, typ)
			}
		}
		w.deeds[row.cells[0]] = listCell(row.cells[1])
	}
	return nil
}

// deedDoubt is how much less sure an event is whose other end is known only from an event told before.
const deedDoubt = 0.15

// answer gives an event its other end where the words name only a deed told before: "condemned the raid" accuses who
// raided, "welcomed the truce" supports those who made it, "rejected the demand" answers who made it. Told of several
// such deeds by different parties, or of none, the words stay alone.
func (s *story) answer(t *schema.Event, c events.Candidate) {
	if !slices.Contains([]string{"ACCUSE", "SUPPORT", "REJECT"}, t.Type) || len(c.Targets) > 1 || slices.ContainsFunc(t.Targets, func(p schema.Party) bool { return p.Actor != "" }) {
		return
	}
	noun := s.deedNoun(c)
	if noun < 0 {
		return
	}
	doers := s.others(s.doers(s.world.deeds[s.doc.Tokens[noun].Lemma], t), t)
	if len(doers) == 0 {
		return
	}
	for i := range doers {
		doers[i].Quote = s.quote(s.doc.Subtree(noun))
	}
	t.Targets = doers
	t.Confidence -= deedDoubt
}

// deedNoun is the definite noun that a candidate is aimed at: its target, or the object of its verb; -1 if none.
func (s *story) deedNoun(c events.Candidate) int {
	heads := slices.Clone(s.doc.Children(c.Trigger.Start))
	for _, t := range c.Targets {
		heads = append([]int{t.Head}, heads...)
	}
	i := slices.IndexFunc(heads, func(h int) bool {
		t := s.doc.Tokens[h]
		return s.world.deeds[t.Lemma] != nil && (len(c.Targets) > 0 && h == c.Targets[0].Head || t.Dep == "dobj") && s.pointsBack(h)
	})
	if i < 0 {
		return -1
	}
	return heads[i]
}

// pointsBack tells a noun with "the" or "that" that nothing else describes: "the attack", not "the attack on Basra".
func (s *story) pointsBack(head int) bool {
	return slices.ContainsFunc(s.doc.Children(head), func(c int) bool {
		return slices.Contains([]string{"the", "this", "that", "these", "those"}, strings.ToLower(s.doc.Tokens[c].Text))
	}) && !slices.ContainsFunc(s.doc.Children(head), func(c int) bool {
		return slices.Contains([]string{"prep", "poss", "relcl", "acl"}, s.doc.Tokens[c].Dep)
	})
}

// doers are those who did the one deed of some types that the text has told: its sources, and of a deal all parties.
// What somebody rejects was aimed at whom it rejects; so "the accusation" is the one against the one who rejects it.
func (s *story) doers(types []string, answer *schema.Event) []schema.Party {
	var doers []schema.Party
	for _, e := range s.events {
		if !slices.Contains(types, e.Type) || e.Status != schema.Occurred && e.Status != schema.Ongoing || answer.Type == "REJECT" && !s.aimedAt(e, answer.Sources) {
			continue
		}
		parties := slices.Clone(e.Sources)
		if e.Reciprocal {
			parties = append(parties, e.Targets...)
		}
		if doers != nil && s.ends(doers) != s.ends(parties) {
			return nil
		}
		doers = parties
	}
	return doers
}

// aimedAt tells whether one of the parties, or whom it speaks for, is a target of an event.
func (s *story) aimedAt(e *schema.Event, parties []schema.Party) bool {
	return slices.ContainsFunc(e.Targets, func(t schema.Party) bool {
		return t.Actor != "" && slices.ContainsFunc(parties, func(p schema.Party) bool {
			return p.Actor == t.Actor || s.speaksFor(p.Actor, t.Actor) || s.speaksFor(t.Actor, p.Actor)
		})
	})
}
