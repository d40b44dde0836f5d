package telling

import (
	"slices"

	"diplograph/ingest/world"
	"diplograph/schema"
)

// armed takes "the rebels" and "the group" for the one armed group that the text has named before. Those of another place than where it
// says they are may meet there: "the guerrillas in Havana".
func (s *story) armed(r world.Reading, head int) world.Reading {
	faction := s.world.Means("faction", s.doc.Tokens[head].Lemma) && s.isDefinite(head)
	if !faction && (r.By != world.ByAgent || !world.IsArmed(r.Sector) || !s.onlyThe(head)) {
		return r
	}
	var groups []world.Entry
	for _, f := range s.names {
		e := f.Entries[0]
		if f.Span.Start < head && !f.Ambiguous() && e.Kind == schema.Group && (faction && world.IsArmed(e.Sector) || isArmedAs(e, r.Sector)) && !slices.ContainsFunc(groups, func(o world.Entry) bool { return o.Key == e.Key }) {
			groups = append(groups, e)
		}
	}
	if len(groups) == 1 {
		r.Entry = groups[0]
	}
	return r
}

// isArmedAs tells whether a group may be called by a noun of a sector. Paramilitaries may be known as rebels, but rebels are
// no hired soldiers.
func isArmedAs(group world.Entry, sector string) bool {
	return group.Sector == sector || group.Sector == "REB" && sector == "PRM"
}

// onlyThe tells a noun before which stands "the" and nothing else.
func (s *story) onlyThe(head int) bool {
	before := slices.DeleteFunc(slices.Clone(s.doc.Children(head)), func(c int) bool { return c > head })
	return len(before) == 1 && (s.doc.Tokens[before[0]].Text == "the" || s.doc.Tokens[before[0]].Text == "The")
}
