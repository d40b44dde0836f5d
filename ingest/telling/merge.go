package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/schema"
)

// refer takes a definite noun without parties of its own ("the talks") for the last event of its kind told before,
// which it tells more of: another sentence, a place, a date.
func (s *story) refer(c events.Candidate, more *schema.Event) {
	if !s.again(more, c) {
		s.note(c.Trigger, "it refers to no event told before")
	}
}

// suffer tells of "the invasion of Kestria", which may be one told before and need not say whose it was.
func (s *story) suffer(c events.Candidate, more *schema.Event) {
	if e := s.lastLike(more, s.timeWords(c).Len() > 0); e != nil {
		s.absorb(e, more)
		return
	}
	s.events = append(s.events, more)
}

// again adds what a definite noun says of an event told before, "the meeting in Oman", to that; false if there is none.
func (s *story) again(more *schema.Event, c events.Candidate) bool {
	dated, date := s.timeWords(c).Len() > 0, more.Date
	if !dated {
		more.Date = schema.Date{}
	}
	e := s.lastLike(more, dated)
	if e == nil {
		more.Date = date
		return false
	}
	s.absorb(e, more)
	return true
}

// lastLike is the last event told that a definite noun may mean, of its very mode if there is one: "the visit" is no
// meeting elsewhere. "The alliance of 1999" is not the one of today.
func (s *story) lastLike(more *schema.Event, dated bool) *schema.Event {
	var last *schema.Event
	for _, e := range slices.Backward(s.events) {
		if e.Type != more.Type || !isReal(e.Status) || !s.joins(e, more) || dated && !agree(e.Date, more.Date) && more.Date.Precision != "day" {
			continue
		}
		if more.Mode == "" || e.Mode == more.Mode {
			return e
		}
		if last == nil {
			last = e
		}
	}
	return last
}

// joins tells whether the parties of a second telling fit the first: they are among them, or act for them.
func (s *story) joins(e, more *schema.Event) bool {
	for _, p := range slices.Concat(more.Sources, more.Targets) {
		if p.Actor != "" && !s.takesPart(p.Actor, e) && !s.sideOf(p.Actor, e) {
			return false
		}
	}
	return true
}

// sideOf tells whether a person represents one of the parties.
func (s *story) sideOf(person string, e *schema.Event) bool {
	return slices.ContainsFunc(slices.Concat(e.Sources, e.Targets), func(p schema.Party) bool { return s.speaksFor(person, p.Actor) })
}

// absorb adds a second telling to an event.
func (s *story) absorb(e, more *schema.Event) {
	e.Evidence = append(e.Evidence, more.Evidence...)
	e.Confidence = max(e.Confidence, more.Confidence)
	if agree(e.Date, more.Date) {
		e.Date = narrower(e.Date, more.Date)
	} else if more.Date.Precision != "" && s.published(e.Date) {
		e.Date = more.Date // the first telling had only the date of the report
	}
	if e.Place == "" {
		e.Place = more.Place
	}
	if e.Mode == "" {
		e.Mode = more.Mode
	}
	e.Mediators = s.join(e.Mediators, more.Mediators)
	e.Hosts = s.join(e.Hosts, more.Hosts)
	for _, issue := range more.Issues {
		if !slices.Contains(e.Issues, issue) && len(e.Issues) < 4 {
			e.Issues = append(e.Issues, issue)
		}
	}
}

// leads tells whether the first sentence tells of an event: only that is sure to be where the dateline says.
func (s *story) leads(e *schema.Event) bool {
	return s.page.City != "" && e.Evidence[0].Sentence == schema.SentenceID(s.article.ID, 0)
}

// published tells whether a date is only that of the report.
func (s *story) published(d schema.Date) bool {
	return d.Precision == "day" && d.Start == s.article.Published
}

func (s *story) join(old, more []schema.Party) []schema.Party {
	for _, p := range more {
		if !slices.ContainsFunc(old, func(o schema.Party) bool { return o.Actor == p.Actor }) {
			old = append(old, p)
		}
	}
	return old
}

