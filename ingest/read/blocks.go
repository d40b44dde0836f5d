package read

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diplograph/ingest/layout"
)

// clock is what a page shows of the time of an entry in a live blog: its day stands where only machines read it.
var clock = regexp.MustCompile(`(?i)^(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{1,4}\)?)?|\d{1,2} ?[ap]\.?m\.?|(?:just now|an?|\d{1,3}) ?\p{L}* ago|today|yesterday)$`)

// spellDays writes out the day of each element that shows no more than a time.
func spellDays(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Time || !clock.MatchString(innerText(n)) {
			continue
		}
		if day := layout.DayOf(attribute(n, "datetime")); day != "" {
			n.Data, n.DataAtom = "p", atom.P // a line of its own
			setText(n, day)
		}
	}
}

// joinCells makes each cell of a table one line, so that a row is one too: the items of a list become "first; second".
func joinCells(doc *html.Node) {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			setText(n, strings.Join(strings.FieldsFunc(innerText(n), func(r rune) bool { return r == '\n' }), "; "))
		}
	}
}

// setText puts a text in the place of all that an element holds.
func setText(n *html.Node, text string) {
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
}

// A page of teasers has so many links of some words each, whose text makes so much of the whole.
const (
	fewestTeasers = 6
	teaserWords   = 4
	teaserShare   = 0.5
)

// isTeasers tells of a page that leads to articles and is none itself.
func isTeasers(main *html.Node) bool {
	links, linked := 0, 0
	for n := range main.Descendants() {
		if n.DataAtom != atom.A || attribute(n, "href") == "" {
			continue
		}
		if words := strings.Fields(innerText(n)); len(words) >= teaserWords {
			links++
			linked += len(strings.Join(words, " "))
		}
	}
	return links >= fewestTeasers && float64(linked) >= teaserShare*float64(len(oneLine(innerText(main))))
}
