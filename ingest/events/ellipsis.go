package events

// borrowTarget gives an act without a target that of a like act in the clause before: "France suspended its aid to Kestria,
// and the union also cut support".
func (s *scene) borrowTarget(r *reading, kept []*reading) {
	if r.nominal || len(r.sources) == 0 || len(r.targets) > 0 || s.mayStandAlone(r) {
		return
	}
	for _, other := range kept {
		if other.typ == r.typ && !other.loose && len(other.targets) > 0 && s.follows(r.head, other.head) {
			if targets := s.without(other.targets, r.sources); len(targets) > 0 {
				r.targets, r.borrowed = targets, true
				return
			}
		}
	}
}

// follows tells whether a verb is coordinated with another one, one or two steps back.
func (s *scene) follows(v, other int) bool {
	for range 2 {
		if s.dep(v) != "conj" {
			return false
		}
		if v = s.token(v).Head; v == other {
			return true
		}
	}
	return false
}
