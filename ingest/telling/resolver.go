package telling

import (
	"fmt"

	"diplograph/ingest/events"
	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// Resolver turns the words of candidate events into actors, places and dates. Several goroutines may use it at once.
type Resolver struct {
	world  *world.World
	people *world.People
}

// Note tells what became of a candidate that is no event of its own, or of a name nobody could settle.
type Note struct {
	Sentence int    // index in the Doc's sentences
	Text     string // the words it is about
	Why      string
}

// New loads what is known of the world and its people, and puts a user's own knowledge before it. An error names the file
// and line.
func New(own world.Own) (*Resolver, error) {
	known, err := world.Load(own)
	if err != nil {
		return nil, err
	}
	return &Resolver{known.World, known.People}, nil
}

// Resolve makes the batch of an article from its candidates, and notes on what it left out. The same article gives
// the same batch.
func (r *Resolver) Resolve(a schema.Article, page layout.Page, doc *nlp.Doc, found []events.Candidate) (schema.Batch, []Note) {
	s := r.read(a, page, doc)
	for _, c := range found {
		s.tell(c)
	}
	s.mergeTold()
	return s.batch(), s.notes
}

// tell makes an event of a candidate, or notes why not.
func (s *story) tell(c events.Candidate) {
	t := s.told(c)
	switch {
	case c.Reading != nil && (s.onlyReports(t) || t.Type == "CONSULT" && s.onlyMedia(t.Targets)):
		s.note(c.Trigger, "a news organisation that reports is no party")
	case c.Reading != nil && c.Refers && len(t.Mediators) == 0 && s.again(t, c):
	case c.Reading != nil:
		s.events = append(s.events, t)
		s.pairEnds(t, c.Trigger.Start)
	case c.Refers && len(t.Mediators) > 0:
		s.mediate(c, t)
	case c.Refers && len(t.Targets) == 0:
		s.refer(c, t)
	case c.Refers && c.Suffered && len(t.Sources) == 0 && t.Targets[0].Actor != "":
		s.suffer(c, t)
	case len(t.Sources) == 0 && (c.Refers || len(c.Sources) > 0 || len(t.Targets) == 0 || t.Targets[0].Actor == ""):
		s.note(c.Trigger, "nobody known does it")
	case c.Owned && (len(t.Targets) == 0 || t.Targets[0].Actor == ""):
		s.note(c.Trigger, "nobody knows whose the target is")
	case s.onlyReports(t):
		s.note(c.Trigger, "a news organisation that reports is no party")
	case len(t.Targets) == 0 && s.needsTarget(t, c):
		s.note(c.Trigger, "nobody else is known to take part")
	default:
		s.events = append(s.events, t)
		s.pairEnds(t, c.Trigger.Start)
	}
}

// told resolves the roles of a candidate.
func (s *story) told(c events.Candidate) *schema.Event {
	t := &schema.Event{Type: c.Type, Mode: c.Mode, Context: c.Context, Cameo: c.Cameo, Status: c.Status, Reciprocal: c.Reciprocal, Confidence: c.Confidence}
	s.telling = t
	t.Sources = s.parties(c.Sources, c.Reading == nil)
	if c.Deed {
		t.Targets = s.deedParty(c)
	} else {
		t.Targets = s.others(s.parties(c.Targets, false), t)
	}
	s.speaks(t, c)
	t.Mediators = s.others(s.parties(c.Mediators, true), t)
	t.Hosts = s.others(s.parties(c.Hosts, true), t)
	t.Date = s.date(c)
	t.Place = s.place(c, t)
	s.attacked(t, c)
	t.Issues = s.issues(c)
	t.Evidence = []schema.Evidence{{Sentence: s.sentenceID(c.Trigger.Start), Trigger: s.quote(c.Trigger), Rule: c.Rule, Confidence: c.Confidence}}
	s.host(t, c)
	s.answer(t, c)
	return t
}

// needsTarget tells whether an event whose other end is empty is nothing without it: the second party proved to be the
// first again (any other would have kept its words), or the type asks for one.
func (s *story) needsTarget(t *schema.Event, c events.Candidate) bool {
	typ, _ := schema.Events().Type(t.Type)
	if t.Reciprocal && len(t.Sources) > 1 {
		return false
	}
	return typ.RequiresRecipient || t.Type == "CONSULT" || t.Type == "ASSAULT" || len(c.Targets) > 0
}

func (s *story) note(span nlp.Span, why string) {
	s.notes = append(s.notes, Note{s.doc.Sentence(span.Start), s.doc.Slice(span), why})
}

func (s *story) notef(span nlp.Span, format string, args ...any) {
	s.note(span, fmt.Sprintf(format, args...))
}
