package telling

import (
	"cmp"
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// firstPerson are the words for who speaks; those of several speakers stand for whom a person acts for.
var (
	firstPerson = world.WordSet("i me my mine myself we us our ours ourselves")
	several     = world.WordSet("we us our ours ourselves")
)

// issuer is who says "I" or "we" where no quotation tells: whom the label of a transcript names ("MR. PRICE:"), or the last "X said:" before,
// else whose statement the text says that it is, else the official whom it begins with, else in whose name the article's host speaks.
// Who asks at a briefing is nobody.
func (s *story) issuer(arg events.Argument) []schema.Party {
	word := strings.ToLower(s.doc.Tokens[arg.Head].Text)
	if !firstPerson[word] {
		return nil
	}
	label, isLabelled := s.label(arg.Head)
	if isLabelled && s.world.Means("asking", strings.ToLower(s.doc.Slice(label))) {
		return nil
	}
	id := s.labelled(label)
	for _, find := range []func() string{func() string { return s.speakerBefore(arg.Head) }, s.author, s.opener} {
		if id == "" && !isLabelled {
			id = find()
		}
	}
	if several[word] && id != "" {
		e, _ := s.entryOf(id)
		id = cmp.Or(s.addActor(cmp.Or(e.Key, s.world.IssuerAt(s.article.URL))), id)
	}
	if id == "" {
		id = s.addActor(s.world.IssuerAt(s.article.URL))
	}
	if id == "" {
		return nil
	}
	return []schema.Party{{Actor: id, Quote: s.quote(arg.Words)}}
}

// label is what stands before a colon at the start of the last block that has it in a transcript: "MR. PRICE:", "Q:".
func (s *story) label(token int) (nlp.Span, bool) {
	if len(s.doc.Parts) == 0 {
		return nlp.Span{}, false
	}
	for p := s.doc.Part(token); p >= 0; p-- {
		span := s.doc.Parts[p]
		for i := span.Start + 1; i < min(span.Start+longestLabel, span.End); i++ {
			if label := (nlp.Span{Start: span.Start, End: i}); s.doc.Tokens[i].Text == ":" && s.isLabel(label) {
				return label, true
			}
		}
	}
	return nlp.Span{}, false
}

// longestLabel is how many tokens a label has at most, the colon included.
const longestLabel = 7

// isLabel tells of words in capitals, or of those that name somebody.
func (s *story) isLabel(span nlp.Span) bool {
	words := s.doc.Slice(span)
	return words == strings.ToUpper(words) && words != strings.ToLower(words) || s.labelled(span) != ""
}

// labelled is the actor whom a label names; "" if it names nobody that we know.
func (s *story) labelled(label nlp.Span) string {
	if label.Len() == 0 {
		return ""
	}
	last := s.doc.Tokens[label.End-1].Text
	for _, p := range s.introduced {
		if strings.EqualFold(last, s.doc.Tokens[p.Span.End-1].Text) {
			return s.person(p)
		}
	}
	return s.actorAt(label.End - 1)
}

// speakerBefore is the actor whom the last "X said:" before a token names; "" if there is none.
func (s *story) speakerBefore(token int) string {
	for colon := token - 1; colon >= 0; colon-- {
		if s.doc.Tokens[colon].Text != ":" {
			continue
		}
		if subject := s.sayerBefore(colon); subject >= 0 {
			if id := s.actorAt(subject); id != "" {
				return id
			}
		}
	}
	return ""
}

// actorAt is the actor whom the phrase of a token names; "" if it names none or several.
func (s *story) actorAt(head int) string {
	span := s.nameSpan(head)
	if found := s.who(events.Argument{Head: head, Span: span, Words: span}); len(found) == 1 {
		return found[0].Actor
	}
	return ""
}

// author is the actor by whom, or on whose behalf, the first sentences say that the text is: "a note issued by the ministry of Peru".
func (s *story) author() string {
	const sentences = 2
	end := s.doc.Sentences[min(sentences, len(s.doc.Sentences))-1].End
	for i, t := range s.doc.Tokens[:end] {
		above := s.doc.Tokens[t.Head]
		if t.Dep != "pobj" || !slices.Contains([]string{"by", "from", "of"}, strings.ToLower(above.Text)) {
			continue
		}
		if strings.EqualFold(above.Text, "of") && !strings.EqualFold(s.doc.Tokens[above.Head].Text, "behalf") || !s.belowUtterance(t.Head) {
			continue
		}
		if id := s.actorAt(i); id != "" {
			return id
		}
	}
	return ""
}

// belowUtterance tells whether a word hangs on a statement or the like.
func (s *story) belowUtterance(i int) bool {
	for h := s.doc.Tokens[i].Head; h != i; i, h = h, s.doc.Tokens[h].Head {
		if s.world.Means("utterance", strings.ToLower(s.doc.Tokens[h].Lemma)) {
			return true
		}
	}
	return false
}

// sayerBefore is the subject of a verb of saying that a colon follows within a few words; -1 if there is none.
func (s *story) sayerBefore(colon int) int {
	const reach = 6
	for i := colon - 1; i >= max(0, colon-reach); i-- {
		t := s.doc.Tokens[i]
		if t.Pos != "VERB" || !s.world.Means("saying", strings.ToLower(t.Lemma)) {
			continue
		}
		for _, c := range s.doc.Children(i) {
			if s.doc.Tokens[c].Dep == "nsubj" && c < i && !firstPerson[strings.ToLower(s.doc.Tokens[c].Text)] {
				return c
			}
		}
	}
	return -1
}

// opener is the official whom the first sentences name first.
func (s *story) opener() string {
	const sentences = 2
	for _, p := range s.introduced {
		if s.doc.Sentence(p.Span.Start) < sentences && p.For != "" && !s.isTarget(p.Span) {
			return s.person(p)
		}
	}
	return ""
}

// isTarget tells whether a name stands where somebody is acted on, and so hardly speaks.
func (s *story) isTarget(span nlp.Span) bool {
	dep := s.doc.Tokens[span.End-1].Dep
	return dep == "dobj" || dep == "pobj"
}

// issuingCountry is the code of the country at whose host the article stands; "" for a paper's.
func (s *story) issuingCountry() string {
	code, ok := strings.CutPrefix(s.world.IssuerAt(s.article.URL), "country:")
	if !ok {
		return ""
	}
	return code
}

// spoken are the types of events that are words, so that in somebody's own statement whoever speaks does them.
var spoken = world.WordSet("ACCUSE REQUEST")

// speaks gives an act of words that its sentence leaves to nobody to who speaks in an article that stands at a government's or body's
// host: "The regime must comply."
func (s *story) speaks(t *schema.Event, c events.Candidate) {
	if c.Reading == nil || len(t.Sources) > 0 || !spoken[t.Type] || !isReal(t.Status) {
		return
	}
	host := s.world.IssuerAt(s.article.URL)
	if host == "" {
		return
	}
	id := s.speakerBefore(c.Trigger.Start)
	if id == "" {
		id = s.addActor(host)
	}
	t.Sources = []schema.Party{{Actor: id, Quote: s.quote(c.Trigger)}}
	t.Targets = s.others(t.Targets, t)
}
