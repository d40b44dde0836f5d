package telling

import (
	"math"
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// deedDoubt is how much less sure an event is whose other end is known only from an event told before.
const deedDoubt = 0.15

// answer gives an event its other end where the words name only a deed told before: "condemned the raid" accuses who
// raided, "welcomed the truce" supports those who made it, "rejected the demand" answers who made it. Told of several
// such deeds by different parties, or of none, the words stay alone.
func (s *story) answer(t *schema.Event, c events.Candidate) {
	if !slices.Contains([]string{"ACCUSE", "SUPPORT", "REJECT"}, t.Type) || len(c.Targets) > 1 || slices.ContainsFunc(t.Targets, func(p schema.Party) bool { return p.Actor != "" }) {
		return
	}
	said, words, name := world.Deed{}, c.Trigger, ""
	if noun := s.deedNoun(c); noun >= 0 {
		name = s.doc.Tokens[noun].Lemma
		said, words = s.world.Deed(name), s.doc.Subtree(noun)
	} else if c.Refers && t.Type == "REJECT" { // "Kestria refused" what it was asked
		said = s.world.Deed("request")
	}
	if len(said.Types) == 0 {
		return
	}
	var doers []schema.Party
	for _, told := range [][]*schema.Event{s.toldBeside(t, c), s.toldAs(name, t), s.toldTo(t)} {
		if doers = s.others(s.doers(said, s.byOthers(told, t)), t); len(doers) > 0 {
			break
		}
	}
	if len(doers) == 0 {
		return
	}
	for i := range doers {
		doers[i].Quote = s.quote(words)
	}
	t.Targets = doers
	t.Confidence = math.Round(100*(t.Confidence-deedDoubt)) / 100
}

// byOthers leaves out what the side did that answers now.
func (s *story) byOthers(told []*schema.Event, t *schema.Event) []*schema.Event {
	mine := keysOf(t.Sources, s.sideOfActor)
	return slices.DeleteFunc(slices.Clone(told), func(e *schema.Event) bool {
		theirs := keysOf(e.Sources, s.sideOfActor)
		return !e.Reciprocal && len(theirs) > 0 && !slices.ContainsFunc(theirs, func(key string) bool { return !slices.Contains(mine, key) })
	})
}

// deedNoun is the definite noun that a candidate is aimed at: its target, or the object of its verb; -1 if none.
func (s *story) deedNoun(c events.Candidate) int {
	heads := slices.Clone(s.doc.Children(c.Trigger.Start))
	for _, t := range c.Targets {
		heads = append([]int{t.Head}, heads...)
	}
	i := slices.IndexFunc(heads, func(h int) bool {
		t := s.doc.Tokens[h]
		return s.world.Deed(t.Lemma).Types != nil && (len(c.Targets) > 0 && h == c.Targets[0].Head || t.Dep == "dobj") && s.pointsBack(h)
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

// toldBeside are the events of others told in the same sentence: "Kestria offered a truce, but Borovia turned the offer down".
func (s *story) toldBeside(t *schema.Event, c events.Candidate) []*schema.Event {
	sentence := s.sentenceID(c.Trigger.Start)
	return slices.DeleteFunc(slices.Clone(s.events), func(e *schema.Event) bool {
		return e.Evidence[0].Sentence != sentence || s.ends(e.Sources) == s.ends(t.Sources)
	})
}

// toldTo are the events that an answer may mean: who rejects "the accusation" rejects one against himself.
func (s *story) toldTo(t *schema.Event) []*schema.Event {
	return slices.DeleteFunc(slices.Clone(s.events), func(e *schema.Event) bool {
		return t.Type == "REJECT" && !s.aimedAt(e, t.Sources)
	})
}

// toldAs are those of them in a sentence that has the deed's noun.
func (s *story) toldAs(noun string, t *schema.Event) []*schema.Event {
	return slices.DeleteFunc(s.toldTo(t), func(e *schema.Event) bool {
		span := s.doc.Sentences[s.doc.Sentence(s.tokenAt(e.Evidence[0].Trigger.Start))]
		return !slices.ContainsFunc(s.doc.Tokens[span.Start:span.End], func(t nlp.Token) bool { return t.Lemma == noun })
	})
}

// tokenAt is the token that begins at a code point, or the last before it.
func (s *story) tokenAt(start int) int {
	i, found := slices.BinarySearchFunc(s.doc.Tokens, start, func(t nlp.Token, at int) int { return t.Start - at })
	if !found {
		i--
	}
	return max(i, 0)
}

// doers are those who did the one deed of its likeliest type among those told. Of several by different parties it is
// nobody.
func (s *story) doers(d world.Deed, told []*schema.Event) []schema.Party {
	for _, typ := range d.Types {
		var doers []schema.Party
		for _, e := range told {
			if e.Type == typ && len(e.Sources) == 0 {
				return nil // it may be the one that nobody knows who did
			}
			parties := s.answerable(e, d)
			if e.Type != typ || len(parties) == 0 {
				continue
			}
			if doers != nil && s.ends(doers) != s.ends(parties) {
				return nil
			}
			doers = parties
		}
		if doers != nil {
			return doers
		}
	}
	return nil
}

// answerable are the parties of an event that answer for it, if it was such a deed.
func (s *story) answerable(e *schema.Event, d world.Deed) []schema.Party {
	if e.Status != schema.Occurred && e.Status != schema.Ongoing {
		return nil
	}
	parties := slices.Clone(e.Sources)
	if e.Reciprocal {
		parties = append(parties, e.Targets...)
	}
	parties = slices.DeleteFunc(parties, func(p schema.Party) bool { return strings.Contains(s.keyOf(p.Actor), "@") }) // "warships"
	if d.All && len(parties) < 2 || !d.All && e.Reciprocal {
		return nil // of a clash nobody knows who did "the killing"
	}
	return parties
}

// aimedAt tells whether one of the parties, or whom it speaks for, is a target of an event.
func (s *story) aimedAt(e *schema.Event, parties []schema.Party) bool {
	return slices.ContainsFunc(e.Targets, func(t schema.Party) bool {
		return t.Actor != "" && slices.ContainsFunc(parties, func(p schema.Party) bool {
			return p.Actor == t.Actor || s.speaksFor(p.Actor, t.Actor) || s.speaksFor(t.Actor, p.Actor)
		})
	})
}
