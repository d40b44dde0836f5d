package events

import "diplograph/schema"

// tense applies PLOVER's rules, which data/types.yaml lists: planned talks are AGREE, a planned withdrawal is CONCEDE,
// planned force is THREATEN; what one will not do, one refuses.
func (s *scene) tense(r *reading) {
	if r.rule.One != nil && len(r.sources) == 1 && len(r.targets) == 0 && s.token(r.sources[0]).Pos != "PRON" && !s.severalMeant(r.sources[0]) {
		r.become(&whole{r.rule.One.Type, r.rule.One.Cameo, r.rule.One.Mode, r.status})
	}
	kind := s.lex.kinds[r.typ]
	switch {
	case r.rule.Ahead && r.status == schema.Planned:
		r.status = schema.Occurred
	case r.status == schema.Negated && kind.Negated != nil && !(r.rule.Reciprocal && len(r.sources) > 0 && len(r.targets) > 0): // what two have not settled, neither rejects
		r.become(kind.Negated)
	case r.status == schema.Negated && kind.Refused != nil && r.future:
		r.become(kind.Refused)
	case r.status == schema.Planned && kind.Planned != nil:
		r.become(kind.Planned)
	}
}

func (r *reading) become(w *whole) {
	r.typ, r.mode, r.cameo, r.status = w.Type, w.Mode, w.Cameo, w.Status
}
