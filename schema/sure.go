package schema

import "slices"

// AtLeast leaves out the events of less confidence, 0 to 1, and the actors, places and issues that then nothing names.
func (b *Batch) AtLeast(confidence float64) {
	if confidence <= 0 {
		return
	}
	b.Events = slices.DeleteFunc(b.Events, func(e Event) bool { return e.Confidence < confidence })
	named := b.named()
	b.Actors = slices.DeleteFunc(b.Actors, func(a Actor) bool { return !named[a.ID] })
	b.Places = slices.DeleteFunc(b.Places, func(p Place) bool { return !named[p.ID] })
	b.Issues = slices.DeleteFunc(b.Issues, func(i Issue) bool { return !named[i.ID] })
}

// named are the ids of the actors, places and issues that mentions, representations and events name.
func (b *Batch) named() map[string]bool {
	named := map[string]bool{}
	for _, m := range b.Mentions {
		named[m.Actor], named[m.Place] = true, true
	}
	for _, r := range b.Representations {
		named[r.Person], named[r.For] = true, true
	}
	for _, e := range b.Events {
		named[e.Place] = true
		for _, p := range slices.Concat(e.Sources, e.Targets, e.Mediators, e.Hosts) {
			named[p.Actor] = true
		}
		for _, i := range e.Issues {
			named[i] = true
		}
	}
	return named
}
