package telling

import (
	"time"

	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/ingest/when"
	"diplograph/schema"
)

// date is when a candidate says that it happened. Without words, what happened happened when it was reported, unless
// the text dates it by another deed or tells it among those of long ago.
func (s *story) date(c events.Candidate) schema.Date {
	words := s.timeWords(c)
	if words.Len() > 0 {
		if s.countsFromDeed(words) {
			return schema.Date{}
		}
		if d, ok := s.readDate(words, c.Future); ok {
			return d
		}
	}
	day := s.written(c.Trigger.Start)
	if !isReal(c.Status) && c.Status != schema.Denied && c.Status != schema.Rejected ||
		day == "" || c.Undated && words.Len() == 0 || s.history(c.Trigger.Start) {
		return schema.Date{}
	}
	return schema.Date{Start: day, End: day, Precision: "day"}
}

// readDate reads words that say when, from the date told last or from the day they were written.
func (s *story) readDate(words nlp.Span, future bool) (schema.Date, bool) {
	if d, ok := s.anchored(words); ok {
		return d, true
	}
	return when.Read(s.doc.Slice(words), s.written(words.Start), future)
}

// isReal tells whether an event of a status has happened.
func isReal(status string) bool { return status == schema.Occurred || status == schema.Ongoing }

// lastOfMonth is the last day of a month given as 2026-02.
func lastOfMonth(month string) string {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 1, -1).Format(time.DateOnly)
}

// span of days two dates have in common, or whether one is unknown.
func agree(a, b schema.Date) bool {
	if a.Precision == "" || b.Precision == "" {
		return true
	}
	return a.Start <= b.End && b.Start <= a.End
}

// narrower is the more precise of two dates that agree.
func narrower(a, b schema.Date) schema.Date {
	if a.Precision == "" || b.Precision != "" && b.End < a.End && b.Start >= a.Start || b.Precision != "" && b.Start > a.Start && b.End <= a.End {
		return b
	}
	return a
}
