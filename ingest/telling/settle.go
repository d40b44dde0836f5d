package telling

import (
	"slices"

	"diplograph/ingest/world"
	"diplograph/schema"
)

// settled takes a name that may mean several for the one that the article also names in full: after "the Democratic
// Republic of Congo", "Congo" is no longer in doubt. Two of them named leave it open.
func (s *story) settled(r world.Reading) world.Reading {
	if len(r.Ambiguous) == 0 {
		return r
	}
	var meant []world.Entry
	for _, e := range r.Ambiguous {
		if s.namesClearly(e.Key) {
			meant = append(meant, e)
		}
	}
	if len(meant) != 1 {
		return r
	}
	r.Ambiguous = nil
	if c, known := s.world.Country(meant[0].Code); known && r.By == world.ByAgent && meant[0].Kind == schema.Country {
		r.Entry = s.world.Branch(c, r.Sector)
		return r
	}
	r.Entry = meant[0]
	return r
}

// namesClearly tells whether a name of the article means this one and no other.
func (s *story) namesClearly(key string) bool {
	return slices.ContainsFunc(s.names, func(f world.Found) bool { return !f.Ambiguous() && f.Entries[0].Key == key })
}
