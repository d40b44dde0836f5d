package telling

import (
	"slices"
	"strings"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/when"
	"diplograph/schema"
)

// anchorReach is how many sentences back the date lies that "the same day" and "two days later" count from.
const anchorReach = 3

// anchored reads words that count from the date the text named last: "the same day", "hours earlier", "a day later".
func (s *story) anchored(span nlp.Span) (schema.Date, bool) {
	words, ok := s.readAnchored(span)
	if !ok {
		return schema.Date{}, false
	}
	last, ok := s.lastDate(span.Start, words.Precisions())
	if !ok {
		return schema.Date{}, false
	}
	d := words.Date(last)
	day := s.written(span.Start)
	return d, day == "" || d.Start <= day
}

// readAnchored reads a run as words that count from another date. In "signed in May, two days after Chad attacked" they date the attack,
// and count back from the signing: it is two days before.
func (s *story) readAnchored(span nlp.Span) (when.Anchored, bool) {
	last := s.doc.Tokens[span.End-1]
	return when.ReadAnchored(s.doc.Slice(span), last.Dep == "mark" && s.doc.Tokens[last.Head].Dep == "advcl")
}

// countsFromDeed tells of "two weeks before the vote", which counts from a day that need not be told; hours make no other day.
func (s *story) countsFromDeed(span nlp.Span) bool {
	counts := slices.Contains([]string{"after", "before"}, strings.ToLower(s.doc.Tokens[span.End-1].Text))
	return counts && !strings.Contains(s.doc.Slice(span), "hour") && slices.ContainsFunc(s.doc.Children(span.End-1), func(c int) bool {
		return s.doc.Tokens[c].Dep == "pobj"
	})
}

// lastDate is the last date that the text gives before a token, of one of the precisions; it may count from another
// itself. Without any it is the day on which that was written.
func (s *story) lastDate(before int, precisions string) (schema.Date, bool) {
	for i := len(s.doc.Entities) - 1; i >= 0; i-- {
		e := s.doc.Entities[i]
		if e.Label != "DATE" || e.End > before {
			continue
		}
		if s.doc.Sentence(before)-s.doc.Sentence(e.Start) > anchorReach {
			break
		}
		if d, ok := s.readDate(e.Span, false); ok && strings.Contains(precisions, d.Precision) {
			return d, true
		}
	}
	day := s.written(before)
	return schema.Date{Start: day, End: day, Precision: "day"}, day != ""
}

// timeWords are the words of a candidate that say when. Adverbs such as "hours earlier" at the start of its sentence
// hang on the verb without a preposition, and are looked for here.
func (s *story) timeWords(c events.Candidate) nlp.Span {
	if c.Time.Len() > 0 {
		return c.Time
	}
	for _, span := range s.anchors(s.doc.Sentence(c.Trigger.Start)) {
		if s.sameClause(span.Start, span.End, c.Trigger.Start) {
			return span
		}
	}
	return nlp.Span{}
}

// anchors are the runs of two to four words of a sentence that count from another date, in text order, the longest of those
// that begin together first. Several candidates of a sentence ask for them.
func (s *story) anchors(sentence int) []nlp.Span {
	found, known := s.anchorsIn[sentence]
	if known {
		return found
	}
	in := s.doc.Sentences[sentence]
	for start := in.Start; start < in.End; start++ {
		for end := min(in.End, start+4); end > start+1; end-- {
			span := nlp.Span{Start: start, End: end}
			if !s.mayAnchor(span) {
				break // and neither may a shorter one
			}
			if _, ok := s.readAnchored(span); ok && when.Says(s.doc.Tokens[end-1].Text) { // not "two days after the"
				found = append(found, span)
			}
		}
	}
	s.anchorsIn[sentence] = found
	return found
}

// mayAnchor tells whether a run has one of these words.
func (s *story) mayAnchor(span nlp.Span) bool {
	return slices.ContainsFunc(s.doc.Tokens[span.Start:span.End], func(t nlp.Token) bool { return when.MayAnchor(t.Text) })
}

// sameClause tells whether some word of a run hangs on a verb that the trigger hangs on too, or is.
func (s *story) sameClause(start, end, trigger int) bool {
	for i := start; i < end; i++ {
		if h := s.doc.Tokens[i].Head; s.doc.Tokens[i].Dep != "punct" && (h < start || h >= end) && (h == trigger || s.doc.Tokens[trigger].Head == h && s.doc.Tokens[trigger].Dep != "relcl") {
			return true
		}
	}
	return false
}
