package world

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
)

//go:embed data/homonyms.tsv
var homonymsFile string

// bearer is one of those who share a name, and the words nearby that speak for it.
type bearer struct {
	key  string
	cues []string // in lower case, a space at each end
}

func (w *World) loadHomonyms() error {
	rows, err := readTableBy(2, "homonyms.tsv", homonymsFile, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		name, b := nameKey(row.cells[0]), bearer{key: row.cells[1]}
		if !slices.ContainsFunc(w.names[name], func(e Entry) bool { return e.Key == b.key }) {
			return fmt.Errorf("reading %s: no other file gives the name %q to %q", row.at, row.cells[0], b.key)
		}
		for _, cue := range listCell(row.cells[2]) {
			b.cues = append(b.cues, " "+strings.ToLower(nameKey(cue))+" ")
		}
		w.cues[name] = append(w.cues[name], b)
	}
	return nil
}

// cued keeps the entries whose cues stand near a name: within three words of it, else in its sentence. Where the cues
// speak for none or for several, everything stays.
func (w *World) cued(doc *nlp.Doc, span nlp.Span, name string, entries []Entry) []Entry {
	bearers := w.cues[name]
	sentence := nearby(doc, span.Start)
	near := nlp.Span{Start: max(sentence.Start, span.Start-3), End: min(sentence.End, span.End+3)}
	for _, around := range []nlp.Span{near, sentence} {
		text := " " + strings.Join(slices.Concat(lowerWords(doc, nlp.Span{Start: around.Start, End: span.Start}), []string{"|"}, lowerWords(doc, nlp.Span{Start: span.End, End: around.End})), " ") + " "
		var keys []string
		for _, b := range bearers {
			if slices.ContainsFunc(b.cues, func(cue string) bool { return strings.Contains(text, cue) }) {
				keys = append(keys, b.key)
			}
		}
		if len(keys) == 1 {
			return withKey(entries, keys[0])
		}
	}
	return entries
}

// farthest is how many tokens away a word may still tell something. Only lists and tables have longer sentences.
const farthest = 150

// nearby is the sentence of a token, or what of a very long one is near it.
func nearby(doc *nlp.Doc, i int) nlp.Span {
	s := doc.Sentences[doc.Sentence(i)]
	return nlp.Span{Start: max(s.Start, i-farthest), End: min(s.End, i+farthest)}
}

func withKey(entries []Entry, key string) []Entry {
	var kept []Entry
	for _, e := range entries {
		if e.Key == key {
			kept = append(kept, e)
		}
	}
	return kept
}
