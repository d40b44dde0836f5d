package events

import (
	"slices"

	"diplograph/schema"
)

// objection is why a reading is no candidate, or "".
func (s *scene) objection(r *reading) string {
	switch {
	case len(r.sources) == 0 && !s.refers(r) && !s.isSuffered(r) && !s.isWritten(r):
		return "no source"
	case s.isMeans(r):
		return "it says whose the weapon was"
	case s.isSport(r):
		return "it is sport"
	case r.rule.Ahead && !(r.future && isReal(r.status)):
		return "it tells only of what somebody would do"
	case len(r.targets) == 0 && !s.refers(r) && !s.mayStandAlone(r):
		return "no target"
	case !isReal(r.status) && r.status != schema.Planned && (len(r.targets) == 0 || r.loose && r.typ == "ASSAULT" && r.status == schema.Negated) && !r.remade:
		return "it did not happen, and has no target"
	case s.isVague(r) && !s.isOwned(r):
		return "the target is no actor"
	}
	return ""
}

// isPurposeOf tells of an infinitive that says what one of some acts was meant for: "sent troops to free the crew".
func (s *scene) isPurposeOf(r *reading, acts []*reading) bool {
	return !r.nominal && s.dep(r.head) == "advcl" && s.merelyMeant(r.head) && slices.ContainsFunc(acts, func(act *reading) bool {
		return contains(act.used, s.token(r.head).Head)
	})
}

// isMeans tells of a participle that says only who sent the weapon of another deed: "a drone sent by Kestria hit the port".
func (s *scene) isMeans(r *reading) bool {
	weapon := s.token(r.head).Head
	if r.nominal || s.dep(r.head) != "acl" || s.dep(weapon) != "nsubj" || !s.lex.words.Weapon[s.lemma(weapon)] || !s.isVerb(s.token(weapon).Head) {
		return false
	}
	p, _ := s.match(s.frame(s.token(weapon).Head))
	return p != nil && p.rule.Type == "ASSAULT"
}

// isSport tells of what athletes do to each other.
func (s *scene) isSport(r *reading) bool {
	if oneOf(r.typ, "ACCUSE", "PROTEST", "REQUEST") {
		return false
	}
	ends := r.sources
	if r.rule.Reciprocal || len(r.sources) == 0 {
		ends = slices.Concat(ends, r.targets)
	}
	return slices.ContainsFunc(ends, func(h int) bool {
		return slices.ContainsFunc(s.lemmas(h), func(lemma string) bool { return s.lex.words.Athlete[lemma] })
	})
}

// isSuffered tells of what was done to somebody by name, whoever did it: "the Kestrian attaché was shot", "the invasion of
// Kestria".
func (s *scene) isSuffered(r *reading) bool {
	if !s.lex.kinds[r.typ].Unknown && !r.rule.Unknown || !isReal(r.status) || len(r.targets) == 0 || !s.named(r.targets[0]) {
		return false
	}
	return r.nominal && s.isOf(r.targets[0]) || r.agentless && contains(s.frame(r.head).objects, r.targets[0])
}

// isWritten tells of what a document says of somebody by name, whoever wrote it: "the report blames Kestria".
func (s *scene) isWritten(r *reading) bool {
	if r.nominal || !s.isVerb(r.head) || len(r.targets) == 0 || !s.named(r.targets[0]) || !oneOf(r.typ, "ACCUSE", "REQUEST", "SUPPORT") {
		return false
	}
	return slices.ContainsFunc(s.frame(r.head).subjects, func(h int) bool { return s.lex.words.Document[s.lemma(h)] })
}

// isVague tells of a thing for a target that nothing makes sure of.
func (s *scene) isVague(r *reading) bool {
	return r.loose && !r.deed && !r.firm && !r.rule.Alone && !(s.lex.kinds[r.typ].Thing && len(r.sources) > 0 && s.named(r.sources[0]))
}

// isOwned tells of a place, vessel or weapon that a pronoun says whose it is: "rammed their boat".
func (s *scene) isOwned(r *reading) bool {
	thing := r.targets[0]
	return s.isOwnThing(thing) && (s.lex.words.Weapon[s.lemma(thing)] || s.lex.classes["vessel"][s.lemma(thing)] || s.lex.classes["site"][s.lemma(thing)])
}

// isOf tells of what stands after "of": "the invasion of Kestria".
func (s *scene) isOf(i int) bool { return s.dep(i) == "pobj" && s.lower(s.token(i).Head) == "of" }

// mayStandAlone: a march or a deployment needs no target, nor do words as firm as "rejected the proposal", nor a threat, a
// refusal or a complaint by somebody with a name: "Kestria would strike back", "Kestria complained that ...".
func (s *scene) mayStandAlone(r *reading) bool {
	if len(r.sources) == 0 {
		return r.rule.Alone || s.lex.kinds[r.typ].Alone == aloneAlways
	}
	if r.rule.Alone || r.rule.Reciprocal && s.severalMeant(r.sources[0]) {
		return true
	}
	switch s.lex.kinds[r.typ].Alone {
	case aloneAlways:
		return true
	case aloneVerb:
		return !r.nominal
	case aloneFirm:
		if r.typ == "REJECT" && r.remade && r.nominal && s.named(r.sources[0]) {
			return true // "Kestria's refusal to sign"
		}
		return !r.nominal && (r.firm || s.saysThat(r.head) && s.named(r.sources[0]) || oneOf(r.typ, "REJECT", "THREATEN") && r.future && s.named(r.sources[0]))
	}
	return false
}

// named tells whether a phrase names its actor, or refers back to one.
func (s *scene) named(h int) bool {
	if oneOf(s.token(h).EntType, "GPE", "NORP", "ORG", "PERSON") || s.token(h).Pos == "PRON" ||
		s.tag(h) == "NNP" && !s.lex.persons[s.lower(h)] {
		return true
	}
	for _, c := range s.childrenOf(h, "poss", "amod", "compound", "nmod", "appos") {
		if s.token(c).EntType != "" || s.token(c).Pos == "PROPN" {
			return true
		}
	}
	return false
}

// severalMeant tells of a plural that stands for parties named elsewhere: "the two leaders met".
func (s *scene) severalMeant(h int) bool {
	if oneOf(s.lower(h), "they", "them", "both") || s.isTheTwo(h) {
		return true
	}
	if lemma := s.lemma(h); !s.lex.words.Actor[lemma] && !s.lex.words.Agent[lemma] && !s.lex.classes["official"][lemma] && !s.named(h) {
		return false // children who talk all night
	}
	d := s.child(h, "det", "nummod")
	return oneOf(s.tag(h), "NNS", "NNPS") && d >= 0 && oneOf(s.lower(d), "the", "both", "two")
}

// isReal tells of events that took place.
func isReal(status string) bool { return status == schema.Occurred || status == schema.Ongoing }
