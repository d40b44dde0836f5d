package eval

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"diplograph/ingest/read"
)

// row is a line of JSON lines: a text, and events whose ends are words of it. Other keys are left alone, so that a set
// can be read as it was published.
type row struct {
	ID        string      `json:"id"`
	Text      string      `json:"text"`
	Published string      `json:"published"`
	Date      string      `json:"date"` // YYYYMMDD
	Events    *[]rowEvent `json:"events"`
}

// rowEvent has the type as "type" or "root".
type rowEvent struct {
	Type       OneOrMore `json:"type"`
	Root       OneOrMore `json:"root"`
	Source     OneOrMore `json:"source_text"`
	Target     OneOrMore `json:"target_text"`
	Reciprocal OneOrMore `json:"reciprocal_text"` // spans of parties that do it together
}

// UnmarshalJSON takes a word for a list of one.
func (o *OneOrMore) UnmarshalJSON(raw []byte) error {
	if raw[0] == '"' {
		*o = make(OneOrMore, 1)
		return json.Unmarshal(raw, &(*o)[0])
	}
	return json.Unmarshal(raw, (*[]string)(o))
}

func loadRows(file string, raw []byte) (all []Gold, err error) {
	for i, line := range bytes.Split(raw, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		g, err := loadRow(file, i+1, line)
		if err != nil {
			return nil, err
		}
		if g != nil {
			all = append(all, *g)
		}
	}
	return all, nil
}

// loadRow is nil for a row that cannot be scored, because the end of an event is not in its text.
func loadRow(file string, line int, raw []byte) (*Gold, error) {
	var r row
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, read.NewError(file, line, formats, "invalid row: %w", err)
	}
	if r.Events == nil {
		return nil, read.NewError(file, line, `give every row "events", an empty list if its text tells of none`, `no "events"`)
	}
	g := &Gold{ID: cmp.Or(r.ID, fmt.Sprintf("%s-%d", stem(file), line)), File: file, Line: line, words: true}
	if err := g.setText(r.Text, cmp.Or(r.Published, dashed(r.Date))); err != nil {
		return nil, err
	}
	for _, e := range *r.Events {
		entry := e.entry(line)
		if slices.ContainsFunc([][]string{entry.Source, entry.Target}, isPlaceholder) {
			return nil, nil
		}
		if len(entry.Type)+len(entry.Source)+len(entry.Target) > 0 {
			g.Events = append(g.Events, entry)
		}
	}
	return g, nil
}

// entry takes an event with parties that do it together for a reciprocal one: all of them are its source.
func (e rowEvent) entry(line int) Entry {
	entry := Entry{Type: slices.Concat(e.Type, e.Root), Source: e.Source, Target: e.Target, line: line}
	if slices.Equal(entry.Type, []string{"YIELD"}) { // older sets have the two as one
		entry.Type = OneOrMore{"CONCEDE", "RETREAT"}
	}
	if len(e.Reciprocal) > 0 {
		entry.Reciprocal, entry.Source, entry.Target = true, slices.Concat(e.Source, e.Target, e.Reciprocal), nil
	}
	return entry
}

// dashed writes YYYYMMDD as YYYY-MM-DD.
func dashed(date string) string {
	if len(date) != len("20260208") {
		return date
	}
	return date[:4] + "-" + date[4:6] + "-" + date[6:]
}
