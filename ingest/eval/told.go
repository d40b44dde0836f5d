package eval

import (
	"strings"

	"diplograph/schema"
)

// told is an event of a batch with ids replaced by what gold speaks of.
type told struct {
	schema.Event
	source, target, mediators, hosts []string // keys of actors
	place                            string   // name
	text                             string   // its evidence sentences
}

// names tells by id the key of an actor, the name of a place and the text of a sentence.
type names map[string]string

func namesOf(b *schema.Batch) names {
	n := names{}
	for _, a := range b.Actors {
		n[a.ID] = a.Key
	}
	for _, p := range b.Places {
		n[p.ID] = p.Name
	}
	for _, s := range b.Sentences {
		n[s.ID] = s.Text
	}
	return n
}

// told looks everything up.
func (n names) told(e schema.Event) told {
	t := told{Event: e, place: n[e.Place]}
	t.source, t.target = n.parties(e.Sources), n.parties(e.Targets)
	t.mediators, t.hosts = n.parties(e.Mediators), n.parties(e.Hosts)
	for _, evidence := range e.Evidence {
		t.text += n[evidence.Sentence] + "\n"
	}
	return t
}

func (n names) parties(from []schema.Party) (keys []string) {
	for _, p := range from {
		if p.Actor != "" { // else only words, which nobody was found for
			keys = append(keys, n[p.Actor])
		}
	}
	return keys
}

// triggeredIn tells whether one of the words that tell of the event is among these.
func (t told) triggeredIn(words string) bool {
	for _, evidence := range t.Evidence {
		if strings.Contains(words, evidence.Trigger.Text) {
			return true
		}
	}
	return false
}
