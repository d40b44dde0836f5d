package events

import "diplograph/ingest/reader"

// pooled puts together what the network reads of one event at several of its words: of "held talks" it may be as unsure whether "held" or
// "talks" begins it as it is sure of the event. Where triggers overlap the likelier is kept, with the probabilities of both.
func pooled(readings []reader.Reading) []reader.Reading {
	var kept []reader.Reading
	for _, e := range readings {
		if n := len(kept) - 1; n >= 0 && overlap(kept[n].Trigger, e.Trigger) {
			kept[n] = pool(kept[n], e)
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// pool is the likelier of two readings; of the other it has the probability of being an event, and of the type if that is the same.
func pool(a, b reader.Reading) reader.Reading {
	if b.Event > a.Event {
		a, b = b, a
	}
	a.Event = min(1, a.Event+b.Event)
	if a.Type == b.Type {
		a.Kind = min(1, a.Kind+b.Kind)
	}
	return a
}
