package read

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diplograph/ingest/layout"
	"diplograph/schema"
)

// feed reads an RSS, Atom or JSON feed, one article an entry.
func (r reader) feed(name string, b *bufio.Reader) bool {
	feed, err := parseFeed(b)
	switch {
	case err != nil:
		return r.fail(name, 0, err)
	case len(feed.Items) == 0:
		return r.fail(name, 0, fault("give a feed with entries, or leave it out", "has no entries"))
	}
	if r.from != nil && r.from.entry {
		return r.fail(name, 0, fault("give its address by itself", "is another feed, not the page of an entry"))
	}
	for i, item := range feed.Items {
		if !r.entry(entryName(name, i), feed, item) {
			return false
		}
	}
	return true
}

func parseFeed(b *bufio.Reader) (*gofeed.Feed, error) {
	raw, err := readPage(b)
	if err != nil {
		return nil, err
	}
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true
	feed, err := parser.Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, fault("give an RSS, Atom or JSON feed, or another format under its own ending", "is no feed that can be read: %w", err)
	}
	return feed, nil
}

// entryName is what an entry is called in errors; i is from 0.
func entryName(feed string, i int) string { return fmt.Sprintf("%s, entry %d", feed, i+1) }

// entry reads an entry of a feed: its whole text if the feed has it, else the page it leads to if the feed is from the
// web, else its summary.
func (r reader) entry(name string, feed *gofeed.Feed, item *gofeed.Item) bool {
	a := schema.Article{
		Key: item.GUID, Title: oneLine(fragmentText(item.Title)), URL: r.from.entryLink(item),
		Author: authors(item), Publisher: oneLine(fragmentText(feed.Title)), Published: entryDay(item), Text: fragmentText(cmp.Or(item.Content, item.Description)),
	}
	if r.from != nil && item.Content == "" && a.URL != "" {
		return r.linked(a)
	}
	if a.Text == "" {
		return r.fail(name, 0, fault("give the page of the article", "has neither text nor summary"))
	}
	if err := checkText([]byte(a.Text)); err != nil {
		return r.fail(name, 0, err)
	}
	return r.article(name, 0, a)
}

// authors are the names of an entry's.
func authors(item *gofeed.Item) string {
	var names []string
	for _, person := range item.Authors {
		if person != nil && person.Name != "" {
			names = append(names, oneLine(fragmentText(person.Name)))
		}
	}
	return strings.Join(names, ", ")
}

// entryDay is the day on which an entry was published, else when it was last changed; "" if unknown.
func entryDay(item *gofeed.Item) string {
	return cmp.Or(feedDay(item.Published, item.PublishedParsed), feedDay(item.Updated, item.UpdatedParsed))
}

// feedDay is the day of a time in its own time zone. The parser of feeds knows more ways to write one, but gives all in UTC.
func feedDay(given string, parsed *time.Time) string {
	if day := layout.DayOf(given); day != "" || parsed == nil {
		return day
	}
	return sane(*parsed)
}

// markup is in what is HTML; feeds have plain text in the same places.
var markup = regexp.MustCompile(`<[a-zA-Z/!]|&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z]+);`)

// fragmentText is what a reader sees of a piece of HTML or plain text.
func fragmentText(piece string) string {
	piece = strings.ToValidUTF8(piece, "\uFFFD")
	if !markup.MatchString(piece) {
		return strings.TrimSpace(piece)
	}
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	nodes, err := html.ParseFragment(strings.NewReader(piece), body)
	if err != nil { // too deep
		return ""
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	return innerText(body)
}

// jsonFeed is how a JSON feed begins, and no line of JSON lines does: in a string of one, its quotes would have backslashes.
var jsonFeed = regexp.MustCompile(`"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version`)

// isFeed tells whether a stream is a feed; c is its first character, "<" or "{".
func isFeed(c byte, b *bufio.Reader) bool {
	if c == '{' {
		start, _ := b.Peek(b.Buffered()) // what is there: somebody may be typing JSON lines
		return jsonFeed.Match(start)
	}
	start, _ := b.Peek(4 << 10)
	return gofeed.DetectFeedType(bytes.NewReader(start)) != gofeed.FeedTypeUnknown
}
