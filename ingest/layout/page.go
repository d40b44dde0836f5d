package layout

import (
	"regexp"
	"strings"

	"diplograph/ingest/nlp"
)

// Page is a text as it lies on its page.
type Page struct {
	City  string      // where the article was written, as its dateline says; "" if it has none
	Parts []nlp.Range // the blocks that tell something, without the marks of list items and the blanks around them
	Days  []string    // of each, the day that the line above or the first cell of its row gives for it, as 2026-03-01; nil if none does

	day   string // of the next block
	given int    // how many lines give one
}

// fewestDays is how many lines must give a day for them to be those of a live blog or a chronicle: one alone dates the article.
const fewestDays = 2

// Source is a text and its blocks, for the parser.
func Source(text string) nlp.Source { return Read(text).Source(text) }

// Source is the text that the page was read from, with its blocks.
func (p Page) Source(text string) nlp.Source { return nlp.Source{Text: text, Parts: p.Parts} }

// Read finds the dateline and the blocks of a text, whose paragraphs are lines; see [Unwrap].
func Read(text string) Page {
	var p Page
	at := 0
	for line := range strings.Lines(text) {
		p.add(line, at)
		at += len(line)
	}
	if p.given < fewestDays {
		p.Days = nil
	}
	return p
}

// above is how many blocks may stand before the dateline: a title, and what stands below it.
const above = 2

// add takes up a line that begins at a byte of the text.
func (p *Page) add(line string, at int) {
	first, row, _ := strings.Cut(line, "\t")
	switch day := dayLine(first); {
	case day != "" && row != "": // a row's is its own
		p.given = fewestDays
		p.tell(row, at+len(line)-len(row), day)
	case day != "":
		p.day = day
		p.given++
	default:
		p.tell(line, at, p.day)
	}
}

// tell takes up what a line tells, which was written on a day, if that is known.
func (p *Page) tell(line string, at int, day string) {
	if isFurniture(strings.TrimSpace(line)) {
		return
	}
	skip := len(bullet.FindString(line))
	if len(p.Parts) <= above && p.City == "" && skip == 0 {
		p.City, skip = dateline(line)
	}
	told := strings.TrimSpace(line[skip:])
	if told == "" {
		return
	}
	start := at + skip + strings.Index(line[skip:], told)
	p.Parts = append(p.Parts, nlp.Range{Start: start, End: start + len(told)})
	p.Days = append(p.Days, day)
}

// bullet is the mark of an item of a list. A dash needs a blank after it, a number or a letter a full stop or a bracket too.
var bullet = regexp.MustCompile(`^\s*(?:[•●▪◦‣·*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)`)
