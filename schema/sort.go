package schema

import (
	"cmp"
	"slices"
)

// Sort puts every list of the batch in its order: sentences, evidence and mentions as the text has them, parties by where
// they are named, everything else by id. Resolved batches are sorted; Check says which are not.
func (b *Batch) Sort() {
	slices.SortStableFunc(b.Sentences, bySentence)
	slices.SortStableFunc(b.Actors, byActor)
	slices.SortStableFunc(b.Places, byPlace)
	slices.SortStableFunc(b.Issues, byIssue)
	slices.SortStableFunc(b.Events, byEvent)
	slices.SortStableFunc(b.Mentions, byMention)
	slices.SortStableFunc(b.Representations, byRepresentation)
	for i := range b.Events {
		b.Events[i].sort()
	}
}

func (e *Event) sort() {
	for _, parties := range [][]Party{e.Sources, e.Targets, e.Mediators, e.Hosts} {
		slices.SortStableFunc(parties, byParty)
	}
	slices.Sort(e.Issues)
	slices.SortStableFunc(e.Evidence, byEvidence)
}

func bySentence(a, b Sentence) int { return cmp.Compare(a.Index, b.Index) }
func byActor(a, b Actor) int       { return cmp.Compare(a.ID, b.ID) }
func byPlace(a, b Place) int       { return cmp.Compare(a.ID, b.ID) }
func byIssue(a, b Issue) int       { return cmp.Compare(a.ID, b.ID) }
func byEvent(a, b Event) int       { return cmp.Compare(a.ID, b.ID) }

func byQuote(a, b Quote) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) }

func byParty(a, b Party) int { return cmp.Or(byQuote(a.Quote, b.Quote), cmp.Compare(a.Actor, b.Actor)) }

func byEvidence(a, b Evidence) int {
	return cmp.Or(byQuote(a.Trigger, b.Trigger), cmp.Compare(a.Rule, b.Rule))
}

func byMention(a, b Mention) int {
	return cmp.Or(byQuote(a.Quote, b.Quote), cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Place, b.Place))
}

func byRepresentation(a, b Representation) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.For, b.For), cmp.Compare(a.Role, b.Role), cmp.Compare(a.From, b.From))
}
