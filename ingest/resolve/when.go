package resolve

import (
	"time"

	"diplograph/ingest/events"
	"diplograph/schema"
)

// date is when a candidate says that it happened; without words, what happened happened when it was reported.
func (s *story) date(c events.Candidate) schema.Date {
	if words := s.timeWords(c); words.Len() > 0 {
		if d, ok := s.anchored(words); ok {
			return d
		}
		if d, ok := NormalizeDate(s.doc.Slice(words), s.article.Published, c.Future); ok {
			return d
		}
	}
	switch c.Status {
	case schema.Occurred, schema.Ongoing, schema.Denied, schema.Rejected:
		if p := s.article.Published; p != "" {
			return schema.Date{Start: p, End: p, Precision: "day"}
		}
	}
	return schema.Date{}
}

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