// mergeTold makes one event of what the article tells several times, and gives each its identity.
func (s *story) mergeTold() {
	var kept []*schema.Event
	for _, e := range s.events {
		i := slices.IndexFunc(kept, func(o *schema.Event) bool { return s.same(o, e) })
		if i >= 0 {
			s.absorb(kept[i], e)
			continue
		}
		kept = append(kept, e)
	}
	s.events = kept
	for _, e := range s.events {
		s.finish(e)
	}
	s.events = s.distinct()
}

// same tells whether two tellings are of one event.
func (s *story) same(a, b *schema.Event) bool {
	if a.Type != b.Type || a.Status != b.Status || a.Mode != b.Mode && a.Mode != "" && b.Mode != "" || !agree(a.Date, b.Date) || onlyOneDated(a, b) {
		return false
	}
	if a.Reciprocal != b.Reciprocal && a.Type != "CONSULT" {
		return false // what one promises is not what both agree on
	}
	if a.Reciprocal || b.Reciprocal {
		return s.ends(slices.Concat(a.Sources, a.Targets)) == s.ends(slices.Concat(b.Sources, b.Targets))
	}
	return s.ends(a.Sources) == s.ends(b.Sources) && s.ends(a.Targets) == s.ends(b.Targets)
}

// onlyOneDated tells of two deeds of which nobody says when one was done: it need not be the other.
func onlyOneDated(a, b *schema.Event) bool {
	return isReal(a.Status) && (a.Date.Precision == "") != (b.Date.Precision == "")
}

// ends names the parties of one end: the actors' ids, or the words of those nobody knows.
func (s *story) ends(parties []schema.Party) string {
	var ids []string
	for _, p := range parties {
		if p.Actor == "" {
			ids = append(ids, strings.ToLower(p.Text))
		} else {
			ids = append(ids, p.Actor)
		}
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), " ")
}

// finish gives an event what follows from the rest: hosts, quad class, score, relation and id. Two articles that tell
// of the same kind of event between the same parties on the same date give it the same id.
func (s *story) finish(e *schema.Event) {
	if e.Place == "" && e.Type == "CONSULT" && e.Mode != "phone" && s.leads(e) && s.published(e.Date) {
		e.Place = s.datelinePlace()
	}
	if err := schema.Events().Fill(e); err != nil {
		s.notes = append(s.notes, Note{Text: e.Type, Why: err.Error()})
	}
	sources, targets := s.ends(e.Sources), s.ends(e.Targets)
	if e.Reciprocal {
		sources, targets = s.ends(slices.Concat(e.Sources, e.Targets)), ""
	}
	if !slices.ContainsFunc(slices.Concat(e.Sources, e.Targets), func(p schema.Party) bool { return p.Actor != "" }) {
		sources += "@" + e.Evidence[0].Sentence // the "gunmen" of one article may be anybody in another
	}
	status := e.Status
	if status == schema.Ongoing {
		status = schema.Occurred
	}
	act := e.Type
	if t, known := schema.Events().Type(e.Type); known && t.ModesApart {
		act += "/" + e.Mode
	}
	e.ID = schema.ID("event", act, e.Relation, sources, targets, e.Date.Start, e.Date.Precision, status)
}

// distinct puts together what has the same identity after all.
func (s *story) distinct() []*schema.Event {
	var kept []*schema.Event
	byID := map[string]*schema.Event{}
	for _, e := range s.events {
		if old := byID[e.ID]; old != nil {
			s.absorb(old, e)
			s.finish(old) // it may have a mode now
			continue
		}
		byID[e.ID] = e
		kept = append(kept, e)
	}
	return kept
}

// onlyReports tells whether the source is a news organisation that does no more than its work.
func (s *story) onlyReports(e *schema.Event) bool { return s.onlyMedia(e.Sources) }

// onlyMedia tells whether all of some parties are news organisations.
func (s *story) onlyMedia(parties []schema.Party) bool {
	return len(parties) > 0 && !slices.ContainsFunc(parties, func(p schema.Party) bool { return !s.isMedia(p.Actor) })
}

func (s *story) isMedia(id string) bool {
	a, known := s.actorOf(id)
	return known && a.Sector == "JRN" && a.Kind == schema.Organization
}
