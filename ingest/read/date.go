package read

import "time"

// sane is the day of a time that a library made of somebody's words; "" if no article can be of it.
func sane(t time.Time) string {
	if t.Year() < 1000 || t.Year() > 9999 {
		return ""
	}
	return t.Format(time.DateOnly)
}

// layouts are the ways to write a date that mean the same day everywhere.
var layouts = []string{time.DateOnly, time.RFC3339, time.DateTime, "2006-01-02T15:04:05"}

// Date is the day of an ISO 8601 date or an RFC 3339 time, as written and in its own time zone; "" stays "".
func Date(published string) (string, error) {
	if published == "" {
		return "", nil
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, published); err == nil {
			return t.Format(time.DateOnly), nil
		}
	}
	return "", fault("write it as 2026-02-08 or 2026-02-08T15:04:05Z", "published %q is no date", published)
}
